/* What went wrong, for each thing that was tried: it is shown until that succeeds. */

const AGAIN = 2000; // milliseconds, until a server that does not answer is asked again

export class Problems {
  #place;
  #token;
  #said = new Map();
  #back;
  #waiting = null;

  /** `place` shows the problems; `token` is the form that asks for a token where one is missing; `back` is called when
   *  a server that did not answer may be there again. */
  constructor(place, token, back) {
    this.#back = back;
    this.#place = place;
    this.#token = token;
  }

  /** Do what may fail; `what` may give what there is to say although it succeeded. */
  async tried(name, what) {
    try {
      this.#say(name, (await what()) ?? "");
      this.#token.hidden = true;
    } catch (error) {
      if (error.name === "AbortError") return;
      if (error.status === undefined) throw error; // a fault of the page's own
      this.#token.hidden = error.status !== 401;
      this.#say(name, error.status === 401 ? "" : error.message);
      if (!error.status) this.#wait(error.message);
    }
  }

  #wait(silent) {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = null;
      for (const [name, words] of this.#said) if (words === silent) this.#said.delete(name);
      this.#back();
    }, AGAIN);
  }

  forget(name) {
    this.#say(name, "");
  }

  #say(name, words) {
    this.#said.set(name, words);
    const all = [...new Set(this.#said.values())].filter(Boolean).join(" ");
    if (this.#place.textContent !== all) this.#place.textContent = all;
  }
}
