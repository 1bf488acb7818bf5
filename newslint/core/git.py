"""Questions to git, asked so that nothing in a repository can answer them by running something.

A repository is data too: it may have been unpacked from an archive, or lie in a folder of articles. Its own
configuration can name programs (a monitor of the file system, hooks, filters, a way to fetch what a partial clone has
left out) that git starts while it lists or compares files. Each is switched off here for the one question; what the
user's own configuration says of filters stays. Whose repository may be read at all is git's decision
(`safe.directory`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from newslint.core.errors import NewslintError

_OFF = {
    "core.quotePath": "off",
    "core.fsmonitor": "",  # old git takes any word for a program
    "core.hooksPath": os.devnull,
    "safe.bareRepository": "explicit",
    "submodule.recurse": "false",
}
_FILTERS = r"^filter\..*\.(clean|smudge|process|required)$"
_PARTIAL = "git lacks older versions of files here (a partial clone); git diff fetches them"
PATIENCE = 120  # seconds for an answer; git waits for ever for a pipe that is called .gitignore
AT_ONCE = 200  # files that are in memory together
_OF_THE_USER = ("system", "global")


def repository_of(folder: str) -> str | None:
    """The top folder of the git repository that a folder stands in, or None."""
    here = os.path.abspath(folder)
    while not os.path.exists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above
    return here


def listed(root: str, *arguments: str) -> list[str]:
    """The paths that `git ls-files` lists in a repository with its top at `root`; raises as `answer` does."""
    return [name for name in answer(root, "ls-files", "-z", *arguments).split("\0") if name]


def diff(root: str, revision: str) -> str:
    """The diff of the working tree against a revision, without context; raises as `answer` does."""
    return _asked(
        root, _OFF | _without_filters(root), "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative",
        "--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", "--find-renames",
        "-O/dev/null",  # no list of an order: it may be a pipe
        "--ignore-submodules=all", revision, "--",
    )  # fmt: skip


def base_of(root: str, revision: str) -> str | None:
    """The commit at which a revision and the working tree parted; None in a repository without any commit.

    Raises `NewslintError` for a revision that git does not know.
    """
    try:
        commit = answer(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except NewslintError:
        if revision == "HEAD":
            return None
        raise NewslintError(f'git knows no revision "{revision}"; was it fetched?') from None
    try:
        return answer(root, "merge-base", commit, "HEAD").strip()
    except NewslintError:  # a shallow clone, or histories with nothing in common
        return commit


def files_at(root: str, commit: str) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file at a commit, as git keeps them; links and submodules are none."""
    told = answer(root, "ls-tree", "-r", "-z", "--full-tree", commit)
    entries = [entry.partition("\t") for entry in told.split("\0")]
    files = [(path, of.split(" ")[2]) for of, _, path in entries if of.startswith("100")]
    for first in range(0, len(files), AT_ONCE):
        some = files[first : first + AT_ONCE]
        given = "".join(f"{name}\n" for _, name in some).encode()
        content, at = _bytes(root, _OFF, ("cat-file", "--batch"), given), 0
        for path, name in some:
            begin = content.index(b"\n", at) + 1
            head, _, size = content[at:begin].partition(b" blob ")
            if head.decode() != name:
                raise NewslintError(_PARTIAL)
            at = begin + int(size) + 1
            yield path, content[begin : at - 1]


def answer(root: str, *arguments: str) -> str:
    """What git prints. Raises `NewslintError` with git's own words where it fails, and where there is no git."""
    return _asked(root, _OFF, *arguments)


def _without_filters(root: str) -> dict[str, str]:
    """The settings that switch off the filters which a repository, and not its user, has configured."""
    try:
        told = _asked(root, _OFF, "config", "--null", "--name-only", "--show-scope", "--get-regexp", _FILTERS)
    except NewslintError:  # no filter at all
        return {}
    fields = told.split("\0")
    own = [name for scope, name in zip(fields[::2], fields[1::2], strict=False) if scope not in _OF_THE_USER]
    return {name: "false" if name.endswith("required") else "" for name in own}


def _asked(root: str, settings: dict[str, str], *arguments: str) -> str:
    return os.fsdecode(_bytes(root, settings, arguments))


def _bytes(root: str, settings: dict[str, str], arguments: tuple[str, ...], told: bytes | None = None) -> bytes:
    """Ask git in the top folder of a repository, where it takes no folder of articles for a bare repository."""
    import subprocess
    import sys

    if sys.platform == "win32":  # there a git.exe of the working folder would be run
        os.environ.setdefault("NoDefaultCurrentDirectoryInExePath", "1")
    # Not by -c: a name with "=" in it, as a filter's may be, would end there. What the user gives so stays, before.
    given = os.environ.get("GIT_CONFIG_COUNT", "")
    first = int(given) if given.isdecimal() else 0
    environment = {**os.environ, "GIT_CONFIG_COUNT": str(first + len(settings))}
    for number, (name, value) in enumerate(settings.items(), first):
        environment |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    environment |= {"GIT_ALLOW_PROTOCOL": "none", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        command = ["git", "-C", root, *arguments]
        done = subprocess.run(command, input=told, capture_output=True, check=True, env=environment, timeout=PATIENCE)
    except OSError:
        raise NewslintError("this is asked of git, which was not found") from None
    except subprocess.TimeoutExpired:
        raise NewslintError(f"git has not answered in {PATIENCE} seconds") from None
    except subprocess.CalledProcessError as error:
        said = os.fsdecode(error.stderr).strip()
        if "lazy fetch" in said or "promisor" in said:
            said = _PARTIAL
        else:
            said = f"git says: {said.split(chr(10))[0]}"
        raise NewslintError(said) from None
    return done.stdout
