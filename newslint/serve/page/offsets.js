/* Places: the server counts code points, a page counts UTF-16 units; the two differ after an emoji. */

/** Turns offsets in code points into offsets in a string of the page. */
export function unitsOf(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const units = [0];
  for (const character of text) units.push(units[units.length - 1] + character.length);
  return (offset) => units[Math.min(offset, units.length - 1)];
}

/** Turns offsets in a string of the page into offsets in code points. */
export function pointsOf(text) {
  return (offset) => Array.from(text.slice(0, offset)).length;
}

/** Turns a line and a column, both from 1, into an offset in a string of the page. */
export function lineOffset(text, line, column) {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf("\n", start) + 1;
  const end = text.indexOf("\n", start);
  const units = unitsOf(text.slice(start, end < 0 ? text.length : end));
  return start + units(column - 1);
}

/** Where two texts differ: from `start` to `end` of the first, and by how much the second has `grown`. */
export function difference(before, after) {
  const most = Math.min(before.length, after.length);
  const head = longest(most, (length) => before.startsWith(after.slice(0, length)));
  const tail = longest(most - head, (length) => before.endsWith(after.slice(after.length - length)));
  return { start: head, end: before.length - tail, grown: after.length - before.length };
}

/** The greatest number up to `most` of which something holds, that holds of all below it too: found by halving, so that a
 *  long text is compared in a few large pieces and not sign by sign. */
function longest(most, holds) {
  let low = 0;
  for (let high = most; low < high;) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A place after a difference; null where that is in it. */
export function moved(place, { start, end, grown }) {
  if (place.end <= start) return place;
  return place.start >= end ? { ...place, start: place.start + grown, end: place.end + grown } : null;
}
