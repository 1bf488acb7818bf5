"""What the pages say to type is typed: every command, question to the server, piece of Python and configuration."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import re
import shlex
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from office_files import by_python_docx
from running import Command
from serving import Served, serving

from newslint.cli.program import parser_of

ROOT = Path(__file__).parent.parent
PAGES = {str(p.relative_to(ROOT)): p for p in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))}
SERVERS = {"serve", "lsp", "mcp"}
NEEDS = {"archive": "pyarrow", "learn": "rensa"}
TEXT = "The bridge\n\nSome 17,000 fled. By Friday 17.000 had fled, said Ann Holm, the mayor of Ford.\n"
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of a page in a language."""
    return [text for name, text in _BLOCK.findall(PAGES[page].read_text(encoding="utf-8")) if name == language]


def lines(page: str, program: str) -> list[str]:
    """The lines that begin with a program, in blocks of code, without what is said beside them."""
    text = PAGES[page].read_text(encoding="utf-8")
    code = re.findall(rf"^ {{4,}}({program} .*)$", _BLOCK.sub("", text), re.MULTILINE)
    code += [line for block in blocks(page, "") + blocks(page, "sh") for line in block.split("\n")]
    typed = (re.split(r" {2,}|\s+#\s", line)[0].strip() for line in code)
    return [line for line in typed if line.startswith(f"{program} ") and "$" not in line and "…" not in line]


def having(language: str, part: str = "") -> list[str]:
    return [page for page in PAGES if any(part in block for block in blocks(page, language))]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that has what the pages speak of."""
    folder = tmp_path_factory.mktemp("desk")
    drafts = (
        "draft.md",
        "draft.txt",
        "drafts/a.md",
        "my-draft.txt",
        "wire.txt",
        "articles/a.md",
        "business/draft.md",
        "archive/a.md",
    )
    for name in drafts:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(TEXT, encoding="utf-8")
    (folder / "release.html").write_text("<h1>The bridge</h1><p>Some 17,000 fled.</p>")
    (folder / "old-site").mkdir()
    shutil.copy(folder / "release.html", folder / "old-site" / "a.html")
    (folder / "draft.docx").write_bytes(by_python_docx([("Normal", text) for text in TEXT.split("\n\n")]))
    line = json.dumps({"text": TEXT, "body": TEXT, "title": {"rendered": "The bridge"}, "content": {"rendered": TEXT}})
    for name in ("archive.jsonl", "posts.jsonl"):
        (folder / name).write_text(f"{line}\n" * 3)
    (folder / "articles.jsonl.gz").write_bytes(gzip.compress(f"{line}\n".encode()))
    (folder / "blog-export.xml").write_text(EXPORT)
    (folder / "styles/House").mkdir(parents=True)
    (folder / "styles/House/Wording.yml").write_text(
        "extends: existence\nmessage: Not '%s'.\nlevel: warning\ntokens: [utilise]\n"
    )
    (folder / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n")
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    (folder / "house-names.txt").write_text("Kyiv: Kiev\n")
    (folder / "house-phrases.txt").write_text("utilise -> use\n")
    (folder / "furniture.learned").write_text("")
    for rule in blocks("docs/start/developer.md", "python"):
        if "EXAMPLES" in rule:
            (folder / "house_rules").mkdir()
            (folder / "house_rules/no_clickbait.py").write_text(rule, encoding="utf-8")
    return folder


EXPORT = (
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    "<wp:wxr_version>1.2</wp:wxr_version><item><title>The bridge</title><wp:post_type>post</wp:post_type>"
    "<content:encoded>Some 17,000 fled.</content:encoded></item></channel></rss>"
)


@pytest.fixture
def desk(model: Path, newslint: Command) -> Path:
    shutil.copytree(model, newslint.folder, dirs_exist_ok=True)
    return newslint.folder


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served")) as server:
        yield server


@pytest.mark.parametrize("page", [page for page in PAGES if lines(page, "newslint")])
def test_commands(page: str, desk: Path, newslint: Command) -> None:
    for line in lines(page, "newslint"):
        name, *arguments = shlex.split(line)[1:]
        if name in SERVERS or "--watch" in arguments:  # which do not end
            parser_of(name).parsed(arguments)
        elif name not in NEEDS or find_spec(NEEDS[name]):
            ran = newslint(name, *arguments)
            assert ran.status in (0, 1), (line, ran.err)
            assert "Traceback" not in ran.err


def test_there_are_commands() -> None:
    assert sum(len(lines(page, "newslint")) for page in PAGES) > 60
    assert len(lines("docs/api.md", "curl")) == 3


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
@pytest.mark.parametrize("page", [page for page in PAGES if lines(page, "curl")])
def test_questions_to_the_server(page: str, desk: Path, served: Served) -> None:
    for line in lines(page, "curl"):
        if "--json" in line:  # not in the curl of an older system
            line = line.replace("--json", "-H 'Content-Type: application/json' -d")
        command = shlex.split(line.replace("localhost:8765", f"127.0.0.1:{served.port}"))
        ran = subprocess.run([*command, "-sS", "-m", "30"], cwd=desk, capture_output=True, text=True)
        assert json.loads(ran.stdout).get("schema") == 1, (line, ran.stderr, ran.stdout)


@pytest.mark.parametrize("page", having("python"))
def test_python(page: str, desk: Path, served: Served) -> None:
    for block in (block for block in blocks(page, "python") if "spark" not in block):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            exec(compile(block.replace("127.0.0.1:8765", f"127.0.0.1:{served.port}"), page, "exec"), {"__name__": "x"})
        if "print(" in block:
            assert said.getvalue().strip(), block


@pytest.mark.parametrize("page", having("toml"))
def test_configuration(page: str, desk: Path, newslint: Command) -> None:
    for block in blocks(page, "toml"):
        tomllib.loads(block)
        if "extends" in block or re.search(r"language-server|^\[project", block, re.MULTILINE):
            continue
        (desk / "newslint.toml").write_text(block, encoding="utf-8")
        ran = newslint("config", "draft.md")
        assert (ran.status, ran.err) == (0, ""), block


@pytest.mark.parametrize("page", [page for page in PAGES if re.search(r"newslint\[", PAGES[page].read_text("utf-8"))])
def test_extras(page: str) -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for named in re.findall(r"(?:newslint|'\.)\[([\w,]+)\]", PAGES[page].read_text(encoding="utf-8")):
        assert set(named.split(",")) <= extras.keys(), named


# What WordPress brings, as far as the plug-in of the page asks for it.
WORDPRESS = """<?php
function esc_html( $text ) { return htmlspecialchars( $text ); }
function apply_filters( $name, $value ) { return $value; }
function wp_json_encode( $value ) { return json_encode( $value ); }
function is_wp_error( $answer ) { return false === $answer; }
function wp_remote_retrieve_response_code( $answer ) { return 200; }
function wp_remote_retrieve_body( $answer ) { return $answer; }
function wp_remote_post( $address, $with ) {
    $header = 'Content-Type: ' . $with['headers']['Content-Type'];
    $http = array( 'method' => 'POST', 'header' => $header, 'content' => $with['body'] );
    return file_get_contents( $address, false, stream_context_create( array( 'http' => $http ) ) );
}
function get_post() { return (object) array( 'post_title' => 'The bridge', 'post_content' => '<p>It cost TK.</p>' ); }
function get_current_screen() { return (object) array( 'base' => 'post' ); }
function add_action( $name, $do ) { $do(); }
require $argv[1];
"""


@pytest.mark.skipif(not shutil.which("php"), reason="PHP is not installed")
def test_the_plug_in_for_wordpress(desk: Path, served: Served) -> None:
    (plug_in,) = blocks("docs/wordpress.md", "php")
    (desk / "plug-in.php").write_text(plug_in.replace("127.0.0.1:8765", f"127.0.0.1:{served.port}"), encoding="utf-8")
    (desk / "wordpress.php").write_text(WORDPRESS, encoding="utf-8")
    ran = subprocess.run(["php", "wordpress.php", "plug-in.php"], cwd=desk, capture_output=True, text=True, timeout=60)
    assert '<div class="notice notice-error"><p>&quot;TK&quot; is a note' in ran.stdout, ran.stdout + ran.stderr
