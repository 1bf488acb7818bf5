/* Findings as the server gives them, with their places in the text of the page, which move with what is typed. */

import { moved, unitsOf } from "./offsets.js";

/** The findings of an answer, their places in units of the text. */
export function placed(findings, text) {
  const units = unitsOf(text);
  const inUnits = (place) => (
    place.role === "source" ? place : { ...place, start: units(place.start), end: units(place.end) }
  );
  return findings.map((finding) => mapped(finding, inUnits));
}

/** The findings after a change of the text, without those that it touched; a fix that it touched is no more. */
export function shifted(findings, change) {
  return findings.map((finding) => mapped(finding, (place) => place.role === "source" ? place : moved(place, change))).filter(Boolean);
}

/** The marks of findings: a stretch for each place. */
export function marksOf(findings) {
  const mark = (finding, { start, end, role = "" }) => (
    { start, end, severity: finding.severity, role, finding: finding.fingerprint }
  );
  const here = (finding) => [finding, ...finding.related.filter((place) => place.role !== "source")];
  return findings.flatMap((finding) => here(finding).map((place) => mark(finding, place)));
}

function mapped(finding, move) {
  const place = move(finding);
  if (!place) return null;
  const edits = finding.fix?.edits.map(move);
  const fix = edits?.every(Boolean) ? { ...finding.fix, edits } : undefined;
  return { ...place, related: finding.related.map(move).filter(Boolean), fix };
}
