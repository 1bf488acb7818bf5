/* Reading a file that was dropped: text as it is, other formats by what the server reads in them. */

import { ask } from "./server.js";

const FORMATS = { txt: "txt", text: "txt", md: "md", markdown: "md", html: "html", htm: "html" };

/** The text of a file and its format on this page; throws where it cannot be read. */
export async function readFile(file) {
  const suffix = file.name.split(".").pop().toLowerCase();
  if (suffix in FORMATS) return { text: decoded(await file.arrayBuffer()), format: FORMATS[suffix] };
  const answer = await ask(`text?format=${encodeURIComponent(suffix)}`, file.slice(0, file.size, "application/octet-stream"));
  return { text: answer.text, format: "txt" };
}

function decoded(content) {
  const [first, second] = new Uint8Array(content);
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content).replaceAll("\r\n", "\n");
  } catch {
    throw Object.assign(new Error("The file is not UTF-8; save it as UTF-8 text."), { status: 422 });
  }
}
