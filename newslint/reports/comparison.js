"use strict";
/* Draws a line between each fact of the draft and its place in a source; again whenever the page changes its width. */
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
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    line.setAttribute("x1", from.right - origin.left);
    line.setAttribute("y1", from.top + from.height / 2 - origin.top);
    line.setAttribute("x2", to.left - origin.left);
    line.setAttribute("y2", to.top + to.height / 2 - origin.top);
    line.setAttribute("class", here.className);
    sheet.append(line);
  }
}
addEventListener("resize", draw);
addEventListener("beforeprint", draw);
draw();
