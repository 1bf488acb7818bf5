#!/usr/bin/env python3
"""A first look at newslint, from a fresh clone, with nothing but Python 3.11 or newer.

    python3 start.py         check the example article
    python3 start.py test    run the tests

Everything is installed into the folder .venv beside this file. Delete it, and newslint's cache (~/.cache/newslint on
Linux), and nothing is left.
"""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
EXAMPLE = os.path.join("examples", "bridge.txt")


def install(what: str) -> None:
    """Make the environment, unless it is there, and install newslint into it; ends the program where that fails."""
    python = os.path.join(BIN, "python")
    try:
        if not os.path.exists(python) and not os.path.exists(python + ".exe"):
            subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--editable", what], cwd=HERE, check=True)
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):  # as in many containers: each start would compile all of it
            subprocess.run([python, "-m", "compileall", "-q", "newslint", "rules"], cwd=HERE, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"newslint could not be installed ({error}).\nOn Debian and Ubuntu, `apt install python3-venv` helps.")


def main() -> int:
    """Install, then check the example or run the tests; gives the exit status of what was run."""
    if sys.version_info < (3, 11):
        sys.exit(f"newslint needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if sys.argv[1:] == ["test"]:
        install(".[test]")
        workers = str((os.cpu_count() or 1) + 2)  # many tests wait for a browser, a server or a JVM
        tests = [os.path.join(BIN, "python"), "-m", "pytest", "-n", workers, "--dist", "worksteal"]
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return subprocess.run(tests, cwd=HERE, env=kept).returncode  # hundreds of processes, which would compile it all
    if sys.argv[1:]:
        sys.exit(__doc__)
    install(".")
    subprocess.run([os.path.join(BIN, "newslint"), "check", EXAMPLE], cwd=HERE)
    print("\nNow one of yours: " + os.path.join(os.path.relpath(BIN), "newslint") + " check your-article.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
