/* What comes in and what goes out: files that are opened or dropped, and the text that is copied. */

import { ask, fetched } from "./server.js";
import { say } from "./words.js";

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
    throw Object.assign(new Error(say("The file is not UTF-8; save it as UTF-8 text.")), { status: 422 });
  }
}

/** The format that a text is in by how it begins: front matter or a heading of Markdown, a tag of HTML; null otherwise. */
export function formatOf(text) {
  if (/^\s*(?:---\r?\n[\w-]+:[^]*?\n---[ \t]*\r?\n|#{1,3} \S)/.test(text)) return "md";
  return /^\s*<(?:!doctype html|html|head|body|article|main|section|div|h[1-6]|p)\b[^<]*>/i.test(text) ? "html" : null;
}

/** Call `take` with a file that is chosen, or dropped anywhere on the page, and with what it was dropped on. */
export function whenGiven(button, input, take) {
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    if (input.files.length) await take(input.files[0]);
    input.value = "";
  });
  const held = (wanted) => document.documentElement.classList.toggle("held", wanted);
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    held(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) held(false);
  });
  document.addEventListener("drop", (event) => {
    held(false);
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    take(file, event.target);
  });
}

/** Save a text as a file of this machine. */
export function saved(text, name) {
  download(new Blob([text], { type: "text/plain" }), name);
}

/** Save a draft for Word: what was changed in a file of Word as tracked changes, and what is found as comments. */
export async function savedForWord(draft, file, leftOut, stem) {
  let asked = { ...draft, "left-out": leftOut };
  if (file?.name.toLowerCase().endsWith(".docx")) {
    asked = new FormData();
    for (const [name, said] of Object.entries({ ...draft, ignore: draft.ignore.join() })) {
      if (["text", "ignore", "messages", "desk"].includes(name)) asked.append(name, said);
    }
    asked.append("left-out", leftOut.join());
    asked.append("file", file, "draft.docx"); // what it is called is nobody else's business
  }
  download(await fetched("word", asked), `${stem}.newslint.docx`);
}

/** Let the browser keep a file; its address goes when it has been read. */
function download(content, name) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Copy all of a field. */
export async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
  } catch { // only pages of this machine, or with a certificate, may write there directly
    field.select();
    document.execCommand("copy");
  }
}
