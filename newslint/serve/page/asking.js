/* When the server is asked: for the findings after a short pause in what is typed, for the rest after a longer one. */

import { ask } from "./server.js";

const PAUSE = 50; // milliseconds without a key, before the draft is checked
const SLOW = 200; // milliseconds of a check; a draft that takes longer waits as long for another key
const REST = 700; // milliseconds without a key, before the tables are drawn and the counts are said
const QUESTIONS = ["sources", "names", "readability"];

export class Asking {
  #desk;
  #problems;
  #going = new AbortController();
  #timers = [];
  #took = 0; // milliseconds of the last check

  /** `desk.draft()` is what is asked about, `desk.checked(article, draft)` and `desk.looked(answers, draft)` hear what came,
   *  null where there is no draft. */
  constructor(desk, problems) {
    this.#desk = desk;
    this.#problems = problems;
  }

  /** Ask when nothing happens for a while, or at once. */
  later(now = false) {
    this.#timers.forEach(clearTimeout);
    this.#going.abort();
    this.#going = new AbortController();
    const { signal } = this.#going;
    const pause = now ? 0 : this.#took > SLOW ? this.#took : PAUSE;
    this.#timers = [
      setTimeout(() => this.#check(signal), pause), setTimeout(() => this.#rest(signal), pause + REST),
    ];
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
