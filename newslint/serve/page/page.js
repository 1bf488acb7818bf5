/* The page: what is typed is checked after a pause, and everything that can be done about a finding is done here. */

import { Asking } from "./asking.js";
import { Cards } from "./cards.js";
import { EXAMPLE } from "./example.js";
import { copied, formatOf, readFile, saved, savedForWord, whenGiven } from "./exchange.js";
import { marksOf, placed, shifted } from "./findings.js";
import { joined } from "./fixes.js";
import { History, whenUndone } from "./history.js";
import { LeftOut } from "./left_out.js";
import { Mending } from "./mending.js";
import { difference, pointsOf, unitsOf } from "./offsets.js";
import { Paper } from "./paper.js";
import { print } from "./printed.js";
import { Problems } from "./problems.js";
import { ask, useToken } from "./server.js";
import { Shown } from "./shown.js";
import { Sources } from "./sources.js";
import { counted, done, enabled, here, listed, say } from "./status.js";
import { Tables } from "./tables.js";
import { Views } from "./views.js";

const NOTHING = { words: 0, findings: [], language: "" };
const id = (name) => document.getElementById(name);
const format = id("format");

const paper = new Paper(id("draft"), document.querySelector(".marks"));
const cards = new Cards(id("findings"), { show, light, fix, ignore, leaveOutRule, page });
const tables = new Tables(id("tables"), (start, end) => paper.show(start, end));
const problems = new Problems(id("problem"), id("token"), () => asking.later(true));
const asking = new Asking({ draft, typed, checked, looked }, problems);
const shown = new Shown(id("shown"), redraw);
const views = new Views(id("views"), paper);
const leftOut = new LeftOut(id("left-out"), { changed: leftOutChanged, takeOut });
const mending = new Mending(id("mending"), { check: findingsOf, put, tried: (what) => problems.tried("fixes", what) });
const sources = new Sources(id("beside"), id("source"), {
  changed: () => asking.later(), show, light: lightFact, tried: (what) => problems.tried("file", what),
});
let file = null; // the file that the draft came from
let all = []; // the findings that are not left out
let findings = []; // those of them that are shown
let answered = ""; // the text that their places are of
let pages; // of the rules
let reached = ""; // the finding that was gone to last, of several at one place
const history = new History(state, goTo, (back, on) => {
  enabled("undo", back);
  enabled("redo", on);
});

paper.addEventListener("change", ({ detail }) => {
  all = shifted(all, detail);
  findings = shifted(findings, detail);
  sources.shift(detail);
  answered = paper.text;
  mark();
  cards.place(findings);
  problems.forget("file");
  if (detail.start === 0 && detail.end === detail.before) {
    if (detail.before) another();
    if (detail.pasted) format.value = formatOf(paper.text) ?? format.value;
  }
  history.note(detail.typed);
  asking.later(false, detail);
});
paper.addEventListener("caret", () => {
  const keys = atCaret();
  const finding = found(keys[0]);
  light(finding);
  if (finding) cards.unfold(finding);
  else paper.light(keys[0] ?? null); // a fact
  sources.follow(keys);
  views.follow(paper.caret);
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
format.addEventListener("change", () => {
  history.note();
  asking.later(true);
});
addEventListener("beforeunload", (event) => {
  if (paper.text.trim()) event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  const acts = event.key === "." && (event.ctrlKey || event.metaKey);
  if (event.key !== "F8" && !acts) return;
  event.preventDefault();
  if (acts) cards.act(found(atCaret()[0]));
  else step(event.shiftKey ? -1 : 1);
});
id("token").addEventListener("submit", (event) => {
  event.preventDefault();
  useToken(id("token-value").value);
  asking.later(true);
});
whenGiven(id("open"), id("file"), take);
whenUndone(id("draft"), undo);
whenClicked({
  undo: () => undo(true), redo: () => undo(false), back: () => step(-1), on: () => step(1), copy,
  print: () => window.print(), save: () => saved(paper.text, `${stem()}.${format.value}`), "save-word": saveWord,
  "fix-all": () => mending.offer(paper.text, all),
  example: () => history.step(() => {
    format.value = "txt";
    paper.replace(0, paper.text.length, EXAMPLE);
  }),
});
if (paper.text) asking.later(true);

function whenClicked(what) {
  for (const [name, does] of Object.entries(what)) id(name).addEventListener("click", does);
}

/** What is asked about. */
function draft() {
  const { text } = paper;
  return { text, format: format.value, ignore: leftOut.rulesOf(text, format.value), ...sources.asked };
}

/** What can be gone back to. */
function state() {
  return { text: paper.text, format: format.value, left: leftOut.state, file };
}

function goTo({ text, format: wanted, left, file: of }) {
  put(paper.text, text);
  format.value = wanted;
  file = of;
  leftOut.state = left;
  asking.later(true);
}

function undo(back) {
  if (back ? history.back() : history.on()) done(back ? "Undone." : "Done again.");
}

/** What is found anew in the blocks in which one types, by the rules that look at one block at a time. */
function typed({ blocks, rules, findings: those }, asked) {
  if (!blocks) return;
  const units = unitsOf(asked.text);
  const [from, to] = [units(blocks.start), units(blocks.end)];
  const kept = all.filter((finding) => !rules.includes(finding.rule) || finding.end < from || finding.start > to);
  const taken = new Set(kept.map((finding) => finding.fingerprint));
  const fresh = leftOut.without(placed(those, asked.text)).map((finding) => (
    taken.has(finding.fingerprint) ? { ...finding, fingerprint: `${finding.fingerprint}+` } : finding
  )); // the same words may stand in another block
  all = [...kept, ...fresh].sort((a, b) => a.start - b.start);
  redraw();
}

function checked(article, asked) {
  const { findings: those, words, language } = article ?? NOTHING;
  all = leftOut.without(sources.placed(placed(those, asked.text)));
  sources.draw(all);
  answered = asked.text;
  paper.language = language;
  counted(asked.text, words, all);
  redraw();
}

function looked(answers, asked) {
  say(id("counts").textContent);
  if (!answers) {
    tables.hide();
    views.hide();
    return;
  }
  tables.draw(answers, asked.text);
  views.draw(answers, asked.text);
  sources.draw(all, answers.compare, asked.text);
  mark();
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
  listed(paper.text, findings.length, all.length);
  light(paper.hasFocus ? found(atCaret()[0]) : undefined);
}

/** The findings and facts at the caret, the one that was gone to last before the others. */
function atCaret() {
  const keys = paper.at(paper.caret);
  return keys.includes(reached) ? [reached, ...keys] : keys;
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
  here(finding, findings, { fix, open: (one) => cards.open(one) });
}

/** Go to the next finding, or the one before, from where the caret is. */
function step(by) {
  const places = findings.filter((finding) => finding.end > finding.start).sort((a, b) => a.start - b.start);
  if (!places.length) return;
  const { selectionStart } = id("draft");
  const now = places.findIndex((finding) => finding.fingerprint === reached && finding.start === selectionStart);
  const beyond = now >= 0
    ? places.at((now + by) % places.length)
    : by > 0
      ? places.find((finding) => finding.start > selectionStart) ?? places[0]
      : places.findLast((finding) => finding.start < selectionStart) ?? places.at(-1);
  reached = beyond.fingerprint;
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
  done("Done.");
}

/** The findings of another text than the draft's, without what is left out. */
async function findingsOf(text) {
  const answer = await ask("check", { ...draft(), text });
  return leftOut.without(placed(answer.articles[0].findings, text));
}

/** Put a text in the place of the one that was there, unless something was typed meanwhile. */
function put(before, text, made = 0) {
  if (paper.text !== before) return;
  const { start, end, grown } = difference(before, text);
  paper.replace(start, end, text.slice(start, end + grown));
  if (end > start || grown) paper.reveal(start);
  if (made) done(`${made === 1 ? "1 fix is" : `${made} fixes are`} made.`);
}

/** Leave a finding out: by a comment in the text where the format has them, else on this page. */
async function ignore(finding, reason) {
  if (format.value !== "txt") {
    const points = pointsOf(answered);
    let answer = null;
    await problems.tried("ignore", async () => {
      answer = await ask("ignore", { ...draft(), rule: finding.rule, start: points(finding.start), reason });
    });
    if (answer && paper.text === answered) {
      const units = unitsOf(answered);
      paper.replace(units(answer.edit.start), units(answer.edit.end), answer.edit.text);
      done("Left out, with a comment in the text.");
      return;
    }
    problems.forget("ignore");
  }
  leftOut.add(finding, reason);
  done("Left out on this page.");
}

/** Leave all findings of a rule out of this draft. */
function leaveOutRule(rule) {
  leftOut.addRule(rule);
  done(`${rule} is left out of this draft.`);
}

/** Take a comment out of the draft, where it still stands there. */
function takeOut(start, words) {
  if (paper.text.startsWith(words, start)) paper.replace(start, start + words.length, "");
}

function leftOutChanged() {
  history.note();
  asking.later(true);
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

async function take(given, onto) {
  if (onto?.closest?.("#source")) {
    await sources.take(given);
    return;
  }
  await problems.tried("file", async () => {
    const { text, format: of } = await readFile(given);
    history.step(() => {
      format.value = of;
      tables.hide();
      paper.replace(0, paper.text.length, text);
      another(given);
    });
    paper.show(0, 0);
    done(`${given.name} is read.`);
  });
}

/** Another draft has taken the place of the one that was there. */
function another(from = null) {
  file = from;
  leftOut.clear();
}

async function saveWord() {
  await problems.tried("file", async () => {
    await savedForWord(draft(), file, leftOut.fingerprints, stem());
    done("Saved for Word.");
  });
}

/** What the file of the draft is called, without its suffix. */
function stem() {
  return file?.name.replace(/\.[^.]+$/, "") ?? "draft";
}

async function copy() {
  await copied(id("draft"));
  done("Copied.");
}
