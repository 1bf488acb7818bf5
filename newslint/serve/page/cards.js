/* The list of findings: a card each, which stays the same element as long as its finding is there. */

import { severity } from "./counting.js";
import { el, marked as withMark, quoted, shortened } from "./elements.js";
import { marked, say, sayOf, spoken } from "./words.js";

const SIGNS = { error: "✗", warning: "!", note: "·" };
const OTHERS = 6; // other places that a card shows
const OTHER = {
  against: marked("against, line {line}"), same: marked("again, line {line}"), source: marked("in the source, line {line}"),
};

export class Cards {
  #list;
  #desk;
  #cards = new Map();

  /** `desk` does what a card asks for: `show(place)`, `light(finding)`, `fix(finding)`, `ignore(finding, reason)`,
   *  `leaveOutRule(rule)`, and `page(rule)` gives the paragraphs of a rule's page, none where it cannot be had. */
  constructor(list, desk) {
    this.#list = list;
    this.#desk = desk;
  }

  /** Show findings, in their order. */
  draw(findings) {
    const cards = new Map();
    for (const finding of findings) {
      const others = finding.related.map((other) => [other.text, other.line, other.sentence?.text]);
      const seen = JSON.stringify([spoken(), finding.message, finding.sentence?.text, finding.fix?.edits.length, others]);
      const known = this.#cards.get(finding.fingerprint);
      const card = known?.seen === seen ? known : { seen, finding, element: null };
      Object.assign(card.finding, finding);
      card.element ??= this.#card(card.finding);
      card.element.querySelector(".where").textContent = say("line {line}", { line: finding.line });
      cards.set(finding.fingerprint, card);
    }
    const focused = document.activeElement?.closest?.("#findings > li");
    const index = [...this.#list.children].indexOf(focused);
    const wanted = [...cards.values()].map((card) => card.element);
    for (const element of [...this.#list.children]) {
      if (!wanted.includes(element)) element.remove();
    }
    wanted.forEach((element, place) => {
      const there = this.#list.children[place];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    });
    this.#cards = cards;
    if (focused && !focused.isConnected) this.#focus(index);
  }

  /** Let the cards know where their findings are now. */
  place(findings) {
    for (const finding of findings) Object.assign(this.#cards.get(finding.fingerprint)?.finding ?? {}, finding);
  }

  /** Go to a card. */
  open(finding) {
    this.#cards.get(finding.fingerprint)?.element.querySelector("button").focus();
  }

  /** Go to what can be done about a finding. */
  act(finding) {
    this.unfold(finding);
    this.#cards.get(finding?.fingerprint)?.element.querySelector(".actions button").focus();
  }

  /** Let a card stand out. */
  light(finding) {
    for (const card of this.#cards.values()) {
      card.element.classList.toggle("lit", card.finding.fingerprint === finding?.fingerprint);
    }
  }

  /** Open the card of a finding, close the others, and bring it into view in the list. */
  unfold(finding) {
    if (this.#cards.get(finding?.fingerprint)?.element.classList.contains("open")) return;
    for (const card of this.#cards.values()) {
      const open = card.finding.fingerprint === finding?.fingerprint;
      card.element.classList.toggle("open", open);
      if (open) scrolledTo(card.element);
    }
  }

  /** Bring the card of a finding to the top of the list, as the draft is scrolled. */
  follow(key) {
    const element = this.#cards.get(key)?.element;
    const list = element?.closest(".findings");
    if (list && list.scrollHeight > list.clientHeight + 1) list.scrollTop = element.offsetTop - headOf(list) - 8;
  }

  #focus(index) {
    const card = this.#list.children[Math.min(index, this.#list.children.length - 1)];
    (card?.querySelector("button") ?? document.getElementById("findings-heading")).focus();
  }

  #card(finding) {
    const desk = this.#desk;
    const light = ({ currentTarget: card }) => {
      if (!card.classList.contains("lit")) desk.light(finding);
    }; // a pointer that is still lights nothing when the list is scrolled below it
    const words = shortened(finding.text, 70) || say("this place");
    const show = el("button", { type: "button", class: "place", onclick: () => desk.show(finding) }, words);
    const heading = el(
      "h3", {}, el("span", { class: "severity" }, `${SIGNS[finding.severity]} ${severity(finding.severity)}`), " ", show, " ",
      el("span", { class: "where" }),
    );
    const parts = [heading, el("p", { class: "message" }, finding.message), sentence(finding)];
    if (finding.related.length) parts.push(this.#others(finding));
    parts.push(this.#actions(finding), this.#why(finding));
    const unfold = () => {
      desk.light(finding);
      this.unfold(finding);
    };
    const onkeydown = (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) desk.show(finding);
    };
    const listening = { onpointermove: light, onfocusin: unfold, onclick: unfold, onkeydown };
    return el("li", { class: finding.severity, ...listening }, ...parts);
  }

  #others(finding) {
    const items = finding.related.slice(0, OTHERS).map((other, index) => {
      const label = say(OTHER[other.role], { line: other.line });
      const onclick = () => this.#desk.show(finding.related[index]);
      const button = el("button", { type: "button", class: "place", onclick }, label);
      return el("li", { class: other.role }, button, " ", sentence(other, 50));
    });
    const more = finding.related.length - OTHERS;
    if (more > 0) items.push(el("li", {}, sayOf(more, "and {count:,} more place", "and {count:,} more places")));
    return el("ul", { class: "others", "aria-label": say("Other places") }, ...items);
  }

  #actions(finding) {
    const desk = this.#desk;
    const actions = [];
    if (finding.fix) {
      const onclick = () => this.#desk.fix(finding);
      actions.push(el("button", { type: "button", class: "fix", onclick }, fixWords(finding.fix)));
    }
    const ignore = el("button", { type: "button", class: "ignore", "aria-expanded": "false" }, say("Leave out…"));
    const onclick = () => desk.leaveOutRule(finding.rule);
    const rule = el("button", { type: "button", onclick }, say("Leave this rule out"));
    const form = this.#reason(finding, ignore);
    ignore.addEventListener("click", () => open(form, ignore, form.hidden));
    return el("div", { class: "actions" }, ...actions, ignore, rule, form);
  }

  #reason(finding, opener) {
    const input = el("input", { type: "text", required: true, autocomplete: "off", maxlength: "200" });
    const form = el(
      "form", { class: "reason", hidden: true }, el("label", {}, say("Why it is right as it stands"), " ", input),
      el("button", {}, say("Leave it out")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#desk.ignore(finding, input.value.trim());
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      open(form, opener, false);
    });
    return form;
  }

  #why(finding) {
    const page = el("div");
    const details = el(
      "details", { class: "why" }, el("summary", {}, say("Why?"), " ", el("code", {}, finding.rule)), page,
    );
    details.addEventListener("toggle", async () => {
      if (details.open && !page.firstChild) {
        const { title, paragraphs } = await this.#desk.page(finding.rule);
        if (title) page.append(el("p", {}, title), el("div", { lang: "en" }, ...paragraphs.map((words) => el("p", {}, words))));
        else details.open = false;
      }
    });
    return details;
  }
}

/** Scroll the list to a card, where the list scrolls by itself; the page is left where it is. */
function scrolledTo(card) {
  const list = card.closest(".findings");
  if (list.scrollHeight <= list.clientHeight + 1) return;
  const seen = Math.min(list.clientHeight, innerHeight - list.getBoundingClientRect().top); // below the head of the page
  const above = card.offsetTop - list.scrollTop - headOf(list);
  const below = card.offsetTop - list.scrollTop + card.offsetHeight - seen;
  if (above < 0) list.scrollTop += above - 8;
  else if (below > 0) list.scrollTop += Math.min(below + 8, above);
}

/** How high the head of the list is, which stays in sight above the cards. */
function headOf(list) {
  return list.querySelector(".head")?.offsetHeight ?? 0;
}

function open(form, opener, wanted) {
  form.hidden = !wanted;
  opener.setAttribute("aria-expanded", String(wanted));
  (wanted ? form.querySelector("input") : opener).focus();
}

/** What a fix does, on its button. */
export function fixWords(fix) {
  const texts = new Set(fix.edits.map((edit) => edit.text));
  const [text] = texts;
  let what = say("Mend it");
  if (texts.size === 1 && text.trim()) what = say("Write “{text}”", { text: shortened(text, 40) });
  else if ([...texts].every((one) => !one.trim())) what = say("Take it out");
  if (fix.edits.length > 1) what = sayOf(fix.edits.length, "{what} in {count:,} place", "{what} in {count:,} places", { what });
  return fix.safe ? what : say("{what}, if that is meant", { what });
}

/** The sentence that a place stands in, with the place marked; nothing where it is all of the sentence. */
function sentence(place, around) {
  const whole = place.sentence?.text ?? "";
  if (!whole || whole.trim() === place.text.trim()) return around ? quoted({}, shortened(place.text, 90)) : "";
  const guess = place.start !== null && place.sentence.start !== null ? place.start - place.sentence.start : 0;
  const at = whole.startsWith(place.text, guess) ? guess : whole.indexOf(place.text);
  const shown = at < 0 ? [shortened(whole, 180)] : withMark(whole, at, at + place.text.length, around);
  return quoted({ class: "sentence" }, ...shown);
}
