/* What was done to the draft, step by step, and the way back: what was typed, mended, opened, left out and put back. */

const PAUSE = 1000; // milliseconds; what is typed without a longer pause is one step
const LONGEST = 8000; // milliseconds of such a step
const MOST = 300; // steps

export class History {
  #take;
  #give;
  #told;
  #past = [];
  #now;
  #future = [];
  #began = -Infinity; // when the step began in which something was typed
  #typed = -Infinity; // and when the last of it was
  #inside = false;

  /** `take()` gives the state of the draft, which nobody changes later; `give(state)` goes back to one; `told(back, on)`
   *  hears whether there is a way back, and on. */
  constructor(take, give, told) {
    this.#take = take;
    this.#give = give;
    this.#told = told;
    this.#now = take();
  }

  /** Something was done: a step of its own, unless it was `typed` in one go with what came before. */
  note(typed = false) {
    if (this.#inside) return;
    const time = performance.now();
    if (!typed || time - this.#typed > PAUSE || time - this.#began > LONGEST) {
      this.#past = [...this.#past.slice(1 - MOST), this.#now];
      this.#began = time;
    }
    this.#typed = typed ? time : -Infinity;
    this.#now = this.#take();
    this.#future = [];
    this.#tell();
  }

  /** Do several things that are one step. */
  step(what) {
    this.#within(what);
    this.note();
  }

  back() {
    return this.#go(this.#past, this.#future);
  }

  on() {
    return this.#go(this.#future, this.#past);
  }

  #go(from, to) {
    if (!from.length) return false;
    to.push(this.#now);
    this.#now = from.pop();
    this.#typed = -Infinity;
    this.#within(() => this.#give(this.#now));
    this.#tell();
    return true;
  }

  #within(what) {
    this.#inside = true;
    try {
      what();
    } finally {
      this.#inside = false;
    }
  }

  #tell() {
    this.#told(this.#past.length > 0, this.#future.length > 0);
  }
}

/** Call `go(back)` where a key, or a menu of the browser, asks for the way back or on in the draft. */
export function whenUndone(field, go) {
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    const elsewhere = event.target !== field && event.target.matches?.("textarea, input[type=text], input[type=password]");
    if (!(event.ctrlKey || event.metaKey) || event.altKey || elsewhere || !["z", "y"].includes(key)) return;
    event.preventDefault();
    go(key === "z" && !event.shiftKey);
  });
  field.addEventListener("beforeinput", (event) => {
    if (!event.inputType.startsWith("history")) return;
    event.preventDefault();
    go(event.inputType === "historyUndo");
  });
}
