/* Things that the page counts, with their numbers. */

import { marked, say, sayOf } from "./words.js";

const SEVERITIES = { error: marked("error"), warning: marked("warning"), note: marked("note") };

export const severities = Object.keys(SEVERITIES); // the loudest first

/** A severity in a word. */
export function severity(name) {
  return say(SEVERITIES[name]);
}

/** So many errors, warnings or notes. */
export function ofSeverity(name, count) {
  if (name === "error") return sayOf(count, "{count:,} error", "{count:,} errors");
  if (name === "warning") return sayOf(count, "{count:,} warning", "{count:,} warnings");
  return sayOf(count, "{count:,} note", "{count:,} notes");
}

export function safeFixes(count) {
  return sayOf(count, "{count:,} safe fix", "{count:,} safe fixes");
}

/** Figures and quotations, whichever there are. */
export function facts(figures, quotations) {
  const counts = [
    figures && sayOf(figures, "{count:,} figure", "{count:,} figures"),
    quotations && sayOf(quotations, "{count:,} quotation", "{count:,} quotations"),
  ];
  return counts.filter(Boolean).join(", ");
}
