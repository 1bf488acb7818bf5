// A thin client of `newslint lsp`: it starts the server, tells it whether the workspace is trusted, and restarts it.

import { commands, type ExtensionContext, window, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { documentSelector, initializationOptions, missing } from "./start";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("newslint.restart", restart),
    workspace.onDidGrantWorkspaceTrust(restart),
    workspace.onDidChangeConfiguration((event) => {
      if (["command", "arguments", "languages"].some((name) => event.affectsConfiguration(`newslint.${name}`))) {
        return restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.dispose();
}

async function restart(): Promise<void> {
  await deactivate();
  await start();
}

async function start(): Promise<void> {
  const settings = workspace.getConfiguration("newslint");
  const command = settings.get<string>("command", "newslint");
  client = new LanguageClient(
    "newslint",
    "newslint",
    { command, args: settings.get<string[]>("arguments", ["lsp"]) },
    {
      documentSelector: documentSelector(settings.get<string[]>("languages", ["plaintext", "markdown", "html"])),
      initializationOptions: initializationOptions(workspace.isTrusted),
    },
  );
  try {
    await client.start();
  } catch {
    client = undefined;
    await window.showErrorMessage(missing(command));
  }
}
