/* The tables below the draft: figures and who says so, names with their spellings, readability. */

import { el, shortened } from "./elements.js";
import { lineOffset, unitsOf } from "./offsets.js";

const HOW = {
  named: "named", described: "described, not named", vague: "vague", anonymous: "anonymous",
  quotation: "in a quotation without a speaker", link: "link",
};

const FIRST = ["flesch_reading_ease", "flesch_kincaid_grade", "automated_readability_index"]; // the others on demand

/** Draws the tables; `show(start, end)` brings a place of the draft into view. */
export class Tables {
  #whole;
  #show;
  #units;

  constructor(whole, show) {
    this.#whole = whole;
    this.#show = show;
  }

  draw({ sources, names, readability }, text) {
    this.#units = unitsOf(text);
    this.#put("figures", this.#figures(sources.articles[0].figures), "No figures.");
    this.#put("names", this.#names(names.names, text), "No names.");
    this.#put("readability", this.#readability(readability.articles[0]), "Too short to be measured.");
    this.#whole.hidden = false;
  }

  hide() {
    this.#whole.hidden = true;
  }

  #put(id, parts, otherwise) {
    document.getElementById(id).replaceChildren(...(parts.length ? parts : [el("p", {}, otherwise)]));
  }

  #figures(figures) {
    if (!figures.length) return [];
    const rows = figures.map((figure) => {
      const { source } = figure;
      const who = source ? shortened(source.name || source.text, 60) : "nobody";
      const how = source ? `${HOW[source.kind]}${source.carried ? ", carried over" : ""}` : (figure.hedge ?? "");
      const by = el("span", { class: source ? "" : "bare" }, who);
      return [this.#place(figure.text, figure), figure.of, by, how, String(figure.line)];
    });
    return [table("figures-heading", ["figure", "of", "who says so", "how", "line"], rows)];
  }

  #names(names, text) {
    if (!names.length) return [];
    const several = names.filter((name) => name.spellings.length > 1);
    const rows = [...several, ...names.filter((name) => name.spellings.length === 1)].map((name) => {
      const spellings = name.spellings.flatMap((spelling, index) => {
        const start = lineOffset(text, spelling.line, spelling.column);
        const button = this.#button(spelling.text, () => this.#show(start, start + spelling.text.length));
        return [index ? ", " : "", button, ` ${spelling.mentions}`];
      });
      const kind = name.kind === "unknown" ? "" : name.kind;
      const all = el("span", { class: name.spellings.length > 1 ? "several" : "" }, ...spellings);
      return [all, kind, String(name.mentions)];
    });
    return [table("names-heading", ["spelling and mentions", "kind", "in all"], rows)];
  }

  #readability(article) {
    const scores = Object.entries(article.scores);
    if (!scores.length) return [];
    const words = (name) => name.replaceAll("_", " ");
    const whole = (named) => table(
      "readability-heading", ["score", "whole article"], named.map(([name, score]) => [words(name), score.toFixed(1)]),
    );
    const more = el("details", {}, el("summary", {}, "All scores"), whole(scores));
    const parts = [whole(scores.filter(([name]) => FIRST.includes(name) || name === article.measure)), more];
    const sections = article.sections.filter((section) => article.measure in section.scores);
    if (sections.length) {
      const rows = sections.map((section) => [
        section.heading ? this.#place(section.heading.text, section.heading) : "before the first heading",
        String(section.words), section.scores[article.measure].toFixed(1),
      ]);
      parts.push(el("h3", {}, "Section by section"), table(null, ["section", "words", words(article.measure)], rows));
    }
    if (article.hardest.length) {
      const rows = article.hardest.map((hard) => (
        [this.#place(hard.text, hard), String(hard.words), hard.score.toFixed(1)]
      ));
      const heads = ["sentence", "words", words(article.measure)];
      parts.push(el("h3", {}, "The hardest sentences"), table(null, heads, rows));
    }
    return parts;
  }

  #place(words, place) {
    const units = this.#units;
    return this.#button(words, () => this.#show(units(place.start), units(place.end)));
  }

  #button(words, onclick) {
    return el("button", { type: "button", class: "place", onclick }, shortened(words, 90));
  }
}

function table(label, heads, rows) {
  const head = el("tr", {}, ...heads.map((words) => el("th", { scope: "col" }, words)));
  const body = rows.map(([first, ...rest]) => (
    el("tr", {}, el("th", { scope: "row" }, first), ...rest.map((cell) => el("td", {}, cell)))
  ));
  return el("table", { "aria-labelledby": label ?? undefined }, el("thead", {}, head), el("tbody", {}, ...body));
}
