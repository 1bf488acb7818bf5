/* What the measures of readability are called, and what their scores mean in words. */

import { decimal, marked, say } from "./words.js";

const SCORES = {
  flesch_reading_ease: marked("Flesch reading ease"), flesch_kincaid_grade: marked("Flesch-Kincaid grade"),
  automated_readability_index: marked("Automated readability index"), gunning_fog: marked("Gunning fog index"),
  lix: "LIX", rix: "RIX", smog_index: "SMOG", reading_time: marked("Reading time in seconds"),
};
const MEASURES = { // by which an article is judged
  flesch_kincaid_grade: marked("School grade"), flesch_reading_ease: marked("Reading ease"),
  gunning_fog: marked("Fog index"), lix: "LIX",
};
const VERDICTS = {
  easy: marked("easy to read"), fine: marked("fine for news"), hard: marked("harder than most news"),
  "very hard": marked("harder than nine in ten articles"),
};
const BESIDE = { // the target of a house
  easy: marked("well within the target of {target}"), fine: marked("within the target of {target}"),
  hard: marked("above the target of {target}"), "very hard": marked("far above the target of {target}"),
};

/** What a score is called. */
export function score(name) {
  return SCORES[name] ? say(SCORES[name]) : name.replaceAll("_", " ");
}

/** What the score of an article means; nothing where it has none. */
export function verdictOf({ scores, measure, target, verdict }) {
  if (!verdict) return "";
  const words = target ? say(BESIDE[verdict], { target: decimal(target) }) : say(VERDICTS[verdict]);
  return say("{measure} {score}: {verdict}.", { measure: say(MEASURES[measure]), score: decimal(scores[measure]), verdict: words });
}
