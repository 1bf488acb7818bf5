/* Building elements: no markup is ever made of words, so that a draft stays text. */

/** An element with properties ("class", "aria-…" and "data-…" are attributes, "on…" listeners) and children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Let an element have some words; one that has them already is left alone, and need not be drawn anew. */
export function tell(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** Hide an element or show it; likewise. */
export function hide(element, wanted) {
  if (element.hidden !== wanted) element.hidden = wanted;
}

/** A text on one line, cut to at most so many characters. */
export function shortened(text, most) {
  const line = text.split(/\s+/).join(" ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

let language = ""; // of the draft

/** Words of the draft are in a language of their own. */
export function draftIsIn(code) {
  language = code;
}

/** Words of the draft. */
export function quoted(properties, ...words) {
  return el("q", { lang: language || undefined, ...properties }, ...words);
}

/** A stretch of a text with a part of it marked, cut to some characters around the part. */
export function marked(text, start, end, around = 90) {
  let low = Math.max(0, start - around);
  let high = Math.min(text.length, end + around);
  if (low > 0) low = text.indexOf(" ", low) + 1 || low;
  if (low > start) low = start;
  if (high < text.length) high = Math.max(end, text.lastIndexOf(" ", high));
  return [
    (low > 0 ? "…" : "") + text.slice(low, start), el("mark", {}, text.slice(start, end)),
    text.slice(end, high) + (high < text.length ? "…" : ""),
  ];
}
