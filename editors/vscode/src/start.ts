// What the server is started with; it knows nothing of VS Code, so that it can be tried without it.

/** What the server is told at the start: a house's own rules, which are code, run only where that is trusted. */
export function initializationOptions(isTrusted: boolean): { trusted: boolean } {
  return { trusted: isTrusted };
}

/** The documents that are checked: saved or not, in some languages. */
export function documentSelector(languages: readonly string[]): { scheme: string; language: string }[] {
  return languages.flatMap((language) => ["file", "untitled"].map((scheme) => ({ scheme, language })));
}

/** What to say where there is no server. */
export function missing(command: string): string {
  return `"${command}" cannot be started. Install it (pipx install 'newslint[lsp]', or uv tool install 'newslint[lsp]'), ` +
    "or say where it is in the setting newslint.command.";
}
