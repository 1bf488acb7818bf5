/* Fixes: edits of a text, put together so that they can be made, and taken back, in one step. */

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

/** The edits of all safe fixes; of two that want the same characters the first wins, and a fix is made whole or not. */
export function safeEdits(findings) {
  const taken = [];
  for (const { fix } of findings) {
    if (!fix?.safe) continue;
    const fresh = fix.edits.filter((edit) => !taken.some((other) => same(edit, other)));
    if (fresh.every((edit) => taken.every((other) => edit.end <= other.start || other.end <= edit.start))) {
      taken.push(...fresh);
    }
  }
  return taken;
}

function same(one, other) {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** A text with edits made that do not overlap. */
export function withEdits(text, edits) {
  const { start, end, text: made } = joined(edits, text);
  return text.slice(0, start) + made + text.slice(end);
}
