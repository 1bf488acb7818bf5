"""What to say where something needs what newslint alone does not bring."""

from __future__ import annotations

import os
import sys


def needs(who: str, extra: str, missing: str | None) -> str:
    """A line that says what is missing, and how it comes to this very installation."""
    return f"{who} needs {missing or 'more'}: {installing(extra)}"


def installing(extra: str) -> str:
    """The command that brings an extra: by what this newslint was installed with, and from where it came."""
    what = f"'{_origin(extra)}'"
    if os.path.exists(os.path.join(sys.prefix, "pipx_metadata.json")):
        return f"pipx inject newslint {what}"
    if os.path.exists(receipt := os.path.join(sys.prefix, "uv-receipt.toml")):
        return f"uv tool install --force '{_origin(','.join([*_extras_of(receipt), extra]))}'"
    from importlib.util import find_spec

    return f"pip install {what}" if find_spec("pip") else f"uv pip install {what}"


def _extras_of(receipt: str) -> list[str]:
    """The extras that uv has installed newslint with, which a new installation would lose."""
    import tomllib

    try:
        with open(receipt, "rb") as file:
            wanted = tomllib.load(file)["tool"]["requirements"]
        return [str(e) for one in wanted if one["name"] == "newslint" for e in one.get("extras", ())]
    except (OSError, ValueError, LookupError, TypeError):
        return []


def _origin(extra: str) -> str:
    """What is to be installed: from the index, or from the repository or folder that this newslint came from."""
    import json
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        told = json.loads(distribution("newslint").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        told = {}
    url, vcs = str(told.get("url", "")), told.get("vcs_info", {})
    if vcs:
        return f"newslint[{extra}] @ {vcs.get('vcs', 'git')}+{url}"
    if url.startswith("file://") and "dir_info" in told:
        from urllib.request import url2pathname

        return f"{url2pathname(url.removeprefix('file://'))}[{extra}]"
    return f"newslint[{extra}]"
