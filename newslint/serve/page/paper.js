/* The draft: a text field, and below it a layer with the same text, unseen, that draws the marks: an element a line,
 * of which only those are drawn anew that have changed. */

import { el } from "./elements.js";
import { difference, moved } from "./offsets.js";

const LOUDNESS = { error: 0, warning: 1, note: 2, fact: 20 };
const TYPED = new Set(["insertText", "insertLineBreak", "insertCompositionText", "deleteContentBackward", "deleteContentForward"]);
const PASTED = new Set(["insertFromPaste", "insertFromDrop"]);

export class Paper extends EventTarget {
  #field;
  #layer;
  #marks = [];
  #lit = null;
  #painted = [];
  #lines = []; // as they are drawn: text, key (what is drawn in it) and element
  #before = "";
  #replacing = false;

  /** After a change of the text there is the event "change", with what changed in its `detail` (see `offsets.js`), and
   *  whether it was `typed` or `pasted`; it has to draw the marks where they are now. When the caret moves there is the event
   *  "caret". */
  constructor(field, layer) {
    super();
    this.#field = field;
    this.#layer = layer;
    this.#before = field.value;
    field.addEventListener("input", (event) => this.#changed(this.#replacing ? "" : event.inputType));
    document.addEventListener("selectionchange", () => {
      if (document.activeElement === field) this.dispatchEvent(new Event("caret"));
    });
    this.#render();
  }

  get text() {
    return this.#field.value;
  }

  get caret() {
    return this.#field.selectionEnd;
  }

  /** Where what is selected begins. */
  get caretStart() {
    return this.#field.selectionStart;
  }

  get hasFocus() {
    return document.activeElement === this.#field;
  }

  set language(code) {
    this.#field.lang = code;
  }

  /** Replace a stretch of the text, in one step that can be taken back. */
  replace(start, end, text) {
    if (start === end && !text) return;
    const focused = document.activeElement;
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start, end);
    this.#replacing = true;
    const done = document.execCommand(text ? "insertText" : "delete", false, text);
    this.#replacing = false;
    if (!done) {
      this.#field.setRangeText(text, start, end, "end");
      this.#changed("");
    }
    if (focused instanceof HTMLElement && focused !== this.#field) focused.focus({ preventScroll: true });
  }

  /** Draw marks, each `{start, end, severity, role, finding}`; those of the finding that is lit stand out. */
  draw(marks) {
    this.#marks = marks.filter((mark) => mark.start < mark.end);
    this.#render();
  }

  /** Let the places of one finding stand out. */
  light(finding) {
    if (finding === this.#lit) return;
    this.#lit = finding;
    this.#render();
  }

  /** The findings that have a place at an offset, the loudest first. */
  at(offset) {
    const here = this.#marks.filter((mark) => mark.start <= offset && offset <= mark.end);
    return here.sort((a, b) => order(a) - order(b) || a.end - a.start - (b.end - b.start)).map((mark) => mark.finding);
  }

  /** Select a stretch of the text and bring it into view. */
  show(start, end) {
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start, end);
    this.reveal(start);
  }

  /** The finding whose mark is the first in sight; null where none is. */
  get firstInSight() {
    const under = (element) => element.getBoundingClientRect().bottom >= 0;
    let low = 0;
    let high = this.#lines.length; // the lines stand one below the other, so the first is found by halving
    while (low < high) {
      const middle = (low + high) >> 1;
      if (under(this.#lines[middle].element)) high = middle;
      else low = middle + 1;
    }
    for (const { element } of this.#lines.slice(low)) {
      if (element.getBoundingClientRect().top > innerHeight) return null;
      const mark = [...element.querySelectorAll(".own[data-finding]")].find(under);
      if (mark) return mark.dataset.finding;
    }
    return null;
  }

  /** Paint stretches of the text, each `[start, end, look]`, with a class for each look; null takes the paint away. */
  paint(painted) {
    const stretches = painted ?? [];
    this.#layer.classList.toggle("viewed", painted !== null);
    this.#painted = stretches.map(([start, end, look]) => ({ start, end, look }));
    this.#render();
  }

  /** Bring a place into view, whether it is marked or not. */
  reveal(start) {
    const above = this.text.slice(0, start).split("\n");
    const walker = document.createTreeWalker(this.#lines[above.length - 1].element, NodeFilter.SHOW_TEXT);
    let left = above.at(-1).length;
    while (walker.nextNode() && left > walker.currentNode.length) left -= walker.currentNode.length;
    const range = document.createRange();
    range.setStart(walker.currentNode, left);
    const { top } = range.getBoundingClientRect();
    if (top > innerHeight * 0.1 && top < innerHeight * 0.7) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: top - innerHeight * 0.4, behavior: still ? "auto" : "smooth" });
  }

  #changed(how) {
    if (this.text === this.#before) return; // a browser tells of each line of what is put in
    const ways = { typed: TYPED.has(how), pasted: PASTED.has(how) };
    const detail = { ...difference(this.#before, this.text), ...ways, before: this.#before.length };
    this.#before = this.text;
    this.#painted = this.#painted.map((place) => stretched(place, detail)).filter((place) => place.start < place.end);
    this.dispatchEvent(new CustomEvent("change", { detail }));
  }

  #render() {
    const pieces = stretches([...this.#marks, ...this.#painted]);
    const lines = [];
    let start = 0;
    let first = 0; // of the pieces that end in this line or below it
    for (const text of this.text.split("\n")) {
      const end = start + text.length;
      while (pieces[first]?.[1] <= start) first++;
      const inside = [];
      for (let n = first; text && pieces[n]?.[0] < end; n++) {
        const [from, to, here] = pieces[n];
        inside.push([Math.max(from, start) - start, Math.min(to, end) - start, ...this.#look(here)]);
      }
      lines.push({ text, inside, key: inside.join("|") });
      start = end + 1;
    }
    this.#put(lines);
  }

  /** The classes of a stretch with some marks, the loudest first, and the finding that it leads to. */
  #look(here) {
    const [loudest] = here.filter((mark) => !mark.look);
    const shape = loudest ? [`mark ${loudest.severity} ${loudest.role || "own"}`] : ["paint"];
    if (here.some((mark) => mark.finding && mark.finding === this.#lit)) shape.push("lit");
    return [[...shape, ...here.map((mark) => mark.look).filter(Boolean)].join(" "), loudest?.finding];
  }

  /** Draw the lines that are not drawn already: those between what has stayed at the beginning and at the end. */
  #put(lines) {
    const before = this.#lines;
    const same = (one, other) => one.text === other.text && one.key === other.key;
    const most = Math.min(before.length, lines.length);
    let head = 0;
    while (head < most && same(before[head], lines[head])) head++;
    let tail = 0;
    while (tail < most - head && same(before.at(-1 - tail), lines.at(-1 - tail))) tail++;
    const gone = before.slice(head, before.length - tail);
    const fresh = lines.slice(head, lines.length - tail);
    const inPlace = gone.length === fresh.length;
    const middle = fresh.map((line, n) => {
      if (inPlace && same(gone[n], line)) return gone[n];
      const element = drawn(line);
      if (inPlace) gone[n].element.replaceWith(element);
      return { ...line, element };
    });
    if (!inPlace) {
      const behind = before[before.length - tail]?.element ?? null;
      for (const { element } of gone) element.remove();
      for (const { element } of middle) this.#layer.insertBefore(element, behind);
    }
    this.#lines = [...before.slice(0, head), ...middle, ...before.slice(before.length - tail)];
  }
}

/** A line with its marks; an empty one is as high as any. */
function drawn({ text, inside }) {
  const nodes = [];
  let at = 0;
  for (const [start, end, look, finding] of inside) {
    nodes.push(text.slice(at, start), el("span", { class: look, "data-finding": finding }, text.slice(start, end)));
    at = end;
  }
  return el("div", {}, ...nodes, text.slice(at) || (at ? "" : "\u200b"));
}

/** A painted place after a change of the text; what is typed into it is painted too. */
function stretched(place, change) {
  const kept = moved(place, change);
  if (kept) return { ...place, ...kept };
  return { ...place, start: Math.min(place.start, change.start), end: Math.max(place.end, change.end) + change.grown };
}

function order(mark) {
  return (mark.role ? 10 : 0) + (LOUDNESS[mark.severity] ?? 30);
}

/** The stretches that marks cover, cut where one begins or ends: start, end, and the marks there, the loudest first. */
function stretches(marks) {
  const edges = [];
  for (const mark of marks) edges.push([mark.start, 1, mark], [mark.end, 0, mark]);
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const found = [];
  const open = new Set();
  let at = 0;
  for (const [offset, begins, mark] of edges) {
    if (open.size && at < offset) found.push([at, offset, [...open].sort((a, b) => order(a) - order(b))]);
    at = offset;
    if (begins) open.add(mark);
    else open.delete(mark);
  }
  return found;
}
