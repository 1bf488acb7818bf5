"""The page of a run: the article with its findings in place, and its tables."""

from __future__ import annotations

import html
import json
import re
import subprocess
from pathlib import Path

import pytest
from running import Command
from serving import CHROMIUM

WORDS = "The council met on Monday and spoke about the road along the harbour, which nobody had mended since May. "
DRAFT = (
    "# Harbour road\n\n" + WORDS * 4 + "\n\n## Money < roads\n\n" + WORDS * 4
    + "\n\n## Then the road\n\nIt costs TK, and 17,000 people wait. " + WORDS * 4 + "\n"
)  # fmt: skip


def test_the_page_has_text_findings_and_tables(newslint: Command) -> None:
    newslint.write("a.md", DRAFT)
    ran = newslint("check", "a.md", "--format", "html")
    assert ran.status == 1
    sections = ran.out.partition("Readability by section")[2].partition("</table>")[0]
    assert re.findall(r"<th scope='row'>(.*?)</th><td>-?\d+\.\d</td>", sections) == [
        "before the first heading", "Money &lt; roads", "Then the road",
    ]  # fmt: skip
    assert re.search(
        r"<a class='mark error own' id='mark-1-\d+' data-number='\d+' href='#finding-1-\d+'>TK<", ran.out
    )
    assert "17,000 people" in ran.out.partition("Figures, and who says so")[2]
    assert "<script" not in ran.out and "http" not in ran.out


PAIR = "# Ferry\n\nIn all, 17,000 fled.\n\n- It cost TK\n- and TK.\n\nBy Friday 17.000 had fled, of 21,000.\n"


def test_findings_and_their_places_lead_to_each_other(newslint: Command) -> None:
    newslint.write("a.md", PAIR)
    newslint.write("b.md", "<!-- newslint-ignore copy/desk-nots: so -->\n\nIt cost TK.\n")
    page = newslint("check", "a.md", "b.md", "--format", "html").out
    called = set(re.findall(r" id='([^']+)'", page))
    asked = set(re.findall(r" href='#([^']+)'", page))
    assert asked <= called and len(re.findall(" id=", page)) == len(called)
    assert {"finding-1-0", "mark-1-0", "article-2"} <= asked
    assert "finding-2-0" in called and "mark-2-0" not in called, "a comment is not part of the text"
    assert "<ul>\n<li class='list-item'>It cost <a" in page and page.count("<ul>") == 1


def test_what_was_left_out_and_said_stands_on_the_page(newslint: Command) -> None:
    newslint.write("a.md", "<!-- newslint-ignore copy: so -->\n\nIt cost TK.\n")
    newslint.write("b.md", "It cost TK.\n")
    newslint("baseline", "b.md")
    newslint.write("da.txt", "Broen blev lukket i går, fordi vandet steg hurtigere, end nogen havde ventet.")
    options = ("--baseline", "newslint-baseline.json", "--language", "da", "--messages", "en")
    page = newslint("check", ".", "--format", "html", *options).out
    assert "0 notes; 1 left out by newslint-ignore; 1 left out by the baseline. Read 3 articles" in page
    assert "Language &quot;da&quot;: " in page


GERMAN = "# Fähre\n\nDer Rat tagt am 31. April 2026. Auf 70 Prozent der 17.000 Plätze saß am Freitag niemand.\n"


def test_reports_tell_in_the_language_of_the_article_or_of_the_house(newslint: Command) -> None:
    newslint.write("a.md", GERMAN)
    newslint.write("b.md", GERMAN.replace("31.", "30.").replace("70", "7"))
    page = newslint("check", "a.md", "--format", "html").out
    assert '<html lang="de">' in page and "1 Fehler, 0 Warnungen, " in page and "Von dieser Seite" in page
    assert "✗ Fehler</span>" in page and ">Zeile 3</a>" in page and ", Sprache „de“, Flesch-Lesbarkeit " in page
    assert "<th scope='col'>wer das sagt</th>" in page and "<td>niemand</td>" in page
    assert "</code> Nur Tage nennen, die es gibt.</summary><div lang='en'>" in page
    sources = newslint("sources", "a.md", "--format", "html").out
    assert '<html lang="de">' in sources and "<p class='summary'>2 Zahlen: 2 ohne Quelle</p>" in sources
    (newslint.folder / "newslint.toml").write_text('messages = "fr"\n')
    compared = newslint("compare", "a.md", "b.md", "--format", "html").out
    assert '<html lang="fr">' in compared and "différences" in compared and "<section lang='de'>" in compared
    assert '<html lang="fr">' in newslint("check", "a.md", "--format", "html").out
    assert '<html lang="da">' in newslint("sources", "a.md", "--format", "html", "--messages", "da").out


def test_marks_are_those_of_the_findings_that_are_left(newslint: Command) -> None:
    newslint.write("a.md", "It cost TK.\n")
    newslint("baseline", "a.md")
    newslint.write("a.md", "It cost TK.\n\nOn 31 November it was shut.\n")
    page = newslint("check", "a.md", "--format", "html", "--baseline", "newslint-baseline.json").out
    assert re.findall(r"<a class='mark [^>]*>(.*?)</a>", page) == ["31 November"]



# Measures the page as it is drawn: its width, its columns, and the least contrast of any words with what is below them.
MEASURE = """
<script>
function light(colour) {
  const parts = colour.match(/[\\d.]+/g).map(v => v / 255);
  const [r, g, b] = parts.map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
}
function ground(element) {
  for (; element; element = element.parentElement) {
    const colour = getComputedStyle(element).backgroundColor;
    if (!colour.endsWith(", 0)")) return colour;
  }
  return "rgb(255, 255, 255)";
}
const all = [...document.body.querySelectorAll("*")];
const words = all.filter(e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()));
const ratios = words.map(e => {
  const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
  return (a + .05) / (b + .05);
});
document.title = JSON.stringify({
  over: document.documentElement.scrollWidth - innerWidth,
  columns: getComputedStyle(document.querySelector(".page")).gridTemplateColumns.split(" ").length,
  contrast: Math.min(...ratios), paper: light(getComputedStyle(document.body).backgroundColor),
});
</script>
"""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium to look at the page with")
class TestDrawn:
    def chromium(self, folder: Path, *options: str) -> str:
        command = [
            str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", f"--user-data-dir={folder / 'profile'}", *options,
        ]  # fmt: skip
        return subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode()

    def page(self, newslint: Command) -> Path:
        newslint.write("a.md", f"{PAIR}\n{'longword' * 40} https://example.org/{'path/' * 40}\n")
        newslint.write("b.md", DRAFT)
        command = ("check", "a.md", "b.md", "gone.md", "--format", "html")
        return newslint.write("page.html", newslint(*command, "--ignore", "filler").out)

    @pytest.mark.parametrize(("width", "columns"), [(1280, 2), (500, 1)])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_on_a_screen(self, newslint: Command, width: int, columns: int, scheme: str) -> None:
        page = self.page(newslint)
        page.write_text(page.read_text().replace("</body>", f"{MEASURE}</body>"))
        dark = ["--blink-settings=preferredColorScheme=0"] * (scheme == "dark")
        drawn = self.chromium(newslint.folder, f"--window-size={width},900", *dark, "--dump-dom", page.as_uri())
        measured = json.loads(html.unescape(drawn.partition("<title>")[2].partition("</title>")[0]))
        assert measured["over"] <= 0, "nothing hangs over the edge"
        assert measured["columns"] == columns
        assert measured["contrast"] >= 4.5, "WCAG 2.2, 1.4.3"
        assert (measured["paper"] < 0.1) == (scheme == "dark")

    def test_on_paper(self, newslint: Command) -> None:
        page, paper = self.page(newslint), newslint.folder / "page.pdf"
        self.chromium(newslint.folder, "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
        assert len(re.findall(rb"/Type /Page\b", paper.read_bytes())) == 2, "an article a page"


def test_the_sides_lead_to_each_other_and_rules_to_their_pages(newslint: Command) -> None:
    body = ("In all, 17,000 fled.", "Others, 21,000 of them, stayed.", "By Friday 17.000 had fled.\n")
    newslint.write("a.md", "\n\n".join(["# Flood", *body]))
    page = newslint("check", "a.md", "--format", "html", "--select", "figures/separators").out
    assert "See <a href='#other-1-0-0'>line 3</a>" in page and "id='other-1-0-0'" in page
    assert "<del>17.000</del> <ins>17,000</ins>" in page
    assert "href='#rule-figures-separators'" in page and "<details id='rule-figures-separators'>" in page


def test_the_article_with_the_most_errors_stands_first_in_the_contents(newslint: Command) -> None:
    newslint.write("a.txt", "The bridge\n\nIt was shut.\n")
    newslint.write("b.txt", "The bridge\n\nIt cost TK, and TK more.\n")
    page = newslint("check", "a.txt", "b.txt", "--format", "html").out
    contents = page[page.index("<nav") : page.index("</nav>")]
    assert contents.index("b.txt") < contents.index("a.txt")
