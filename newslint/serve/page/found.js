/* What is found in the draft: all that is not left out, that which is shown of it, and the text that its places are of. */

import { placed, shifted } from "./findings.js";
import { unitsOf } from "./offsets.js";

export class Found {
  all = [];
  shown = [];
  text = "";
  #leftOut;
  #filter;

  /** `leftOut.without(findings)` are those that are not left out, `filter.of(findings)` those that are shown. */
  constructor(leftOut, filter) {
    this.#leftOut = leftOut;
    this.#filter = filter;
  }

  /** Other findings, of a text. */
  take(findings, text) {
    this.all = this.#leftOut.without(findings);
    this.text = text;
  }

  /** Choose anew which are shown. */
  choose() {
    this.shown = this.#filter.of(this.all);
  }

  /** The text has changed, and the places with it. */
  shift(change, text) {
    this.all = shifted(this.all, change);
    const kept = new Map(this.all.map((finding) => [finding.fingerprint, finding]));
    this.shown = this.shown.map((finding) => kept.get(finding.fingerprint)).filter(Boolean);
    this.text = text;
  }

  /** What is found anew in the blocks in which one types, by the rules that look at one block at a time. */
  mix({ blocks, rules, findings }, text) {
    const units = unitsOf(text);
    const [from, to] = [units(blocks.start), units(blocks.end)];
    const kept = this.all.filter((finding) => !rules.includes(finding.rule) || finding.end < from || finding.start > to);
    const taken = new Set(kept.map((finding) => finding.fingerprint));
    const fresh = this.#leftOut.without(placed(findings, text)).map((finding) => (
      taken.has(finding.fingerprint) ? { ...finding, fingerprint: `${finding.fingerprint}+` } : finding
    )); // the same words may stand in another block
    this.all = [...kept, ...fresh].sort((a, b) => a.start - b.start);
  }

  /** The finding of those that are shown that is called so. */
  named(key) {
    return this.shown.find((finding) => finding.fingerprint === key);
  }
}
