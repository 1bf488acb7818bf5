/* When the server is asked: what is found where one types after a short pause, in the whole draft after a longer one, and
 * for the rest after a still longer one. */

import { pointsOf } from "./offsets.js";
import { ask } from "./server.js";

const PAUSE = 50; // milliseconds without a key, before the blocks are checked in which one types
const WHOLE = 300; // and before the draft is; who types on does not have all of it checked at each key
const SLOW = 200; // milliseconds of a check; a draft that takes longer waits as long for another key
const REST = 700; // milliseconds without a key, before the tables are drawn and the counts are said
const QUESTIONS = ["sources", "names", "readability"];

export class Asking {
  #desk;
  #problems;
  #going = new AbortController();
  #timers = [];
  #took = 0; // milliseconds of the last check
  #typed = null; // where one has typed since the server last said what it found there

  /** `desk.draft()` is what is asked about; `desk.typed(answer, draft)`, `desk.checked(article, draft)` and
   *  `desk.looked(answers, draft)` hear what came, the last two null where there is no draft. */
  constructor(desk, problems) {
    this.#desk = desk;
    this.#problems = problems;
  }

  /** Ask when nothing happens for a while, or at once; `change` is what was typed (see `offsets.js`). */
  later(now = false, change = null) {
    this.#timers.forEach(clearTimeout);
    this.#going.abort();
    this.#going = new AbortController();
    const { signal } = this.#going;
    const pause = now ? 0 : change ? Math.max(WHOLE, this.#took > SLOW ? this.#took : 0) : PAUSE;
    this.#timers = [
      setTimeout(() => this.#check(signal), pause), setTimeout(() => this.#rest(signal), Math.max(pause, PAUSE) + REST),
    ];
    if (!change) return;
    this.#typed = joined(this.#typed, change);
    this.#timers.push(setTimeout(() => this.#look(signal), PAUSE));
  }

  /** Have the blocks checked in which one types; what goes wrong there will go wrong with the whole, too. */
  async #look(signal) {
    const asked = this.#desk.draft();
    if (!asked.text.trim()) return;
    const points = pointsOf(asked.text);
    const { start, end } = this.#typed;
    try {
      const answer = await ask("typed", { ...asked, start: points(start), end: points(end) }, signal);
      this.#typed = null;
      this.#desk.typed(answer, asked);
    } catch { /* another key, or a server that will be asked again in a moment */ }
  }

  async #check(signal) {
    const asked = this.#desk.draft();
    if (!asked.text.trim()) {
      this.#desk.checked(null, asked);
      return;
    }
    await this.#problems.tried("check", async () => {
      const began = performance.now();
      const answer = await ask("check", asked, signal);
      this.#typed = null;
      this.#desk.checked(answer.articles[0] ?? null, asked);
      this.#took = performance.now() - began;
      return answer.errors.map((error) => error.message).join(" ");
    });
  }

  async #rest(signal) {
    const asked = this.#desk.draft();
    if (!asked.text.trim()) {
      this.#desk.looked(null, asked);
      return;
    }
    await this.#problems.tried("tables", async () => {
      const questions = asked.against ? [...QUESTIONS, "compare"] : QUESTIONS;
      const answers = await Promise.all(questions.map((question) => ask(question, asked, signal)));
      this.#desk.looked(Object.fromEntries(questions.map((question, n) => [question, answers[n]])), asked);
    });
  }
}

/** The range of the text that two changes have touched, one after the other. */
function joined(before, { start, end, grown }) {
  const last = before ? Math.max(end, before.end) : end;
  return { start: before ? Math.min(start, before.start) : start, end: last + grown };
}
