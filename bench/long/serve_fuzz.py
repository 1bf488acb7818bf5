#!/usr/bin/env python3
"""Questions of all kinds, right and wrong, made of the OpenAPI document: no answer is 500, and all are as it says.

    python bench/long/serve_fuzz.py [EXAMPLES]

Starts `newslint serve` and lets schemathesis ask it, so many examples for each operation and phase (200 without it).
What reads no draft may be right by the document and still be refused (bytes that are no text), so whether schemathesis
thinks that something should have been accepted or refused is not looked at. Exit status is that of schemathesis.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
    "response_schema_conformance,unsupported_method"
)


def fuzz(address: str, examples: int, folder: str) -> int:
    """Ask a server; gives the exit status."""
    schemathesis = Path(sys.executable).with_name("schemathesis")
    command = [schemathesis, "run", f"{address}openapi.json", "--checks", CHECKS, "--max-examples", str(examples)]
    return subprocess.run([*map(str, command), "--generation-database", "none"], cwd=folder).returncode


def main() -> int:
    """Start a server and ask it."""
    examples = int(sys.argv[1]) if sys.argv[1:] else 200
    command = [sys.executable, "-m", "newslint.cli", "serve", "--no-config", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            with tempfile.TemporaryDirectory() as folder:
                return fuzz(process.stdout.readline().split()[3], examples, folder)
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
