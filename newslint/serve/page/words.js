/* What the page says, in the language that it speaks. A message is looked up by what it is in English, as in all
 * catalogues of newslint's; `{name}` in it is a part, and `{name:,}` a number with its thousands grouped. */

const KEY = "newslint-language";
const FORMS = ["one", "few", "many", "other"]; // plural forms; a language has some of them, in this order in gettext too
const ATTRIBUTES = ["placeholder", "aria-label"];

let known = { language: "en", messages: {} };
let standing = null; // what stands in the page's own file, with the words that it has there

/** Speak a language; without one, that which was chosen in this browser before, or else whichever the server thinks best
 *  (that of its house, or of this browser). */
export async function speak(language = remembered()) {
  const answer = await fetch(`words.json${language ? `?language=${language}` : ""}`).catch(() => null);
  if (answer?.ok) known = await answer.json();
  document.documentElement.lang = known.language;
  standing ??= [...standingIn(document)];
  for (const { words, put } of standing) put(say(words));
}

/** Speak a language from now on, in this browser, which keeps its code and nothing else. */
export async function choose(language) {
  localStorage.setItem(KEY, language);
  await speak(language);
}

/** The code of the language that the page speaks. */
export function spoken() {
  return known.language;
}

/** A message, with its parts in their places. */
export function say(template, parts = {}) {
  return filled(known.messages[template] ?? template, parts);
}

/** A message that is another for one and for more; `{count}` stands in either. */
export function sayOf(count, one, many, parts = {}) {
  const forms = known.messages[one] ?? [one, many];
  const rules = new Intl.PluralRules(known.language);
  const { pluralCategories: those } = rules.resolvedOptions();
  const form = FORMS.filter((name) => those.includes(name)).indexOf(rules.select(count));
  return filled(forms[Math.min(form, forms.length - 1)], { count, ...parts });
}

/** A template as it is, which is said elsewhere. */
export function marked(template) {
  return template;
}

/** A number with one digit behind the decimal mark. */
export function decimal(number) {
  return number.toLocaleString(known.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function filled(template, parts) {
  return template.replace(/\{(\w+)(:,)?\}/g, (whole, name, grouped) => {
    if (!(name in parts)) return whole;
    return grouped ? parts[name].toLocaleString(known.language) : String(parts[name]);
  });
}

function remembered() {
  return localStorage.getItem(KEY) ?? "";
}

/** The words of a document, and the way to put others in their place; not where `translate="no"` stands. */
function* standingIn(whole) {
  const ours = (element) => !element.closest("[translate=no], script, style");
  const walker = whole.createTreeWalker(whole.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const words = node.data.trim().replace(/\s+/g, " ");
    if (!words || !ours(node.parentElement)) continue;
    const [, before, , after] = /^(\s*)([^]*?)(\s*)$/.exec(node.data);
    yield { words, put: (said) => { node.data = before + said + after; } };
  }
  for (const name of ATTRIBUTES) {
    for (const element of whole.querySelectorAll(`[${name}]`)) {
      const words = element.getAttribute(name).replace(/\s+/g, " ");
      if (ours(element)) yield { words, put: (said) => element.setAttribute(name, said) };
    }
  }
}
