/* The file that the draft came from, if it came from one, and those that it goes to. */

import { copied, readFile, saved, savedForWord } from "./exchange.js";
import { done } from "./status.js";
import { say } from "./words.js";

export class DraftFile {
  of = null; // the file, as the browser gave it
  #field;
  #desk;

  /** `desk.put(text, format)` takes a text for the draft, `desk.problems` does what may fail. */
  constructor(field, desk) {
    this.#field = field;
    this.#desk = desk;
  }

  /** Read a file, and let it be the draft. */
  async read(file) {
    await this.#desk.problems.tried("file", async () => {
      const { text, format } = await readFile(file);
      this.#desk.put(text, format, () => { this.of = file; });
      done(say("{name} is read.", { name: file.name }));
    });
  }

  /** Save the draft in its own format. */
  save(format) {
    saved(this.#field.value, `${this.#stem}.${format}`);
  }

  async saveForWord(draft, leftOut) {
    await this.#desk.problems.tried("file", async () => {
      await savedForWord(draft, this.of, leftOut, this.#stem);
      done(say("Saved for Word."));
    });
  }

  async copy() {
    await copied(this.#field);
    done(say("Copied."));
  }

  /** What the file is called, without its suffix. */
  get #stem() {
    return this.of?.name.replace(/\.[^.]+$/, "") ?? "draft";
  }
}
