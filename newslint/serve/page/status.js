/* What the page says of itself: the counts, where one is among the findings, and what was just done. */

import { hide, plural, tell } from "./elements.js";
import { fixWords } from "./cards.js";

const SHOWN = 6000; // milliseconds
const EMPTY = "Figures, names, dates, quotations and sources are held against each other; what does not agree is listed here.";
const id = (name) => document.getElementById(name);
let fading = 0;

/** Let a screen reader say something. */
export function say(words) {
  tell(id("said"), words);
}

/** Say that something was done, to everybody. */
export function done(words) {
  say(words);
  tell(id("done"), words);
  clearTimeout(fading);
  fading = setTimeout(() => tell(id("done"), ""), SHOWN);
}

/** Say how many words and findings there are, and let what can be done with them be done. */
export function counted(text, words, findings) {
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = ["error", "warning", "note"].map((severity) => plural(count(severity), severity)).join(", ");
  tell(id("counts"), text.trim() ? `${plural(words, "word")}: ${counts}.` : "");
  document.title = findings.length ? `(${findings.length}) newslint` : "newslint";
  hide(id("example"), text.trim() !== "");
  const safe = findings.filter((finding) => finding.fix?.safe).length;
  enabled("fix-all", safe > 0);
  tell(id("fix-all"), safe ? `Make ${plural(safe, "safe fix", "safe fixes")}…` : "Make the safe fixes…");
  for (const name of ["copy", "save", "save-word", "print"]) enabled(name, text.trim() !== "");
}

/** Say what is listed, of all that was found. */
export function listed(text, shown, all) {
  const folded = all - shown;
  const nothing = folded ? `Nothing but ${plural(folded, "finding")} that ${folded === 1 ? "is" : "are"} not shown.` : "Nothing found.";
  tell(id("nothing"), text.trim() ? nothing : EMPTY);
  hide(id("nothing"), shown > 0);
  for (const name of ["back", "on"]) enabled(name, shown > 0);
}

/** Say which of the findings is lit, and let it be mended and opened from here. */
export function here(finding, findings, { fix, open }) {
  const number = findings.indexOf(finding) + 1;
  tell(id("place"), findings.length ? `${number || "–"} of ${findings.length}` : "");
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
