/* What the page says of itself: the counts, where one is among the findings, and what was just done. */

import { fixWords } from "./cards.js";
import { hide, tell } from "./elements.js";
import { ofSeverity, severities } from "./counting.js";
import { marked, say, sayOf } from "./words.js";

const SHOWN = 6000; // milliseconds
const EMPTY = marked("Figures, names, dates, quotations and sources are held against each other; what does not agree is listed here.");
const id = (name) => document.getElementById(name);
let fading = 0;

/** Let a screen reader say something. */
export function announce(words) {
  tell(id("said"), words);
}

/** Say that something was done, to everybody. */
export function done(words) {
  announce(words);
  tell(id("done"), words);
  clearTimeout(fading);
  fading = setTimeout(() => tell(id("done"), ""), SHOWN);
}

/** Say how many words and findings there are, and let what can be done with them be done. */
export function counted(text, words, findings) {
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = severities.map((severity) => ofSeverity(severity, count(severity))).join(", ");
  const read = sayOf(words, "{count:,} word", "{count:,} words");
  tell(id("counts"), text.trim() ? say("{words}: {findings}.", { words: read, findings: counts }) : "");
  document.title = findings.length ? `(${findings.length}) newslint` : "newslint";
  const isEmpty = text.trim() === "";
  hide(id("example"), !isEmpty);
  for (const name of ["shown", "here"]) hide(id(name), isEmpty);
  const safe = findings.filter((finding) => finding.fix?.safe).length;
  enabled("fix-all", safe > 0);
  const fixes = sayOf(safe, "Make {count:,} safe fix…", "Make {count:,} safe fixes…");
  tell(id("fix-all"), safe ? fixes : say("Make the safe fixes…"));
  for (const name of ["copy", "save", "save-word", "print"]) enabled(name, !isEmpty);
}

/** Say what is listed, of all that was found. */
export function listed(text, shown, all) {
  const folded = all - shown;
  const hidden = sayOf(
    folded, "Nothing but {count:,} finding that is not shown.", "Nothing but {count:,} findings that are not shown.",
  );
  tell(id("nothing"), !text.trim() ? say(EMPTY) : folded ? hidden : `${say("Nothing found")}.`);
  hide(id("nothing"), shown > 0);
  for (const name of ["back", "on"]) enabled(name, shown > 0);
}

/** Say which of the findings is lit, and let it be mended and opened from here. */
export function here(finding, findings, { fix, open }) {
  const number = findings.indexOf(finding) + 1;
  tell(id("place"), findings.length ? say("{number} of {all}", { number: number || "–", all: findings.length }) : "");
  tell(id("here-words"), finding?.message ?? "");
  hide(id("here-fix"), !finding?.fix);
  tell(id("here-fix"), finding?.fix ? fixWords(finding.fix) : "");
  id("here-fix").onclick = () => fix(finding);
  hide(id("here-more"), !finding);
  id("here-more").onclick = () => open(finding);
}

/** Let a button be pressed, or not; the focus does not stay on one that cannot be. */
export function enabled(name, wanted) {
  const button = id(name);
  if (button.disabled === !wanted) return;
  const focused = document.activeElement === button;
  button.disabled = !wanted;
  if (focused && !wanted) id("draft").focus({ preventScroll: true });
}
