/* Asking the server that the page comes from; no other is ever asked. */

import { marked, say, spoken } from "./words.js";

const KEY = "newslint-token";
const REFUSED = {
  0: marked("The server does not answer. Is it still running?"), 408: marked("The draft did not come in time."),
  413: marked("The draft is too large."), 415: marked("Files of this kind are not read; text, Markdown, HTML, Word and OpenDocument are."),
  422: marked("The file cannot be read."), 500: marked("The check failed."),
};

if (location.hash.length > 1 && !document.getElementById(location.hash.slice(1))) {
  sessionStorage.setItem(KEY, decodeURIComponent(location.hash.slice(1)));
  history.replaceState(null, "", location.pathname);
}

/** What the server answers when it cannot do what was asked; `status` is 0 where it does not answer. */
export class Refusal extends Error {
  constructor(status, message = "") {
    super(!message || (REFUSED[status] && spoken() !== "en") ? say(REFUSED[status]) : message); // the server speaks English
    this.status = status;
  }
}

export function useToken(token) {
  sessionStorage.setItem(KEY, token);
}

/** Ask a question; a draft is an object, which goes as JSON, a form, or a file as it is. A busy server is asked again. */
export async function ask(question, draft, signal) {
  const response = await asked(question, draft, signal);
  return response.json().catch(silent);
}

/** Ask for a file. */
export async function fetched(question, draft) {
  const response = await asked(question, draft);
  return response.blob().catch(silent);
}

async function asked(question, draft, signal) {
  const headers = {};
  const token = sessionStorage.getItem(KEY);
  if (token) headers.Authorization = `Bearer ${token}`;
  const request = { headers, signal, method: draft ? "POST" : "GET", credentials: "omit", cache: "no-store" };
  if (draft instanceof Blob || draft instanceof FormData) {
    request.body = draft;
  } else if (draft) {
    headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(draft);
  }
  const response = await fetch(`v1/${question}`, request).catch(silent);
  if (response.status === 503) {
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(response.headers.get("Retry-After") || 1)));
    signal?.throwIfAborted();
    return asked(question, draft, signal);
  }
  if (!response.ok) throw new Refusal(response.status, (await response.json().catch(silent)).error);
  return response;
}

/** Says of what went wrong on the way that the server does not answer; who gave up asking knows it. */
function silent(error) {
  throw error.name === "AbortError" ? error : new Refusal(0);
}
