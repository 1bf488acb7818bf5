/* Fixes: edits of a text, put together so that they can be made, and taken back, in one step. */

const PASSES = 10; // a fix that has not settled by then contradicts another

/** Edits that do not overlap as a single one: from, to, and what stands there then. */
export function joined(edits, text) {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  const start = inOrder[0].start;
  const end = Math.max(...inOrder.map((edit) => edit.end));
  let at = start;
  let made = "";
  for (const edit of inOrder) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start, end, text: made + text.slice(at, end) };
}

/** Make the safe fixes of findings in a text, again until there are none: one may wait for another to be made.
 *
 *  `check(text)` gives the findings of what they make of it; those with a fingerprint in `skipped` stay as they are.
 *  Gives the text, and each fix that was made with the text that it was made in. */
export async function mended(text, findings, check, skipped) {
  const made = [];
  for (let pass = 0, left = findings; pass < PASSES; pass++) {
    const fixes = together(left.filter((finding) => finding.fix?.safe && !skipped.has(finding.fingerprint)));
    if (!fixes.length) break;
    for (const fix of fixes) made.push({ ...fix, text });
    text = withEdits(text, fixes.flatMap((fix) => fix.edits));
    left = await check(text);
  }
  return { text, made };
}

/** The findings whose fixes can be made at once, each with its edits that no other has; of two that want the same
 *  characters the first wins, and a fix is made whole or not. */
function together(findings) {
  const taken = [];
  const fixes = [];
  for (const finding of findings) {
    const edits = finding.fix.edits.filter((edit) => !taken.some((other) => same(edit, other)));
    if (edits.length && edits.every((edit) => taken.every((other) => edit.end <= other.start || other.end <= edit.start))) {
      taken.push(...edits);
      fixes.push({ finding, edits });
    }
  }
  return fixes;
}

function same(one, other) {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** A text with edits made that do not overlap. */
function withEdits(text, edits) {
  const { start, end, text: made } = joined(edits, text);
  return text.slice(0, start) + made + text.slice(end);
}
