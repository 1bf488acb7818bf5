/* What the writer leaves out, and the way back: findings, each with the reason, and rules in all of this draft. It lasts
 * as long as the page does, unless this browser is told to remember it. Then fingerprints, reasons and names of rules stay
 * here, and no word of a draft. What a comment in the draft leaves out is listed too. */

import { el, hide, quoted, shortened, tell } from "./elements.js";
import { say } from "./words.js";

const KEY = "newslint-left-out";
const MOST = 500; // that are remembered, the latest
const COMMENT = /<!--\s*newslint-ignore\s+([^\s:]+?)\s*(?::\s*(.*?)\s*)?-->\n?/g;

export class LeftOut {
  #whole;
  #remember;
  #known; // what is remembered: reasons of findings by fingerprint, rules by what their draft is called
  #desk;
  #entries = new Map(); // findings and reasons by fingerprint
  #rules = new Set();
  #comments = [];
  #draft = "";

  /** `desk.changed()` hears that something was left out or put back, `desk.takeOut(start, words)` takes a comment out. */
  constructor(whole, desk) {
    this.#whole = whole;
    this.#desk = desk;
    this.#remember = whole.querySelector("input");
    this.#known = remembered();
    this.#remember.checked = this.#known !== null;
    this.#remember.addEventListener("change", () => {
      this.#known = null;
      this.#keep();
    });
  }

  add(finding, reason) {
    this.state = { entries: new Map(this.#entries).set(finding.fingerprint, { finding, reason }), rules: this.#rules };
    this.#desk.changed();
  }

  addRule(rule) {
    this.state = { entries: this.#entries, rules: new Set(this.#rules).add(rule) };
    this.#desk.changed();
  }

  clear() {
    this.state = { entries: new Map(), rules: new Set() };
  }

  /** What the findings are called that are left out. */
  get fingerprints() {
    return [...this.#entries.keys()];
  }

  /** All that is left out, as it can be given back; it is never changed. */
  get state() {
    return { entries: this.#entries, rules: this.#rules };
  }

  set state({ entries, rules }) {
    for (const key of this.#entries.keys()) if (!entries.has(key)) delete this.#known?.findings[key];
    this.#entries = entries;
    this.#rules = rules;
    this.#keep();
    this.#draw();
  }

  /** The rules that are left out of a draft, those that are remembered for it too. */
  rulesOf(text, format) {
    const draft = named(text);
    const known = this.#known?.rules[draft] ?? [];
    if (draft !== this.#draft && known.length) this.#rules = new Set([...this.#rules, ...known]);
    this.#draft = draft;
    this.#comments = format === "txt" ? [] : [...text.matchAll(COMMENT)];
    this.#draw();
    return [...this.#rules];
  }

  /** The findings that are not left out. */
  without(findings) {
    const known = findings.filter(({ fingerprint: key }) => !this.#entries.has(key) && this.#known?.findings[key] !== undefined);
    if (known.length) {
      const fresh = known.map((finding) => [finding.fingerprint, { finding, reason: this.#known.findings[finding.fingerprint] }]);
      this.#entries = new Map([...this.#entries, ...fresh]);
      this.#draw();
    }
    return findings.filter((finding) => !this.#entries.has(finding.fingerprint));
  }

  #draw() {
    const rows = [
      ...[...this.#rules].map((rule) => row(
        [el("code", {}, rule), ` ${say("in all of this draft")}`], () => this.#without("rules", rule),
      )),
      ...[...this.#entries].map(([key, { finding, reason }]) => row(
        [quoted({}, shortened(finding.text, 60)), ` ${finding.message} `, el("em", {}, reason)],
        () => this.#without("entries", key),
      )),
      ...this.#comments.map((found, number) => row(
        [el("code", {}, found[1]), ` ${say("by a comment in the draft")} `, el("em", {}, found[2] ?? "")],
        () => this.#putBack(() => this.#takeOut(this.#comments[number])), // where it stands by then
      )),
    ];
    hide(this.#whole, !rows.length);
    tell(this.#whole.querySelector("summary"), say("Left out: {count}", { count: rows.length }));
    const list = this.#whole.querySelector("ul");
    const words = rows.map((one) => one.textContent).join("");
    if (list.textContent !== words) list.replaceChildren(...rows); // or the focus would be lost, or a click
  }

  #without(kind, key) {
    const state = { entries: new Map(this.#entries), rules: new Set(this.#rules) };
    state[kind].delete(key);
    this.#putBack(() => {
      this.state = state;
      this.#desk.changed();
    });
  }

  #takeOut(comment) {
    this.#desk.takeOut(comment.index, comment[0]);
  }

  #putBack(what) {
    what();
    (this.#whole.querySelector("li button") ?? document.getElementById("findings-heading")).focus();
  }

  #keep() {
    if (!this.#remember.checked) {
      this.#known = null;
      localStorage.removeItem(KEY);
      return;
    }
    this.#known ??= { findings: {}, rules: {} };
    for (const [key, { reason }] of this.#entries) this.#known.findings[key] = reason;
    if (this.#rules.size) this.#known.rules[this.#draft] = [...this.#rules];
    else delete this.#known.rules[this.#draft];
    const latest = (entries) => Object.fromEntries(Object.entries(entries).slice(-MOST));
    this.#known = { findings: latest(this.#known.findings), rules: latest(this.#known.rules) };
    localStorage.setItem(KEY, JSON.stringify(this.#known));
  }
}

function row(words, onclick) {
  return el("li", {}, ...words, " ", el("button", { type: "button", onclick }, say("Put back")));
}

/** What is remembered; null where nothing is. */
function remembered() {
  try {
    const { findings, rules } = JSON.parse(localStorage.getItem(KEY));
    return typeof findings === "object" && typeof rules === "object" ? { findings: { ...findings }, rules: { ...rules } } : null;
  } catch {
    return null;
  }
}

/** What a draft is called: a number made of its first line, from which nobody can tell the line. */
function named(text) {
  let made = 5381;
  for (const unit of text.trimStart().split("\n", 1)[0]) made = (Math.imul(made, 33) ^ unit.codePointAt(0)) >>> 0;
  return String(made);
}
