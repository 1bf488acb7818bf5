/* What the writer leaves out on this page, each with the reason: it lasts as long as the page does, unless this browser
 * is told to remember it. Then the fingerprints and reasons of findings stay here, and no word of a draft. */

import { el } from "./elements.js";

const KEY = "newslint-left-out";

export class LeftOut {
  #whole;
  #remember;
  #known; // reasons by fingerprint, as they are remembered
  #back;
  #entries = new Map(); // by fingerprint

  /** `back` is called when something was put back. */
  constructor(whole, back) {
    this.#whole = whole;
    this.#back = back;
    this.#remember = whole.querySelector("input");
    this.#known = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    this.#remember.checked = Object.keys(this.#known).length > 0;
    this.#remember.addEventListener("change", () => this.#draw());
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
    for (const finding of findings) {
      const reason = this.#known[finding.fingerprint];
      if (reason !== undefined && !this.#entries.has(finding.fingerprint)) {
        this.#entries.set(finding.fingerprint, { finding, reason });
        this.#draw();
      }
    }
    return findings.filter((finding) => !this.#entries.has(finding.fingerprint));
  }

  #draw() {
    const items = [...this.#entries].map(([key, { finding, reason }]) => {
      const button = el("button", { type: "button", onclick: () => this.#putBack(key) }, "Put back");
      return el("li", {}, el("q", {}, finding.text), ` ${finding.message} `, el("em", {}, reason), " ", button);
    });
    this.#keep();
    this.#whole.hidden = !items.length;
    this.#whole.querySelector("ul").replaceChildren(...items);
  }

  #keep() {
    if (this.#remember.checked) {
      for (const [key, { reason }] of this.#entries) this.#known[key] = reason;
      localStorage.setItem(KEY, JSON.stringify(this.#known));
    } else {
      this.#known = {};
      localStorage.removeItem(KEY);
    }
  }

  #putBack(key) {
    this.#entries.delete(key);
    delete this.#known[key];
    this.#draw();
    (this.#whole.querySelector("button") ?? document.getElementById("findings-heading")).focus();
    this.#back();
  }
}
