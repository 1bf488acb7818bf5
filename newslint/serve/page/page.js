/* The page: its parts, and what they tell one another. What is typed is checked after a pause. */

import { Asking } from "./asking.js";
import { Cards } from "./cards.js";
import { Desks } from "./desks.js";
import { DraftFile } from "./draft_file.js";
import { draftIsIn } from "./elements.js";
import { example } from "./example.js";
import { formatOf, whenGiven } from "./exchange.js";
import { marksOf, placed } from "./findings.js";
import { Found } from "./found.js";
import { History, whenUndone } from "./history.js";
import { LeftOut } from "./left_out.js";
import { Mending } from "./mending.js";
import { Navigation } from "./navigation.js";
import { Paper } from "./paper.js";
import { print } from "./printed.js";
import { Problems } from "./problems.js";
import { Remedies } from "./remedies.js";
import { RulePages } from "./rule_pages.js";
import { useToken } from "./server.js";
import { Shown } from "./shown.js";
import { Sources } from "./sources.js";
import { announce, counted, done, enabled, listed } from "./status.js";
import { Tables } from "./tables.js";
import { Views } from "./views.js";
import { choose, say, speak, spoken } from "./words.js";

const NOTHING = { words: 0, findings: [], language: "" };
const id = (name) => document.getElementById(name);
const format = id("format");
let begin;
const begun = new Promise((done) => (begin = done));
// Before all else: a file that is dropped on a page that does not listen yet would be opened in its place.
whenGiven(id("open"), id("file"), async (given, onto) => {
  await begun;
  return onto?.closest?.("#source") ? sources.take(given) : file.read(given);
});
await speak();

const paper = new Paper(id("draft"), document.querySelector(".marks"));
const cards = new Cards(id("findings"), {
  show: (place) => navigation.show(place), light: (finding) => navigation.light(finding), page: (rule) => pages.of(rule),
  fix: (finding) => remedies.fix(finding), ignore: (finding, reason) => remedies.ignore(finding, reason),
  leaveOutRule: (rule) => remedies.leaveOutRule(rule),
});
const tables = new Tables(id("tables"), (start, end) => paper.show(start, end));
const problems = new Problems(id("problem"), id("token"), () => asking.later(true));
const asking = new Asking({ draft, typed, checked, looked }, problems);
const shown = new Shown(id("shown"), redraw);
const views = new Views(id("views"), paper);
const leftOut = new LeftOut(id("left-out"), {
  changed: changedAtOnce, takeOut: (start, words) => remedies.takeOut(start, words),
});
const found = new Found(leftOut, shown);
const remedies = new Remedies(paper, found, leftOut, { draft, problems });
const mending = new Mending(id("mending"), {
  check: (text) => remedies.findingsOf(text), put: (...made) => remedies.put(...made),
  tried: (what) => problems.tried("fixes", what),
});
const sources = new Sources(id("beside"), id("source"), {
  changed: () => asking.later(), show: (place) => navigation.show(place),
  light: (key, fact) => navigation.lightFact(key, fact), tried: (what) => problems.tried("file", what),
});
const navigation = new Navigation(paper, found, cards, { fix: (finding) => remedies.fix(finding), sources });
const pages = new RulePages(problems);
const file = new DraftFile(id("draft"), { put: opened, problems });
const desks = new Desks(id("desk"), changedAtOnce);
const history = new History(state, goTo, (back, on) => {
  enabled("undo", back);
  enabled("redo", on);
});

paper.addEventListener("change", ({ detail }) => {
  found.shift(detail, paper.text);
  sources.shift(detail);
  mark();
  cards.place(found.shown);
  problems.forget("file");
  if (detail.start === 0 && detail.end === detail.before) {
    if (detail.before) another();
    if (detail.pasted) format.value = formatOf(paper.text) ?? format.value;
  }
  history.note(detail.typed);
  asking.later(false, detail);
});
paper.addEventListener("caret", () => {
  navigation.follow();
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
addEventListener("beforeprint", () => print(id("printed"), paper.text, found.shown, id("counts").textContent));
addEventListener("beforeunload", (event) => {
  if (paper.text.trim()) event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  const acts = event.key === "." && (event.ctrlKey || event.metaKey);
  if (event.key !== "F8" && !acts) return;
  event.preventDefault();
  if (acts) cards.act(navigation.current);
  else navigation.step(event.shiftKey ? -1 : 1);
});
format.addEventListener("change", changedAtOnce);
id("language").value = spoken();
id("language").addEventListener("change", () => speakOn(id("language").value));
id("token").addEventListener("submit", (event) => {
  event.preventDefault();
  useToken(id("token-value").value);
  desks.load().then(() => asking.later(true));
});
whenUndone(id("draft"), undo);
whenClicked({
  undo: () => undo(true), redo: () => undo(false), back: () => navigation.step(-1), on: () => navigation.step(1),
  copy: () => file.copy(), print: () => window.print(), save: () => file.save(format.value),
  "save-word": () => file.saveForWord(draft(), leftOut.fingerprints), "fix-all": () => mending.offer(paper.text, found.all),
  example: () => history.step(() => {
    format.value = "txt";
    paper.replace(0, paper.text.length, example(spoken()));
  }),
});
redraw();
begin();
await desks.load();
if (paper.text) asking.later(true);

function whenClicked(what) {
  for (const [name, does] of Object.entries(what)) id(name).addEventListener("click", does);
}

/** What is asked about. */
function draft() {
  const { text } = paper;
  const ignore = leftOut.rulesOf(text, format.value);
  return { text, format: format.value, messages: spoken(), ignore, ...desks.asked, ...sources.asked };
}

/** Speak another language from now on. */
async function speakOn(language) {
  await choose(language);
  redraw();
  asking.later(true);
}

/** What can be gone back to. */
function state() {
  return { text: paper.text, format: format.value, left: leftOut.state, file: file.of };
}

function goTo({ text, format: wanted, left, file: of }) {
  remedies.put(paper.text, text);
  format.value = wanted;
  file.of = of;
  leftOut.state = left;
  asking.later(true);
}

function undo(back) {
  if (back ? history.back() : history.on()) done(back ? say("Undone.") : say("Done again."));
}

/** A step that is not typed is done, and is checked at once. */
function changedAtOnce() {
  history.note();
  asking.later(true);
}

/** The text of a file is the draft from now on. */
function opened(text, of, told) {
  history.step(() => {
    format.value = of;
    tables.hide();
    paper.replace(0, paper.text.length, text);
    another();
    told();
  });
  paper.show(0, 0);
}

/** Another draft has taken the place of the one that was there. */
function another() {
  file.of = null;
  leftOut.clear();
}

function typed(answer, asked) {
  if (!answer.blocks) return;
  found.mix(answer, asked.text);
  redraw();
}

function checked(article, asked) {
  const { findings, words, language } = article ?? NOTHING;
  found.take(sources.placed(placed(findings, asked.text)), asked.text);
  sources.draw(found.all);
  paper.language = language;
  draftIsIn(language);
  counted(asked.text, words, found.all);
  redraw();
}

function looked(answers, asked) {
  announce(id("counts").textContent);
  if (!answers) {
    tables.hide();
    views.hide();
    return;
  }
  tables.draw(answers, asked.text);
  views.draw(answers, asked.text);
  sources.draw(found.all, answers.compare, asked.text);
  mark();
}

/** Mark the findings that are shown, and the facts that stand in the source. */
function mark() {
  paper.draw([...marksOf(found.shown), ...sources.marks]);
}

/** Draw the findings that are shown, of those that there are. */
function redraw() {
  found.choose();
  mark();
  cards.draw(found.shown);
  listed(paper.text, found.shown.length, found.all.length);
  navigation.light(paper.hasFocus ? navigation.current : undefined);
}
