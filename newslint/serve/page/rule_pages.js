/* The pages of rules, which are asked for when the first is wanted. */

import { ask } from "./server.js";
import { say } from "./words.js";

export class RulePages {
  #problems;
  #pages;

  constructor(problems) {
    this.#problems = problems;
  }

  /** The page of a rule: its title, and its paragraphs in English; nothing where it cannot be had. */
  async of(rule) {
    await this.#problems.tried("rules", async () => {
      this.#pages ??= (await ask("rules")).rules;
    });
    if (!this.#pages) return {};
    const known = this.#pages.find((one) => one.name === rule);
    if (!known) return { title: say("This rule has no page."), paragraphs: [] };
    return { title: say(known.title), paragraphs: known.page.split("\n\n") };
  }
}
