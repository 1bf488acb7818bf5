/* The draft on paper: its text with the findings numbered in it, and below each number what is said. */

import { severity } from "./counting.js";
import { el } from "./elements.js";
import { say } from "./words.js";

/** Fill the part of the page that is printed. */
export function print(whole, text, findings, counts) {
  const inOrder = [...findings].sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  inOrder.forEach((finding, index) => {
    if (finding.start < at) {
      parts.push(el("sup", {}, `, ${index + 1}`));
      return;
    }
    const words = el("span", { class: `mark ${finding.severity}` }, text.slice(finding.start, finding.end));
    parts.push(text.slice(at, finding.start), words, el("sup", {}, String(index + 1)));
    at = finding.end;
  });
  parts.push(text.slice(at));
  const items = inOrder.map((finding) => el(
    "li", {}, el("strong", {}, severity(finding.severity)), " ", say("“{text}”, line {line}: {message}", finding),
  ));
  whole.replaceChildren(
    el("p", {}, `newslint, ${counts}`), el("div", { class: "text" }, ...parts), el("ol", {}, ...items),
  );
}
