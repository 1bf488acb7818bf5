/* What is painted on the draft on demand: the sentences that are hard to read, or who stands behind what. */

import { facts } from "./counting.js";
import { el, hide, shortened, tell } from "./elements.js";
import { verdictOf } from "./measures.js";
import { unitsOf } from "./offsets.js";
import { say, sayOf } from "./words.js";

const COLOURS = 8; // they come again after the eighth, which is why the words beside them say who it is

export class Views {
  #whole;
  #paper;
  #verdict;
  #legend;
  #buttons;
  #wanted = ""; // "hard", "sources" or neither
  #painted = { hard: [], sources: [] }; // each [start, end, look, source]
  #names = [];
  #counts = {};
  #chosen = null; // of the sources

  constructor(whole, paper) {
    this.#whole = whole;
    this.#paper = paper;
    this.#verdict = whole.querySelector("#verdict");
    this.#legend = whole.querySelector("#legend");
    this.#buttons = { hard: whole.querySelector("#shade"), sources: whole.querySelector("#who") };
    for (const [name, button] of Object.entries(this.#buttons)) {
      button.addEventListener("click", () => this.#want(this.#wanted === name ? "" : name));
    }
  }

  /** What the server said of a text. */
  draw({ sources, readability }, text) {
    const units = unitsOf(text);
    this.#judge(readability.articles[0], units);
    this.#attribute(sources.articles[0], units);
    hide(this.#whole, false);
    this.#want(this.#wanted);
  }

  hide() {
    hide(this.#whole, true);
    this.#paper.paint(null);
  }

  /** Say who stands behind the place of the caret. */
  follow(caret) {
    if (this.#wanted !== "sources") return;
    const here = this.#painted.sources.find(([start, end]) => start <= caret && caret <= end);
    for (const button of this.#legend.querySelectorAll("button")) {
      button.classList.toggle("here", here !== undefined && button.dataset.source === String(here[3]));
    }
  }

  #judge(article, units) {
    tell(this.#verdict, verdictOf(article));
    this.#painted.hard = article.hard.map(({ start, end, level }) => [units(start), units(end), level.replace(" ", "-")]);
  }

  /** Give each source a colour, the first to whoever stands behind most. */
  #attribute({ figures, quotations, sources }, units) {
    this.#names = sources.map(({ name }) => name);
    this.#counts = Object.fromEntries(sources.map((source) => [source.name, [source.figures, source.quotations]]));
    const places = [];
    for (const place of [...figures, ...quotations]) {
      const number = place.source ? this.#names.indexOf(place.source.name) : -1;
      if (!place.source && place.wanted === false) continue; // a figure that nobody would ask after
      const look = number < 0 ? (place.source ? "other" : "nobody") : `s${number % COLOURS}`;
      places.push([units(place.start), units(place.end), `said ${look}`, number]);
      if (place.source && !place.source.carried) {
        places.push([units(place.source.start), units(place.source.end), `by ${look}`, number]);
      }
    }
    const bare = (some) => some.filter((place) => !place.source && place.wanted !== false).length;
    this.#counts[""] = [bare(figures), bare(quotations)];
    this.#painted.sources = places;
    if (!this.#names[this.#chosen]) this.#chosen = null;
  }

  #want(name) {
    this.#wanted = name;
    for (const [which, button] of Object.entries(this.#buttons)) button.setAttribute("aria-pressed", String(which === name));
    hide(this.#legend, !name);
    if (name === "sources") this.#explain();
    if (name === "hard") this.#count();
    this.#paint();
  }

  #paint() {
    const chosen = ([, , , source]) => this.#chosen === null || source === undefined || source === this.#chosen;
    this.#paper.paint(this.#wanted ? this.#painted[this.#wanted].filter(chosen) : null);
  }

  #count() {
    const count = (level) => this.#painted.hard.filter(([, , one]) => one === level).length;
    const veryHard = sayOf(count("very-hard"), "{count:,} very hard sentence", "{count:,} very hard sentences");
    const hard = sayOf(count("hard"), "{count:,} hard sentence", "{count:,} hard sentences");
    this.#legend.replaceChildren(
      el("span", { class: "key very-hard" }, veryHard), " ",
      el("span", { class: "key hard" }, hard),
    );
  }

  /** A button for each source: it shows what rests on that one alone. */
  #explain() {
    const button = (number, look, name) => {
      const onclick = () => {
        this.#chosen = this.#chosen === number ? null : number;
        for (const one of this.#legend.querySelectorAll("button")) {
          one.setAttribute("aria-pressed", String(one.dataset.source === String(this.#chosen)));
        }
        this.#paint();
      };
      const pressed = String(this.#chosen === number);
      return el(
        "button", { type: "button", class: `key ${look}`, "data-source": number, "aria-pressed": pressed, onclick },
        say("{source}: {facts}", { source: shortened(name, 40) || say("nobody"), facts: facts(...this.#counts[name]) }),
      );
    };
    const behind = (name) => this.#counts[name].some(Boolean); // one may stand behind words without a figure
    const buttons = this.#names.flatMap((name, number) => behind(name) ? [button(number, `s${number % COLOURS}`, name)] : []);
    if (this.#counts[""].some(Boolean)) buttons.push(button(-1, "nobody", ""));
    this.#legend.replaceChildren(...(buttons.length ? buttons : [say("No figure and no quotation has a source.")]));
  }
}
