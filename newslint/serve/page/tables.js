/* The tables below the draft: figures and who says so, names with their spellings, readability. */

import { el, shortened } from "./elements.js";
import { score } from "./measures.js";
import { lineOffset, unitsOf } from "./offsets.js";
import { decimal, marked, say } from "./words.js";

const HOW = {
  named: marked("named"), described: marked("described, not named"), vague: marked("vague"),
  anonymous: marked("anonymous"), quotation: marked("in a quotation without a speaker"), link: marked("link"),
};
const KINDS = { person: marked("person"), place: marked("place"), organisation: marked("organisation") };

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
    this.#put("figures", this.#figures(sources.articles[0].figures), say("No figures."));
    this.#put("names", this.#names(names.names, text), say("No names."));
    this.#put("readability", this.#readability(readability.articles[0]), say("Too short to be measured."));
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
      const who = source ? shortened(source.name || source.text, 60) : say("nobody");
      const kind = source && say(HOW[source.kind]);
      const how = source ? (source.carried ? say("{how}, carried over", { how: kind }) : kind) : (figure.hedge ?? "");
      const by = el("span", { class: source ? "" : "bare" }, who);
      return [this.#place(figure.text, figure), figure.of, by, how, String(figure.line)];
    });
    return [table("figures-heading", [say("figure"), say("what it counts"), say("who says so"), say("how"), say("line")], rows)];
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
      const kind = KINDS[name.kind] ? say(KINDS[name.kind]) : "";
      const all = el("span", { class: name.spellings.length > 1 ? "several" : "" }, ...spellings);
      return [all, kind, String(name.mentions)];
    });
    return [table("names-heading", [say("spelling and mentions"), say("kind"), say("in all")], rows)];
  }

  #readability(article) {
    const scores = Object.entries(article.scores);
    if (!scores.length) return [];
    const whole = (named) => table(
      "readability-heading", [say("score"), say("whole article")], named.map(([name, value]) => [score(name), decimal(value)]),
    );
    const more = el("details", {}, el("summary", {}, say("All scores")), whole(scores));
    const parts = [whole(scores.filter(([name]) => FIRST.includes(name) || name === article.measure)), more];
    const sections = article.sections.filter((section) => article.measure in section.scores);
    if (sections.length) {
      const rows = sections.map((section) => [
        section.heading ? this.#place(section.heading.text, section.heading) : say("before the first heading"),
        String(section.words), decimal(section.scores[article.measure]),
      ]);
      const heads = [say("section"), say("words"), score(article.measure)];
      parts.push(el("h3", {}, say("Section by section")), table(null, heads, rows));
    }
    if (article.hardest.length) {
      const rows = article.hardest.map((hard) => (
        [this.#place(hard.text, hard), String(hard.words), decimal(hard.score)]
      ));
      const heads = [say("sentence"), say("words"), score(article.measure)];
      parts.push(el("h3", {}, say("The hardest sentences")), table(null, heads, rows));
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
