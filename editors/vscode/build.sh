#!/bin/sh
# Builds newslint.vsix after `npm ci`, and looks into it; tests/test_vscode.py then drives the real server with its parts.
set -eu
cd "$(dirname "$0")"
cp ../../LICENSE LICENSE
npm run --silent vsix >/dev/null
python3 - <<'PYTHON'
import json, zipfile

package = zipfile.ZipFile("newslint.vsix")
names = set(package.namelist()) - {"[Content_Types].xml", "extension.vsixmanifest"}
wanted = {"package.json", "readme.md", "LICENSE.txt", "dist/extension.js"}
assert names == {f"extension/{name}" for name in wanted}, names
told = json.loads(package.read("extension/package.json"))
assert told["capabilities"]["untrustedWorkspaces"]["supported"] == "limited"
assert b"initializationOptions" in package.read("extension/dist/extension.js")
PYTHON
