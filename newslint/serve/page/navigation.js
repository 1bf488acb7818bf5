/* From finding to finding: which one the caret is at, the next and the one before, and what stands out meanwhile. */

import { severity } from "./counting.js";
import { announce, here } from "./status.js";

export class Navigation {
  #paper;
  #found;
  #cards;
  #desk;
  #reached = ""; // the finding that was gone to last, of several at one place

  /** `desk.fix(finding)` mends one, and `desk.sources` is the pane of the source. */
  constructor(paper, found, cards, desk) {
    this.#paper = paper;
    this.#found = found;
    this.#cards = cards;
    this.#desk = desk;
  }

  /** The finding at the caret. */
  get current() {
    return this.#found.named(this.#atCaret()[0]);
  }

  /** Go to a place, of the draft or of its source. */
  show(place) {
    if (place.role === "source") this.#desk.sources.show(place);
    else this.#paper.show(place.start, place.end);
  }

  /** Let a finding stand out, or none. */
  light(finding) {
    this.#paper.light(finding?.fingerprint ?? null);
    this.#cards.light(finding);
    here(finding, this.#found.shown, { fix: this.#desk.fix, open: (one) => this.#cards.open(one) });
  }

  /** Let what stands at a place of the source stand out in the draft: a finding, or a fact. */
  lightFact(key, fact) {
    const finding = this.#found.named(key);
    this.light(finding);
    if (!finding) this.#paper.light(key);
    if (finding ?? fact) this.#paper.reveal((finding ?? fact).start);
  }

  /** The caret has moved: what stands there stands out, and its card is opened. */
  follow() {
    const keys = this.#atCaret();
    const finding = this.#found.named(keys[0]);
    this.light(finding);
    if (finding) this.#cards.unfold(finding);
    else this.#paper.light(keys[0] ?? null); // a fact
    this.#desk.sources.follow(keys);
  }

  /** Go to the next finding, or the one before, from where the caret is. */
  step(by) {
    const places = this.#found.shown.filter((finding) => finding.end > finding.start).sort((a, b) => a.start - b.start);
    if (!places.length) return;
    const { caretStart: at } = this.#paper;
    const now = places.findIndex((finding) => finding.fingerprint === this.#reached && finding.start === at);
    const beyond = now >= 0
      ? places.at((now + by) % places.length)
      : by > 0
        ? places.find((finding) => finding.start > at) ?? places[0]
        : places.findLast((finding) => finding.start < at) ?? places.at(-1);
    this.#reached = beyond.fingerprint;
    this.show(beyond);
    this.light(beyond);
    this.#cards.unfold(beyond);
    announce(`${severity(beyond.severity)}: ${beyond.message}`);
  }

  /** The findings and facts at the caret, the one that was gone to last before the others. */
  #atCaret() {
    const keys = this.#paper.at(this.#paper.caret);
    return keys.includes(this.#reached) ? [this.#reached, ...keys] : keys;
  }
}
