"""Keeps a server for as long as somebody holds the other end of its standard input, however that one ends.

    python keeper.py COMMAND…

The command is ended when standard input is at its end; it gives the command's exit status.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading


def main() -> int:
    """Run the command, and end it with whoever started this."""
    nowhere = subprocess.DEVNULL
    server = subprocess.Popen(sys.argv[1:], stdin=nowhere, stdout=nowhere, stderr=nowhere)

    def keep() -> None:
        while os.read(sys.stdin.fileno(), 1024):  # sys.stdin has a lock that a thread would keep to the end
            pass
        server.kill()

    threading.Thread(target=keep, daemon=True).start()
    return server.wait()


if __name__ == "__main__":
    sys.exit(main())
