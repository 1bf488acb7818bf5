"use strict";
/* Draws a line between each fact of the draft and its place in a source, in the gap between the texts and over no word;
 * again whenever the page changes its width. Where the texts stand one below the other there is none. */
const texts = document.querySelector(".texts");
const sheet = texts.querySelector("svg");
function draw() {
  const origin = texts.getBoundingClientRect();
  sheet.replaceChildren();
  for (const here of texts.querySelectorAll("[id^='fact-0-']")) {
    const fact = here.dataset.fact;
    const there = texts.querySelector(`section ~ section [data-fact="${fact}"]`);
    if (!there) continue;
    const from = here.getBoundingClientRect();
    const to = there.getBoundingClientRect();
    const left = here.closest("section").getBoundingClientRect().right;
    const right = there.closest("section").getBoundingClientRect().left;
    if (right <= left) continue;
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    line.setAttribute("x1", left + 4 - origin.left);
    line.setAttribute("y1", from.top + from.height / 2 - origin.top);
    line.setAttribute("x2", right - 4 - origin.left);
    line.setAttribute("y2", to.top + to.height / 2 - origin.top);
    line.setAttribute("class", here.className);
    sheet.append(line);
  }
}
addEventListener("resize", draw);
addEventListener("beforeprint", draw);
draw();
