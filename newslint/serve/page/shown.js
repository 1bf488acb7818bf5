/* Which findings are shown, by their severity: errors and warnings at once, notes when they are asked for. */

import { ofSeverity, severities } from "./counting.js";
import { el } from "./elements.js";

export class Shown {
  #severities = new Set(["error", "warning"]);
  #buttons = new Map();

  /** `whole` holds a button for each severity; `changed` is called when one of them was pressed. */
  constructor(whole, changed) {
    for (const severity of severities) {
      const onclick = () => {
        if (!this.#severities.delete(severity)) this.#severities.add(severity);
        changed();
      };
      const button = el("button", { type: "button", class: severity, onclick });
      this.#buttons.set(severity, button);
      whole.append(button);
    }
    this.of([]);
  }

  /** The findings that are shown; says on the buttons how many of each there are. */
  of(findings) {
    for (const [severity, button] of this.#buttons) {
      const count = findings.filter((finding) => finding.severity === severity).length;
      button.textContent = ofSeverity(severity, count);
      button.disabled = !count;
      button.setAttribute("aria-pressed", String(this.#severities.has(severity)));
    }
    return findings.filter((finding) => this.#severities.has(finding.severity));
  }
}
