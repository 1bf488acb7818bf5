/* The page: what is typed is checked after a pause, and everything that can be done about a finding is done here. */

import { Cards, fixWords } from "./cards.js";
import { hide, plural, tell } from "./elements.js";
import { EXAMPLE } from "./example.js";
import { copied, readFile, saved, whenGiven } from "./exchange.js";
import { joined, safeEdits, withEdits } from "./fixes.js";
import { LeftOut } from "./left_out.js";
import { placed, marksOf, shifted } from "./findings.js";
import { difference, pointsOf, unitsOf } from "./offsets.js";
import { Paper } from "./paper.js";
import { print } from "./printed.js";
import { Problems } from "./problems.js";
import { ask, useToken } from "./server.js";
import { Shown } from "./shown.js";
import { Sources } from "./sources.js";
import { Tables } from "./tables.js";

const PAUSE = 50; // milliseconds without a key, before the draft is checked
const SLOW = 200; // milliseconds of a check; a draft that takes longer waits as long for another key
const PASSES = 10; // a fix that has not settled by then contradicts another
const REST = 700; // milliseconds without a key, before the tables are drawn and the counts are said
const NOTHING = { words: 0, findings: [], language: "" };
const id = (name) => document.getElementById(name);

const paper = new Paper(id("draft"), document.querySelector(".marks"));
const cards = new Cards(id("findings"), { show, light, fix, ignore, leaveOutRule, page });
const tables = new Tables(id("tables"), (start, end) => paper.show(start, end));
const problems = new Problems(id("problem"), id("token"), () => later(0));
const shown = new Shown(id("shown"), redraw);
const leftOut = new LeftOut(id("left-out"), () => later(0));
const sources = new Sources(id("beside"), id("source"), {
  changed: () => later(PAUSE), show, light: lightFact, tried: (what) => problems.tried("file", what),
});
let all = []; // the findings that are not left out
let findings = []; // those of them that are shown
let rulesLeftOut = []; // of this draft
let answered = ""; // the text that their places are of
let asking = new AbortController();
let took = 0; // milliseconds of the last check
let timers = [];
let pages; // of the rules

paper.addEventListener("change", ({ detail }) => {
  all = shifted(all, detail);
  findings = shifted(findings, detail);
  sources.shift(detail);
  answered = paper.text;
  mark();
  cards.place(findings);
  problems.forget("file");
  later(took > SLOW ? took : PAUSE);
});
paper.addEventListener("caret", () => {
  const keys = paper.at(paper.caret);
  const finding = found(keys[0]);
  light(finding);
  if (finding) cards.unfold(finding);
  else paper.light(keys[0] ?? null); // a fact
  sources.follow(keys);
});
let following = 0;
addEventListener("scroll", () => {
  following ||= requestAnimationFrame(() => {
    following = 0;
    const key = paper.firstInSight;
    if (key) cards.follow(key);
  });
}, { passive: true });
addEventListener("beforeprint", () => print(id("printed"), paper.text, findings, id("counts").textContent));
id("print").addEventListener("click", () => window.print());
id("save").addEventListener("click", () => saved(paper.text, id("format").value));
id("example").addEventListener("click", () => {
  id("format").value = "txt";
  paper.replace(0, paper.text.length, EXAMPLE);
});
id("shade").addEventListener("click", () => {
  const wanted = id("shade").getAttribute("aria-pressed") !== "true";
  id("shade").setAttribute("aria-pressed", String(wanted));
  paper.paint(wanted ? tables.hardest : []);
});
id("format").addEventListener("change", () => later(0));
id("fix-all").addEventListener("click", fixAll);
id("copy").addEventListener("click", copy);
whenGiven(id("open"), id("file"), take);
id("token").addEventListener("submit", (event) => {
  event.preventDefault();
  useToken(id("token-value").value);
  later(0);
});
id("back").addEventListener("click", () => step(-1));
id("on").addEventListener("click", () => step(1));
document.addEventListener("keydown", (event) => {
  if (event.key !== "F8") return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
});
addEventListener("beforeunload", (event) => {
  if (paper.text.trim()) event.preventDefault();
});
if (paper.text) later(0);

function later(pause) {
  timers.forEach(clearTimeout);
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  timers = [setTimeout(() => check(signal), pause), setTimeout(() => rest(signal), pause + REST)];
}

function draft() {
  return { text: paper.text, format: id("format").value, ignore: rulesLeftOut, ...sources.asked };
}

async function check(signal) {
  const asked = draft();
  if (!asked.text.trim()) {
    draw(NOTHING, asked.text);
    return;
  }
  await problems.tried("check", async () => {
    const began = performance.now();
    const answer = await ask("check", asked, signal);
    draw(answer.articles[0] ?? NOTHING, asked.text);
    took = performance.now() - began;
    document.documentElement.dataset.took = String(Math.round(took));
    return answer.errors.map((error) => error.message).join(" ");
  });
}

/** What waits until nothing has been typed for longer. */
async function rest(signal) {
  say(id("counts").textContent);
  const asked = draft();
  if (!asked.text.trim()) {
    tables.hide();
    return;
  }
  await problems.tried("tables", async () => {
    const questions = ["sources", "names", "readability", ...(asked.against ? ["compare"] : [])];
    const [figures, names, readability, comparison] = await Promise.all(
      questions.map((question) => ask(question, asked, signal)),
    );
    tables.draw({ sources: figures, names, readability }, asked.text);
    sources.draw(all, comparison, asked.text);
    mark();
    if (id("shade").getAttribute("aria-pressed") === "true") paper.paint(tables.hardest);
  });
}

function draw(article, text) {
  all = leftOut.without(sources.placed(placed(article.findings, text)));
  sources.draw(all);
  answered = text;
  paper.language = article.language;
  const count = (severity) => all.filter((finding) => finding.severity === severity).length;
  const counts = ["error", "warning", "note"].map((severity) => plural(count(severity), severity)).join(", ");
  id("counts").textContent = text.trim() ? `${plural(article.words, "word")}: ${counts}.` : "";
  document.title = all.length ? `(${all.length}) newslint` : "newslint";
  id("example").hidden = text.trim() !== "";
  redraw();
  const safe = all.filter((finding) => finding.fix?.safe).length;
  id("fix-all").disabled = !safe;
  id("fix-all").textContent = safe ? `Make ${safe} safe ${safe > 1 ? "fixes" : "fix"}` : "Make the safe fixes";
  for (const name of ["copy", "save", "print"]) id(name).disabled = !text.trim();
}

/** Mark the findings that are shown, and the facts that stand in the source. */
function mark() {
  paper.draw([...marksOf(findings), ...sources.marks]);
}

/** Draw the findings that are shown, of those that there are. */
function redraw() {
  findings = shown.of(all);
  mark();
  cards.draw(findings);
  const folded = all.length - findings.length;
  const nothing = folded ? `Nothing but ${plural(folded, "finding")} that ${folded === 1 ? "is" : "are"} not shown.` : "Nothing found.";
  id("nothing").textContent = paper.text.trim() ? nothing : "What does not agree in the draft is listed here.";
  id("nothing").hidden = findings.length > 0;
  id("back").disabled = id("on").disabled = !findings.length;
  light(paper.hasFocus ? found(paper.at(paper.caret)[0]) : undefined);
}

/** Leave all findings of a rule out of this draft. */
function leaveOutRule(rule) {
  rulesLeftOut = [...rulesLeftOut, rule];
  say(`${rule} is left out of this draft.`);
  later(0);
}

function found(key) {
  return findings.find((finding) => finding.fingerprint === key);
}

function show(place) {
  if (place.role === "source") sources.show(place);
  else paper.show(place.start, place.end);
}

/** Let what stands at a place of the source stand out in the draft: a finding, or a fact. */
function lightFact(key, fact) {
  const finding = found(key);
  light(finding);
  if (!finding) paper.light(key);
  if (finding ?? fact) paper.reveal((finding ?? fact).start);
}

function light(finding) {
  paper.light(finding?.fingerprint ?? null);
  cards.light(finding);
  const number = findings.indexOf(finding) + 1;
  tell(id("place"), findings.length ? `${number || "–"} of ${findings.length}` : "");
  tell(id("here-words"), finding?.message ?? "");
  hide(id("here-fix"), !finding?.fix);
  tell(id("here-fix"), finding?.fix ? fixWords(finding.fix) : "");
  id("here-fix").onclick = () => fix(finding);
  hide(id("here-more"), !finding);
  id("here-more").onclick = () => cards.open(finding);
}

/** Go to the next finding, or the one before, from where the caret is. */
function step(by) {
  const places = findings.filter((finding) => finding.end > finding.start).sort((a, b) => a.start - b.start);
  if (!places.length) return;
  const { selectionStart } = id("draft");
  const beyond = by > 0
    ? places.find((finding) => finding.start > selectionStart) ?? places[0]
    : places.findLast((finding) => finding.start < selectionStart) ?? places[places.length - 1];
  show(beyond);
  light(beyond);
  cards.unfold(beyond);
  say(`${beyond.severity}: ${beyond.message}`);
}

function fix(finding) {
  const edits = finding.fix?.edits ?? []; // a fix is gone where its place is being typed in
  if (paper.text !== answered || !edits.length) return;
  const { start, end, text } = joined(edits, answered);
  paper.replace(start, end, text);
  say("Done.");
}

/** Make the safe fixes, again until there are none: one may wait for another to be made. */
async function fixAll() {
  const before = paper.text;
  let text = before;
  let edits = safeEdits(all);
  let made = 0;
  await problems.tried("fixes", async () => {
    for (let pass = 0; edits.length && pass < PASSES; pass++) {
      text = withEdits(text, edits);
      made += edits.length;
      const answer = await ask("check", { ...draft(), text });
      edits = safeEdits(leftOut.without(placed(answer.articles[0].findings, text)));
    }
  });
  if (paper.text !== before || !made) return;
  const { start, end, grown } = difference(before, text);
  paper.replace(start, end, text.slice(start, end + grown));
  say(`${plural(made, "place")} mended.`);
}

/** Leave a finding out: by a comment in the text where the format has them, else on this page. */
async function ignore(finding, reason) {
  if (id("format").value !== "txt") {
    const points = pointsOf(answered);
    let answer = null;
    await problems.tried("ignore", async () => {
      answer = await ask("ignore", { ...draft(), rule: finding.rule, start: points(finding.start), reason });
    });
    if (answer && paper.text === answered) {
      const units = unitsOf(answered);
      paper.replace(units(answer.edit.start), units(answer.edit.end), answer.edit.text);
      say("Left out, with a comment in the text.");
      return;
    }
    problems.forget("ignore");
  }
  leftOut.add(finding, reason);
  say("Left out on this page.");
  later(0);
}

/** The page of a rule: its title and paragraphs. */
async function page(rule) {
  await problems.tried("rules", async () => {
    pages ??= (await ask("rules")).rules;
  });
  if (!pages) return [];
  const known = pages.find((one) => one.name === rule);
  return known ? [known.title, ...known.page.split("\n\n")] : ["This rule has no page."];
}

async function take(file) {
  await problems.tried("file", async () => {
    const { text, format } = await readFile(file);
    id("format").value = format;
    leftOut.clear();
    rulesLeftOut = [];
    tables.hide();
    paper.replace(0, paper.text.length, text);
    paper.show(0, 0);
    say(`${file.name} is read.`);
  });
}

async function copy() {
  await copied(id("draft"));
  say("Copied.");
  id("copy").textContent = "Copied";
  setTimeout(() => { id("copy").textContent = "Copy the text"; }, 1500);
}

function say(words) {
  tell(id("said"), words);
}
