/* The pane beside the draft: the text that it was made from, in which each fact of the draft leads to its place. */

import { el, shortened } from "./elements.js";
import { readFile } from "./exchange.js";
import { moved, unitsOf } from "./offsets.js";
import { Paper } from "./paper.js";
import { marked, say, sayOf } from "./words.js";

const LOOKS = { differs: "warning", missing: "warning", unsure: "note", same: "fact", follows: "fact" };
const SAID = {
  same: marked("the same"), follows: marked("follows"), differs: marked("differs"), missing: marked("added"),
  unsure: marked("not found"),
};
const HOW = {
  elsewhere: marked("stands elsewhere"), words: marked("other words"), added: marked("words added"),
  speaker: marked("another speaker"),
  spelling: marked("another spelling"), form: marked("another form of the name"), unit: marked("another unit"),
  currency: marked("another currency"), separator: marked("reads as another number"),
  unmarked: marked("stands there without quotation marks"), shortened: marked("shortened"),
  together: marked("these names do not stand together there"), converted: marked("converted"), rounded: marked("rounded"),
  "in other words": marked("in other words"), "added up": marked("added up"), "as a difference": marked("as a difference"),
  "as a share": marked("as a share"),
};
const CUT = 60; // characters of a fact in the list

export class Sources {
  #pane;
  #work;
  #opener;
  #paper;
  #desk;
  #format = "txt";
  #facts = [];
  #findings = [];

  /** `opener` shows the pane. `desk` is the draft: `changed()` is called when the source was, `show(place)` goes to a
   *  place of it, `light(key)` lets a fact or a finding of it stand out and brings it into view, and `tried(what)` does
   *  what may fail. */
  constructor(opener, pane, desk) {
    this.#opener = opener;
    this.#pane = pane;
    this.#work = pane.parentElement;
    this.#desk = desk;
    this.#paper = new Paper(pane.querySelector("textarea"), pane.querySelector(".marks"));
    this.#paper.addEventListener("change", ({ detail }) => this.#changed(detail));
    this.#paper.addEventListener("caret", () => this.#caret());
    opener.addEventListener("click", () => this.#open(pane.hidden));
    const [button, input] = pane.querySelectorAll("button, input");
    button.addEventListener("click", () => input.click());
    input.addEventListener("change", async () => {
      if (input.files.length) await this.take(input.files[0]);
      input.value = "";
    });
    if (this.#paper.text) this.#open(true); // as the browser kept it
  }

  /** What a question says of the source; nothing where there is none. */
  get asked() {
    const { text } = this.#paper;
    return this.#pane.hidden || !text.trim() ? {} : { against: [{ text, format: this.#format }] };
  }

  /** The findings with their places in the source, which are counted as the server counts. */
  placed(findings) {
    const units = unitsOf(this.#paper.text);
    const there = (place) => place.role === "source" && place.start !== null
      ? { ...place, start: units(place.start), end: units(place.end) } : place;
    return findings.map((finding) => ({ ...finding, related: finding.related.map(there) }));
  }

  /** Draw what was found: the findings at once, and the facts when they are known. */
  draw(findings, comparison, text) {
    this.#findings = findings;
    if (comparison) {
      const here = unitsOf(text);
      const there = unitsOf(this.#paper.text);
      this.#facts = comparison.facts.map((fact, index) => ({
        ...fact, key: `fact-${index}`, start: here(fact.start), end: here(fact.end),
        there: fact.source && { start: there(fact.source.start), end: there(fact.source.end) },
      }));
      this.#list();
    } else if (!this.asked.against) {
      this.forget();
    }
    this.#render();
  }

  /** No fact is known any more. */
  forget() {
    this.#facts = [];
    this.#list();
    this.#render();
  }

  /** What has changed in the draft moves its facts. */
  shift(change) {
    this.#facts = this.#facts.map((fact) => moved(fact, change)).filter(Boolean);
  }

  /** The marks of the facts in the draft; what a finding says is marked already. */
  get marks() {
    return this.#facts.map(({ start, end, key }) => ({ start, end, severity: "fact", role: "fact", finding: key }));
  }

  /** Let the place stand out that some findings or facts have in the source, the first of them that has one. */
  follow(keys) {
    const known = new Set(this.#marks().map((mark) => mark.finding));
    this.#paper.light(keys.find((key) => known.has(key)) ?? null);
    this.#reveal();
  }

  /** Go to a place in the source. */
  show({ start, end }) {
    this.#open(true);
    const field = this.#pane.querySelector("textarea");
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, end);
    this.#pane.scrollIntoView({ block: "nearest" });
    this.#caret();
    this.#reveal();
  }

  #changed(change) {
    this.#facts = this.#facts.map((fact) => ({ ...fact, there: fact.there && moved(fact.there, change) }));
    this.#findings = [];
    if (!this.#paper.text) this.#format = "txt";
    this.#render();
    this.#desk.changed();
  }

  #caret() {
    const [key] = this.#paper.at(this.#paper.caret);
    this.#paper.light(key ?? null);
    if (key) this.#desk.light(key, this.#facts.find((fact) => fact.key === key));
  }

  /** Read the file of a source. */
  async take(file) {
    await this.#desk.tried(async () => {
      const { text, format } = await readFile(file);
      this.#format = format;
      this.#paper.replace(0, this.#paper.text.length, text);
    });
  }

  #open(wanted) {
    if (this.#pane.hidden !== wanted) return;
    this.#pane.hidden = !wanted;
    this.#work.classList.toggle("beside", wanted);
    this.#opener.setAttribute("aria-expanded", String(wanted));
    if (wanted) this.#pane.querySelector("textarea").focus({ preventScroll: true });
    this.#desk.changed();
  }

  #render() {
    this.#paper.draw(this.#marks());
  }

  #marks() {
    const facts = this.#facts.filter((fact) => fact.there).map((fact) => (
      { ...fact.there, severity: LOOKS[fact.status], role: "", finding: fact.key }
    ));
    const told = this.#findings.flatMap(({ related, severity, fingerprint }) => (
      related.filter((place) => place.role === "source").map(({ start, end }) => (
        { start, end, severity, role: "", finding: fingerprint }
      ))
    ));
    return [...told, ...facts];
  }

  /** Bring what stands out into view within the pane; the draft stays where it is. */
  #reveal() {
    const mark = this.#pane.querySelector(".mark.lit");
    const box = this.#pane.querySelector(".sheet");
    if (!mark) return;
    const { top, bottom } = mark.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) box.scrollTop += top - frame.top - box.clientHeight / 3;
  }

  #list() {
    const count = (status) => this.#facts.filter((fact) => fact.status === status).length;
    const summary = this.#pane.querySelector("summary");
    this.#pane.querySelector("details").hidden = !this.#facts.length;
    const facts = sayOf(this.#facts.length, "{count:,} fact", "{count:,} facts");
    const counts = { facts, differ: count("differs"), added: count("missing"), unsure: count("unsure") };
    summary.textContent = say("{facts}: {differ:,} differ, {added:,} added, {unsure:,} not found", counts);
    this.#pane.querySelector("tbody").replaceChildren(...this.#facts.map((fact) => this.#row(fact)));
  }

  #row(fact) {
    const button = (words, onclick) => (
      el("button", { type: "button", class: "place", onclick }, shortened(words, CUT))
    );
    const now = () => this.#facts.find((one) => one.key === fact.key);
    const here = button(fact.text, () => now() && this.#desk.show(now()));
    const there = fact.source ? button(fact.source.text, () => now()?.there && this.show(now().there)) : "";
    const status = say(SAID[fact.status]);
    const what = fact.how ? say("{status}: {how}", { status, how: say(HOW[fact.how] ?? fact.how) }) : status;
    const said = el("span", { class: LOOKS[fact.status] === "warning" ? "bare" : "" }, what);
    return el("tr", {}, el("th", { scope: "row" }, here), el("td", {}, said), el("td", {}, there));
  }
}
