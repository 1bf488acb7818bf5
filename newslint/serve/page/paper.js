/* The draft: a text field, and below it a layer with the same text, unseen, that draws the marks. */

import { el } from "./elements.js";
import { difference } from "./offsets.js";

const LOUDNESS = { error: 0, warning: 1, note: 2, fact: 20, hard: 30 };

export class Paper extends EventTarget {
  #field;
  #layer;
  #marks = [];
  #lit = null;
  #shaded = [];
  #before = "";

  /** After a change of the text there is the event "change", with what changed in its `detail` (see `offsets.js`); it
   *  has to draw the marks where they are now. When the caret moves there is the event "caret". */
  constructor(field, layer) {
    super();
    this.#field = field;
    this.#layer = layer;
    this.#before = field.value;
    field.addEventListener("input", () => this.#changed());
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
    const done = document.execCommand(text ? "insertText" : "delete", false, text);
    if (!done) {
      this.#field.setRangeText(text, start, end, "end");
      this.#changed();
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
    const spans = [...this.#layer.querySelectorAll(".mark.own")];
    let low = 0;
    let high = spans.length; // the marks stand in the order of the text, so the first is found by halving
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle].getBoundingClientRect().bottom < 0) low = middle + 1;
      else high = middle;
    }
    const first = spans[low];
    return first && first.getBoundingClientRect().top < innerHeight ? first.dataset.finding : null;
  }

  /** Shade stretches of the text, each `[start, end]`; none takes the shade away. */
  shade(stretches) {
    this.#shaded = stretches.map(([start, end]) => ({ start, end, severity: "hard", role: "", finding: null }));
    this.#render();
  }

  /** Bring a place into view, whether it is marked or not. */
  reveal(start) {
    const walker = document.createTreeWalker(this.#layer, NodeFilter.SHOW_TEXT);
    let left = start;
    while (walker.nextNode() && left > walker.currentNode.length) left -= walker.currentNode.length;
    const range = document.createRange();
    range.setStart(walker.currentNode, left);
    const { top } = range.getBoundingClientRect();
    if (top > innerHeight * 0.1 && top < innerHeight * 0.7) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: top - innerHeight * 0.4, behavior: still ? "auto" : "smooth" });
  }

  #changed() {
    const detail = difference(this.#before, this.text);
    this.#before = this.text;
    this.dispatchEvent(new CustomEvent("change", { detail }));
  }

  #render() {
    const { text } = this;
    const pieces = stretches([...this.#marks, ...this.#shaded]).map(([start, end, here]) => {
      const [loudest] = here;
      const lit = here.some((mark) => mark.finding !== null && mark.finding === this.#lit) ? " lit" : "";
      const hard = here.some((mark) => mark.severity === "hard") ? " hard" : "";
      const shape = `mark ${loudest.severity} ${loudest.role || "own"}${lit}${hard}`;
      const finding = loudest.finding ?? undefined;
      return [start, el("span", { class: shape, "data-finding": finding }, text.slice(start, end)), end];
    });
    const nodes = [];
    let at = 0;
    for (const [start, span, end] of pieces) {
      nodes.push(text.slice(at, start), span);
      at = end;
    }
    this.#layer.replaceChildren(...nodes, `${text.slice(at)}\u200b`);
  }
}

function order(mark) {
  return (mark.role ? 10 : 0) + LOUDNESS[mark.severity];
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
