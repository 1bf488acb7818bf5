/* What can be done about a finding: mend it, leave it out, leave its rule out; and about all that can safely be mended. */

import { placed } from "./findings.js";
import { joined } from "./fixes.js";
import { difference, pointsOf, unitsOf } from "./offsets.js";
import { ask } from "./server.js";
import { done } from "./status.js";
import { say, sayOf } from "./words.js";

export class Remedies {
  #paper;
  #found;
  #leftOut;
  #desk;

  /** `desk.draft()` is what is asked about, and `desk.problems` does what may fail. */
  constructor(paper, found, leftOut, desk) {
    this.#paper = paper;
    this.#found = found;
    this.#leftOut = leftOut;
    this.#desk = desk;
  }

  fix(finding) {
    const edits = finding.fix?.edits ?? []; // a fix is gone where its place is being typed in
    if (this.#paper.text !== this.#found.text || !edits.length) return;
    const { start, end, text } = joined(edits, this.#found.text);
    this.#paper.replace(start, end, text);
    done(say("Done."));
  }

  /** Leave a finding out: by a comment in the text where the format has them, else on this page. */
  async ignore(finding, reason) {
    const { format } = this.#desk.draft();
    if (format !== "txt") {
      const { text } = this.#found;
      const points = pointsOf(text);
      let answer = null;
      await this.#desk.problems.tried("ignore", async () => {
        const wish = { rule: finding.rule, start: points(finding.start), reason };
        answer = await ask("ignore", { ...this.#desk.draft(), ...wish });
      });
      if (answer && this.#paper.text === text) {
        const units = unitsOf(text);
        this.#paper.replace(units(answer.edit.start), units(answer.edit.end), answer.edit.text);
        done(say("Left out, with a comment in the text."));
        return;
      }
      this.#desk.problems.forget("ignore");
    }
    this.#leftOut.add(finding, reason);
    done(say("Left out on this page."));
  }

  /** Leave all findings of a rule out of this draft. */
  leaveOutRule(rule) {
    this.#leftOut.addRule(rule);
    done(say("{rule} is left out of this draft.", { rule }));
  }

  /** The findings of another text than the draft's, without what is left out. */
  async findingsOf(text) {
    const answer = await ask("check", { ...this.#desk.draft(), text });
    return this.#leftOut.without(placed(answer.articles[0].findings, text));
  }

  /** Put a text in the place of the one that was there, unless something was typed meanwhile; so many fixes made it. */
  put(before, text, made = 0) {
    if (this.#paper.text !== before) return;
    const { start, end, grown } = difference(before, text);
    this.#paper.replace(start, end, text.slice(start, end + grown));
    if (end > start || grown) this.#paper.reveal(start);
    if (made) done(sayOf(made, "{count:,} fix is made.", "{count:,} fixes are made."));
  }

  /** Take a comment out of the draft, where it still stands there. */
  takeOut(start, words) {
    if (this.#paper.text.startsWith(words, start)) this.#paper.replace(start, start + words.length, "");
  }
}
