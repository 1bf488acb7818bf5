// Activates the bundled extension in Node, with a stand-in for VS Code, and looks at what it starts and says to the server:
// node test/activate.cjs newslint lsp. The stand-in answers whatever is asked of it; only what is named here is looked at.

const assert = require("node:assert/strict");
const { once } = require("node:events");
const { mkdtempSync, readFileSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

class Anything {}
const nothing = () => ({ dispose() {} });

/** A module or object that has everything: what is named, and else a class that can be made and called. */
function having(named) {
  return new Proxy(named, {
    get: (has, name) => (name in has || typeof name === "symbol" || name === "then" ? has[name] : Anything),
  });
}

const folder = mkdtempSync(join(tmpdir(), "newslint-"));
const heard = join(folder, "heard");
// A shell between the two, which writes down what the client says.
const relay = join(folder, "relay.cjs");
writeFileSync(relay, `
  const { spawn } = require("node:child_process");
  const { appendFileSync } = require("node:fs");
  const server = spawn(${JSON.stringify(process.argv[2])}, ${JSON.stringify(process.argv.slice(3))}, { stdio: ["pipe", "inherit", "inherit"] });
  process.stdin.on("data", (data) => { appendFileSync(${JSON.stringify(heard)}, data); server.stdin.write(data); });
  process.stdin.on("end", () => server.stdin.end());
  server.on("exit", (status) => process.exit(status));
`);

const settings = { command: process.execPath, arguments: [relay], languages: ["markdown"] };
const registered = {};
const granted = [];
const said = [];
const channel = having({ append() {}, appendLine() {}, show() {}, dispose() {}, clear() {} });
const vscode = having({
  version: "1.91.0",
  workspace: having({
    isTrusted: false,
    textDocuments: [],
    notebookDocuments: [],
    workspaceFolders: undefined,
    getConfiguration: () => ({ get: (name, otherwise) => settings[name] ?? otherwise, inspect: () => undefined }),
    onDidGrantWorkspaceTrust: (call) => { granted.push(call); return nothing(); },
    createFileSystemWatcher: () => having({ onDidCreate: nothing, onDidChange: nothing, onDidDelete: nothing, dispose() {} }),
    ...Object.fromEntries(
      ["ChangeConfiguration", "OpenTextDocument", "CloseTextDocument", "ChangeTextDocument", "SaveTextDocument",
        "ChangeWorkspaceFolders", "CreateFiles", "RenameFiles", "DeleteFiles", "OpenNotebookDocument",
        "CloseNotebookDocument", "ChangeNotebookDocument", "SaveNotebookDocument"].map((name) => [`onDid${name}`, nothing]),
    ),
    onWillSaveTextDocument: nothing, onWillCreateFiles: nothing, onWillRenameFiles: nothing, onWillDeleteFiles: nothing,
  }),
  window: having({
    createOutputChannel: () => channel,
    visibleTextEditors: [],
    tabGroups: { all: [], onDidChangeTabs: nothing, onDidChangeTabGroups: nothing },
    onDidChangeActiveTextEditor: nothing,
    onDidChangeVisibleTextEditors: nothing,
    onDidChangeVisibleNotebookEditors: nothing,
    showErrorMessage: async (text) => { said.push(text); },
  }),
  commands: having({ registerCommand: (name, call) => { registered[name] = call; return nothing(); } }),
  languages: having({
    match: () => 0,
    createDiagnosticCollection: () => having({ set() {}, delete() {}, clear() {}, dispose() {}, has: () => false }),
    registerCodeActionsProvider: nothing, registerHoverProvider: nothing,
  }),
  CodeActionKind: { Empty: { value: "", append(part) { return { ...this, value: `${this.value}.${part}` }; } } },
  env: { appName: "a stand-in", language: "en", appHost: "desktop" },
  Disposable: class { constructor(call) { this.dispose = call ?? (() => {}); } static from() { return nothing(); } },
  EventEmitter: class { constructor() { this.event = nothing; } fire() {} dispose() {} },
  CancellationTokenSource: class { constructor() { this.token = { onCancellationRequested: nothing }; } cancel() {} dispose() {} },
  CancellationError: class extends Error {},
  extensions: { getExtension: () => undefined },
});

const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));
const extension = require("../dist/extension.js");

/** The questions of one kind that the server was asked so far. */
function asked(method) {
  const text = readFileSync(heard, "utf8");
  return text.split(/Content-Length: \d+\r\n\r\n/).filter(Boolean).map((one) => JSON.parse(one)).filter((one) => one.method === method);
}

(async () => {
  await extension.activate({ subscriptions: [] });
  assert.deepEqual(said, []);
  assert.deepEqual(asked("initialize").map((one) => one.params.initializationOptions), [{ trusted: false }]);
  vscode.workspace.isTrusted = true;
  await granted[0]();
  assert.deepEqual(asked("initialize").at(-1).params.initializationOptions, { trusted: true });
  settings.command = join(folder, "no-such-command");
  await registered["newslint.restart"]();
  assert.match(said.at(-1), /no-such-command" cannot be started\. Install it/);
  await extension.deactivate();
  console.log("activated, trusted after the workspace was, and said what is missing");
  process.exit(0);
})().catch((error) => { console.error(error); process.exit(1); });
