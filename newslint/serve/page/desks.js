/* The desks that the configuration has: the draft is held to what the chosen one has decided. */

import { el } from "./elements.js";
import { ask } from "./server.js";

const KEY = "newslint-desk";

export class Desks {
  #field;

  /** `field` lets one choose; it is shown where there is a desk. `changed()` hears of a choice, which this browser keeps. */
  constructor(field, changed) {
    this.#field = field;
    field.addEventListener("change", () => {
      localStorage.setItem(KEY, field.value);
      changed();
    });
  }

  /** Ask which desks there are; whoever may not ask yet is asked for a token by what comes next. */
  async load() {
    const { desks } = await ask("desks").catch(() => ({ desks: [] }));
    const [house] = this.#field.options;
    this.#field.replaceChildren(house, ...desks.map((name) => el("option", { translate: "no" }, name)));
    this.#field.value = desks.includes(localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : "";
    this.#field.parentElement.hidden = !desks.length;
  }

  /** What a question says of the desk. */
  get asked() {
    return this.#field.value ? { desk: this.#field.value } : {};
  }
}
