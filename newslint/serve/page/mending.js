/* All safe fixes at once: what they change is shown first, each may be left as it is, and then they are one step. */

import { safeFixes } from "./counting.js";
import { el } from "./elements.js";
import { mended } from "./fixes.js";
import { sayOf } from "./words.js";

const AROUND = 45; // characters that are shown on either side of a change

export class Mending {
  #dialog;
  #list;
  #make;
  #desk;
  #from = null; // the text and the findings that the fixes are of
  #skipped = new Set();

  /** `desk.check(text)` gives the findings of a text, `desk.put(text, count)` puts it in the place of the draft, and
   *  `desk.tried(what)` does what may fail. */
  constructor(dialog, desk) {
    this.#dialog = dialog;
    this.#desk = desk;
    this.#list = dialog.querySelector("ol");
    const [make, cancel] = dialog.querySelectorAll(".choice button");
    this.#make = make;
    make.addEventListener("click", () => this.#done());
    cancel.addEventListener("click", () => dialog.close());
  }

  /** Show what the safe fixes of a text would change. */
  async offer(text, findings) {
    this.#from = { text, findings };
    this.#skipped = new Set();
    const { made } = await this.#made();
    if (!made.length || this.#from.text !== text) return;
    this.#list.replaceChildren(...made.map((fix) => this.#item(fix)));
    this.#count();
    this.#dialog.showModal();
    this.#make.focus();
  }

  async #done() {
    const { text, made } = await this.#made();
    this.#dialog.close();
    if (made.length) this.#desk.put(this.#from.text, text, made.length);
  }

  async #made() {
    let made = { text: this.#from.text, made: [] };
    await this.#desk.tried(async () => {
      made = await mended(this.#from.text, this.#from.findings, this.#desk.check, this.#skipped);
    });
    return made;
  }

  #item({ finding, edits, text }) {
    const box = el("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => {
      if (box.checked) this.#skipped.delete(finding.fingerprint);
      else this.#skipped.add(finding.fingerprint);
      this.#count();
    });
    const changes = [...edits].sort((a, b) => a.start - b.start).map((edit) => change(edit, text));
    return el("li", {}, el("label", {}, box, " ", el("span", {}, finding.message)), ...changes);
  }

  #count() {
    const count = this.#list.querySelectorAll("input:checked").length;
    this.#make.disabled = !count;
    this.#make.textContent = sayOf(count, "Make this fix", "Make these {count:,} fixes");
    this.#dialog.querySelector("h2").textContent = safeFixes(this.#list.children.length);
  }
}

/** A change as it will stand in its line: what goes struck, what comes underlined, and the words around it. */
function change({ start, end, text: come }, text) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  let before = text.slice(Math.max(from, start - AROUND), start);
  let after = text.slice(end, Math.min(to < 0 ? text.length : to, end + AROUND));
  if (start - AROUND > from) before = `…${before.slice(before.indexOf(" ") + 1)}`;
  if (end + AROUND < (to < 0 ? text.length : to)) after = `${after.slice(0, after.lastIndexOf(" "))}…`;
  const seen = (words) => words.replace(/^\n+|\n+$/g, "").replaceAll("\n", " ¶ ") || words.replaceAll("\n", "¶");
  const gone = text.slice(start, end);
  return el(
    "p", { class: "change" }, before, gone ? el("del", {}, seen(gone)) : "", come ? el("ins", {}, seen(come)) : "", after,
  );
}
