/* What the writer leaves out on this page, each with the reason: it lasts as long as the page does. */

import { el } from "./elements.js";

export class LeftOut {
  #whole;
  #back;
  #entries = new Map(); // by fingerprint

  /** `back` is called when something was put back. */
  constructor(whole, back) {
    this.#whole = whole;
    this.#back = back;
  }

  add(finding, reason) {
    this.#entries.set(finding.fingerprint, { finding, reason });
    this.#draw();
  }

  clear() {
    this.#entries.clear();
    this.#draw();
  }

  /** The findings that are not left out. */
  without(findings) {
    return findings.filter((finding) => !this.#entries.has(finding.fingerprint));
  }

  #draw() {
    const items = [...this.#entries].map(([key, { finding, reason }]) => {
      const button = el("button", { type: "button", onclick: () => this.#putBack(key) }, "Put back");
      return el("li", {}, el("q", {}, finding.text), ` ${finding.message} `, el("em", {}, reason), " ", button);
    });
    this.#whole.hidden = !items.length;
    this.#whole.querySelector("ul").replaceChildren(...items);
  }

  #putBack(key) {
    this.#entries.delete(key);
    this.#draw();
    (this.#whole.querySelector("button") ?? document.getElementById("findings-heading")).focus();
    this.#back();
  }
}
