// Drives the real server as VS Code's client does, over the protocol's own library: node test/drive.mjs newslint lsp

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import protocol from "vscode-languageserver-protocol/node";
import start from "../dist/start.js";

const [command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
const connection = protocol.createProtocolConnection(
  new protocol.StreamMessageReader(server.stdout),
  new protocol.StreamMessageWriter(server.stdin),
);
const published = [];
let waiting;
connection.onNotification(protocol.PublishDiagnosticsNotification.type, (said) => {
  published.push(said);
  waiting?.();
});
connection.onRequest(protocol.RegistrationRequest.type, () => undefined);
connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
connection.listen();

/** The next diagnostics of a document that a condition holds for. */
async function diagnostics(uri, holds) {
  for (;;) {
    const index = published.findIndex((said) => said.uri === uri && holds(said.diagnostics));
    if (index >= 0) return published.splice(0, index + 1).at(-1).diagnostics;
    await new Promise((resolve) => { waiting = resolve; });
  }
}

const folder = process.env.NEWSLINT_TEST_FOLDER ?? tmpdir();
const { version } = createRequire(import.meta.url)("../package.json");
const started = await connection.sendRequest(protocol.InitializeRequest.type, {
  processId: process.pid,
  clientInfo: { name: "newslint for VS Code", version },
  rootUri: pathToFileURL(folder).href,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "desk" }],
  initializationOptions: start.initializationOptions(false),
  capabilities: {
    textDocument: {
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } } },
    },
    workspace: { workspaceFolders: true, configuration: true },
  },
});
assert.ok(started.capabilities.codeActionProvider);
await connection.sendNotification(protocol.InitializedNotification.type, {});

const [{ scheme, language }] = start.documentSelector(["markdown"]);
assert.deepEqual([scheme, language], ["file", "markdown"]);
const uri = pathToFileURL(join(folder, "draft.md")).href;
const text = "# The bridge\n\nSome 17,000 fled. By Friday 17.000 had fled, of 21,000.\n";
await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
  textDocument: { uri, languageId: language, version: 1, text },
});
const [found] = await diagnostics(uri, (all) => all.length === 1);
assert.equal(found.code, "figures/separators");
assert.deepEqual(found.range, { start: { line: 2, character: 28 }, end: { line: 2, character: 34 } });
assert.equal(found.relatedInformation.length, 1);

const actions = await connection.sendRequest(protocol.CodeActionRequest.type, {
  textDocument: { uri },
  range: found.range,
  context: { diagnostics: [found] },
});
const fix = actions.find((action) => action.isPreferred);
const edits = fix.edit.changes?.[uri] ?? fix.edit.documentChanges[0].edits;
assert.equal(edits[0].newText, "17,000");

const hover = await connection.sendRequest(protocol.HoverRequest.type, {
  textDocument: { uri },
  position: found.range.start,
});
assert.match(JSON.stringify(hover.contents), /figures\/separators/);

await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
  textDocument: { uri, version: 2 },
  contentChanges: [{ range: found.range, text: "17,000" }],
});
await diagnostics(uri, (all) => all.length === 0);

await connection.sendRequest(protocol.ShutdownRequest.type);
await connection.sendNotification(protocol.ExitNotification.type);
const status = await new Promise((resolve) => server.on("exit", resolve));
assert.equal(status, 0);
console.log("diagnostics, fix, page and change: as VS Code asks for them");
process.exit(0);
