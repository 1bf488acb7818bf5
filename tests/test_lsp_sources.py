"""The editor's own setting that names what drafts are held against, as a real client of `newslint lsp` sees it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from editor import Editor, text_at
from lsprotocol import types
from test_against import DRAFT, OTHER, WIRE

ASKED = types.WorkspaceClientCapabilities(
    configuration=True,
    did_change_configuration=types.DidChangeConfigurationClientCapabilities(dynamic_registration=True),
)
PATTERN = "wire/{stem}.*"


@contextmanager
def editing(folder: Path, **how: Any) -> Iterator[Editor]:
    desk = folder / "desk"
    (desk / "wire").mkdir(parents=True, exist_ok=True)
    (desk / "wire" / "draft.txt").write_text(WIRE, encoding="utf-8")
    editor = Editor(desk, **how)
    try:
        yield editor
    finally:
        assert editor.close() == 0


def held(found: list[types.Diagnostic]) -> list[str]:
    return [str(d.code) for d in found if str(d.code).startswith("against/")]


FOUND = ["against/names", "against/dates", "against/figures"]


def is_held(found: list[types.Diagnostic]) -> bool:
    return held(found) == FOUND


def test_settings_that_the_server_asks_for(tmp_path: Path) -> None:
    with editing(tmp_path, settings={"against": [PATTERN]}, workspace=ASKED) as editor:
        editor.open("draft.txt", DRAFT)
        found = editor.found("draft.txt", is_held)
        name = next(d for d in found if d.code == "against/names")
        (there,) = name.related_information or ()
        assert there.location.uri == editor.uri("wire/draft.txt") and text_at(WIRE, there.location.range) == "Jaynes"
        editor.settings_changed({"against": []})
        editor.found("draft.txt", lambda found: not held(found))
        editor.settings_changed({"against": PATTERN})
        editor.found("draft.txt", is_held)
        assert types.WORKSPACE_DID_CHANGE_CONFIGURATION in {one.method for one in editor.watched}


def test_an_option_at_the_start_holds_where_no_settings_say_otherwise(tmp_path: Path) -> None:
    with editing(tmp_path, options={"against": [PATTERN]}, workspace=ASKED) as editor:
        assert is_held(editor.open("draft.txt", DRAFT))
        assert held(editor.open("other.txt", DRAFT)) == ["against/source"], "there is no wire copy of its name"


def test_it_stands_in_the_place_of_the_configuration(tmp_path: Path) -> None:
    with editing(tmp_path, options={"against": [PATTERN]}) as editor:
        (tmp_path / "desk" / "other.txt").write_text(OTHER, encoding="utf-8")
        (tmp_path / "desk" / "newslint.toml").write_text('against = "other.txt"\n', encoding="utf-8")
        assert is_held(editor.open("draft.txt", DRAFT))


def test_in_a_workspace_that_is_not_trusted_it_does_not_hold(tmp_path: Path) -> None:
    with editing(tmp_path, trusted=False, settings={"against": [PATTERN]}, workspace=ASKED) as editor:
        editor.open("draft.txt", DRAFT)
        assert "trusts this workspace" in editor.message("held against")
        assert held(editor.found("draft.txt")) == []


def test_a_pattern_does_not_lead_out_of_the_workspace(tmp_path: Path) -> None:
    outside = tmp_path / "out"
    outside.mkdir()
    (outside / "draft.txt").write_text(WIRE, encoding="utf-8")
    first, *others = "../out/{stem}.txt", f"{outside}/{{stem}}.txt", "~nobody/{stem}.txt", "a/../../out/*"
    with editing(tmp_path, options={"against": [first]}, workspace=ASKED) as editor:
        assert held(editor.open("draft.txt", DRAFT)) == []
        assert first in editor.message("newslint.sourceFolders")
        for pattern in others:
            editor.settings_changed({"against": [PATTERN]})
            editor.found("draft.txt", is_held)
            editor.settings_changed({"against": [pattern]})
            editor.found("draft.txt", lambda found: not held(found))
            assert "newslint.sourceFolders" in editor.message(pattern)


def test_a_link_does_not_lead_out_of_it_either(tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text(WIRE, encoding="utf-8")
    with editing(tmp_path, options={"against": ["linked.txt"]}) as editor:
        os.symlink(tmp_path / "out.txt", tmp_path / "desk" / "linked.txt")
        assert held(editor.open("draft.txt", DRAFT)) == ["against/source"]


def test_a_folder_outside_that_the_user_names(tmp_path: Path) -> None:
    outside = tmp_path / "agency"
    outside.mkdir()
    (outside / "draft.md").write_text(WIRE, encoding="utf-8")
    settings = {"against": [f"{outside}/{{stem}}.md"], "sourceFolders": [str(outside)]}
    with editing(tmp_path, settings=settings, workspace=ASKED) as editor:
        editor.open("draft.txt", DRAFT)
        editor.found("draft.txt", is_held)


def test_what_is_no_setting_does_no_harm(tmp_path: Path) -> None:
    with editing(tmp_path, settings={"against": 3, "sourceFolders": {}}, workspace=ASKED) as editor:
        assert held(editor.open("draft.txt", DRAFT)) == []
        for settings in ([], "wire/*", None):
            editor.settings_changed(settings)
            editor.settings_changed({"against": [PATTERN]})
            editor.found("draft.txt", is_held)
            editor.settings_changed({"against": [3, None, ""]})
            editor.found("draft.txt", lambda found: not held(found))
        assert editor.messages == []


IN_NEOVIM = """
local there = vim.wait(30000, function() return #vim.diagnostic.get(0) == 3 end, 20)
assert(there, vim.inspect(vim.diagnostic.get(0)))
vim.fn.writefile(vim.tbl_map(function(found) return found.code end, vim.diagnostic.get(0)), "seen.txt")
vim.cmd("qall!")
"""


def test_neovim_names_the_sources(tmp_path: Path) -> None:
    if (neovim := shutil.which("nvim")) is None:
        pytest.skip("there is no Neovim; on Debian: apt-get install neovim")
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "draft.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    page = (Path(__file__).parent.parent / "docs" / "editors.md").read_text(encoding="utf-8")
    start, settings = (page.split("```lua\n")[n].split("```")[0] for n in (1, 2))
    plain = 'vim.lsp.start_client({ name = "newslint", cmd = { "newslint", "lsp" }, root_dir = vim.fn.getcwd() })'
    assert plain in start
    (tmp_path / "init.lua").write_text(start.replace(plain, settings.strip()), encoding="utf-8")
    (tmp_path / "seen.lua").write_text(IN_NEOVIM, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = [neovim, "--headless", *"-n -i NONE -u init.lua draft.txt -S seen.lua -c cquit".split()]
    homes = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    ran = subprocess.run(
        command, cwd=tmp_path, capture_output=True, env={**os.environ, **homes, "PATH": path}, timeout=60
    )
    assert ran.returncode == 0, ran.stderr.decode()
    assert sorted((tmp_path / "seen.txt").read_text(encoding="utf-8").split()) == sorted(FOUND)
