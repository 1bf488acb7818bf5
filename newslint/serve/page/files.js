/* Reading a file that was dropped: text as it is, other formats by what the server reads in them. */

import { ask } from "./server.js";

const FORMATS = { txt: "txt", text: "txt", md: "md", markdown: "md", html: "html", htm: "html" };

const MARKS = { "255,254": "utf-16le", "254,255": "utf-16be" };

/** The text of a file and its format on this page; throws where it cannot be read. */
export async function readFile(file) {
  const suffix = file.name.split(".").pop().toLowerCase();
  if (suffix in FORMATS) return { text: decoded(await file.arrayBuffer()), format: FORMATS[suffix] };
  const bytes = file.slice(0, file.size, "application/octet-stream");
  const answer = await ask(`text?format=${encodeURIComponent(suffix)}`, bytes);
  return { text: answer.texts.join("\n\n"), format: "txt" };
}

function decoded(content) {
  const mark = new Uint8Array(content.slice(0, 2)).join();
  try {
    return new TextDecoder(MARKS[mark] ?? "utf-8", { fatal: true }).decode(content).replaceAll("\r\n", "\n");
  } catch {
    throw Object.assign(new Error("The file is not UTF-8; save it as UTF-8 text."), { status: 422 });
  }
}
