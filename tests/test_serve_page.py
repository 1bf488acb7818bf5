"""The page of `newslint serve`, in a real browser: Chromium, where there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from office_files import run, word
from playwright.sync_api import Browser, Locator, Page, Route, expect
from serving import CHROMIUM, EXAMPLE, Served, serving
from test_word_copy import settled

TEXT = EXAMPLE.read_text(encoding="utf-8")
WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what is right need not be told
}
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
PARAGRAPH = "<h1>Head</h1><p>{}One 17.000, two 17,000.</p>"
SEPARATORS = "#findings > li:has(code:text-is('figures/separators'))"

expect.set_options(timeout=15_000)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium: apt-get install chromium")


@pytest.fixture
def page(browser: Browser, served: Served, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page, in a window of its own; what is wrong with it is told at the end."""
    context = browser.new_context(**getattr(request, "param", {"viewport": WIDE}))
    page = context.new_page()
    page.set_default_timeout(15_000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.goto(served.address)
    yield page
    assert [words for words in wrong if not re.search("status of (415|503)", words)] == []  # refused, and asked again
    context.close()


def paste(page: Page, text: str, kind: str = "txt") -> None:
    page.locator("#format").select_option(kind)
    page.locator("#draft").fill(text)
    expect(page.locator("#counts")).not_to_be_empty()


def opened(page: Page) -> Locator:
    """The card of the wrong separator, open, with all that can be done about it."""
    card = page.locator(SEPARATORS)
    card.locator(".message").click()
    return card


def marks(page: Page, shape: str) -> list[str]:
    return page.locator(f".marks .{shape}").all_inner_texts()


def selected(page: Page) -> Any:
    return page.evaluate("getSelection().toString()")


def test_the_wrong_separator_is_marked_and_mended(page: Page) -> None:
    paste(page, TEXT)
    card = opened(page)
    expect(card).to_contain_text("“4,500” in 2 places")
    assert "4.500" in marks(page, "error.own") and "4.500" in marks(page, "error.same")
    card.get_by_role("button", name="Write “4,500”").click()
    expect(card).to_have_count(0)
    assert page.locator("#draft").input_value() == TEXT.replace("4.500", "4,500")
    assert not any("4.500" in text for text in marks(page, "mark"))
    page.locator("#draft").focus()
    page.keyboard.press("Control+z")
    expect(card).to_have_count(1)
    assert page.locator("#draft").input_value() == TEXT


def test_with_the_keyboard_alone(page: Page) -> None:
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "draft":
            break
    page.keyboard.insert_text("Head\n\nOne 17.000, two 17,000, three 21,000. It costs TK.")
    expect(page.locator("#findings > li")).to_have_count(2)
    page.keyboard.press("Control+Home")
    page.keyboard.press("F8")
    assert selected(page) == "17.000"
    assert page.locator("#said").inner_text().startswith('error: "17.000"')
    expect(page.locator(f"{SEPARATORS}.lit")).to_have_count(1)
    page.keyboard.press("Control+.")
    assert page.evaluate("document.activeElement.className") == "fix"
    page.keyboard.press("Escape")
    assert selected(page) == "17.000"
    page.keyboard.press("Control+.")
    page.keyboard.press("Enter")
    expect(page.locator(SEPARATORS)).to_have_count(0)
    assert page.locator("#draft").input_value() == "Head\n\nOne 17,000, two 17,000, three 21,000. It costs TK."
    assert page.evaluate("document.activeElement.closest('#findings > li') !== null"), "the focus is on the next card"


@pytest.mark.parametrize(
    "page",
    [{"viewport": WIDE}, {"viewport": PHONE, "has_touch": True, "color_scheme": "dark"}],
    ids=["wide", "phone and dark"], indirect=True,
)  # fmt: skip
def test_nothing_stands_in_the_way_of_anybody(page: Page) -> None:
    axe = Axe()
    results = [axe.run(page, options=WCAG)]
    paste(page, TEXT)
    expect(page.locator("#tables")).to_be_visible()
    card = opened(page)
    card.get_by_role("button", name="Leave out").click()
    card.locator("summary").click()
    expect(card.locator(".why p").first).to_be_visible()
    results.append(axe.run(page, options=WCAG))
    card.get_by_role("button", name="Leave this rule out").click()
    page.locator("#left-out summary").click()
    page.get_by_role("button", name="Who says so").click()
    page.get_by_role("button", name="Make 2 safe fixes").click()
    results.append(axe.run(page, options=WCAG))
    page.keyboard.press("Escape")
    results.append(axe.run(page, options=WCAG))
    for result in results:
        assert result.violations_count == 0, result.generate_report()


def test_the_marks_lie_under_the_words(page: Page) -> None:
    for width in (1280, 700, 320):
        page.set_viewport_size({"width": width, "height": 800})
        paste(page, f"{TEXT}\nAveryveryverylongwordthatneverendsandneverendsandneverends" * 2 + "  \n\n")
        sizes = "[...document.querySelectorAll('#draft, .draft .marks')].map(e => [e.scrollHeight, e.scrollWidth])"
        draft, layer = page.evaluate(sizes)
        assert draft == layer
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing scrolls sideways"


def test_marks_move_with_what_is_typed(page: Page) -> None:
    paste(page, "Head\n\nOne 17.000, two 17,000, three 21,000.")
    expect(page.locator(SEPARATORS)).to_have_count(1)
    page.locator("#draft").evaluate("field => field.setSelectionRange(0, 0)")
    moved = page.evaluate("""() => {
        document.execCommand("insertText", false, "😀 New ");
        return [...document.querySelectorAll(".marks .error")].map((mark) => mark.textContent);
    }""")
    assert moved == ["17.000", "17,000"], "before the server has answered"
    expect(page.locator("#counts")).to_contain_text("1 error")
    page.locator(SEPARATORS).get_by_role("button", name="17.000").click()
    assert selected(page) == "17.000"


def test_both_places_light_up(page: Page) -> None:
    paste(page, TEXT)
    page.locator(SEPARATORS).hover()
    assert sorted(marks(page, "lit")) == ["4,500", "4.500", "4.500"]
    opened(page).get_by_role("button", name="against, line 26").click()
    assert selected(page) == "4,500"
    expect(page.locator(f"{SEPARATORS}.lit")).to_have_count(1)


def test_all_safe_fixes_are_shown_before_they_are_made(page: Page) -> None:
    paste(page, TEXT)
    page.get_by_role("button", name="Make 3 safe fixes").click()
    shown = page.get_by_role("dialog")
    expect(shown.locator(".change").first).to_contain_text("Minister reportedly orders 4.5004,500 soldiers to hold")
    expect(shown.locator("del").first).to_have_text("4.500")
    shown.get_by_role("checkbox", name="Wikimedia").uncheck()
    assert page.locator("#draft").input_value() == TEXT
    shown.get_by_role("button", name="Make these 2 fixes").click()
    expect(shown).to_be_hidden()
    text = page.locator("#draft").input_value()
    assert "4.500" not in text and "Also read" not in text and "Wiki Commons" in text
    page.keyboard.press("Control+z")
    expect(page.locator("#draft")).to_have_value(TEXT)
    page.keyboard.press("Control+y")
    expect(page.locator("#draft")).to_have_value(text)
    page.get_by_role("button", name="Make 1 safe fix").click()
    page.keyboard.press("Escape")
    expect(page.locator("#draft")).to_have_value(text)


def test_left_out_on_the_page(page: Page) -> None:
    paste(page, TEXT)
    card = opened(page)
    card.get_by_role("button", name="Leave out").click()
    page.keyboard.type("quoting a telegram")
    page.keyboard.press("Enter")
    expect(card).to_have_count(0)
    assert page.locator("#draft").input_value() == TEXT
    page.locator("#left-out summary").press("Enter")
    expect(page.locator("#left-out")).to_contain_text("quoting a telegram")
    page.get_by_role("button", name="Put back").click()
    expect(card).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(card).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(card).to_have_count(1)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("md", "# Head\n\nOne 17.000, two 17,000, 21,000.", "# Head\n\n<!-- {} -->\nOne 17.000, two 17,000, 21,000."),
        ("html", PARAGRAPH.format(""), PARAGRAPH.format("<!-- {} -->")),
    ],
)
def test_left_out_by_a_comment(page: Page, kind: str, before: str, after: str) -> None:
    paste(page, before, kind)
    opened(page).get_by_role("button", name="Leave out").click()
    page.keyboard.type("a telegram -->")
    page.keyboard.press("Enter")
    expect(page.locator("#findings > li")).to_have_count(0)
    assert page.locator("#draft").input_value() == after.format("newslint-ignore figures/separators: a telegram")
    page.locator("#left-out summary").click()
    expect(page.locator("#left-out li")).to_contain_text("by a comment in the draft a telegram")
    back = page.get_by_role("button", name="Put back")
    back.focus()
    with page.expect_response("**/v1/check"):
        page.locator("#format").dispatch_event("change")
    expect(back).to_be_focused()  # it is the same button: a click is not lost while the list is drawn anew
    back.click()
    expect(page.locator("#draft")).to_have_value(before)


def test_the_tables(page: Page) -> None:
    paste(page, TEXT)
    figures = page.get_by_role("table", name="Figures, and who says so")
    expect(figures.get_by_role("row").filter(has_text="640")).to_contain_text("report by the Dnipro Relief Council")
    expect(figures.get_by_role("row").filter(has_text="70%")).to_contain_text("nobody")
    names = page.get_by_role("table", name="Names, and their spellings").get_by_role("row").nth(1)
    expect(names).to_contain_text("Krasnograd 1, Krasnohrad 1")
    names.get_by_role("button", name="Krasnohrad").click()
    assert selected(page) == "Krasnohrad"
    expect(page.locator("#readability")).to_contain_text("What the numbers say")
    hardest = page.locator("#readability table").last.get_by_role("button").first
    hardest.click()
    assert selected(page).startswith(hardest.inner_text()[:40])


def test_a_place_without_a_mark_comes_into_view(page: Page) -> None:
    far = "\n\n".join(f"Paragraph {number} has nothing to report." for number in range(2, 200))
    paste(page, f"Head\n\nThe hall has 45 chairs.\n\n{far}\n\nIt costs TK.")
    page.get_by_role("table", name="Figures").get_by_role("button", name="45").first.click()
    expect(page.locator("header")).to_be_in_viewport()
    page.keyboard.press("F8")
    expect(page.locator("#keys")).to_be_in_viewport()
    assert selected(page) == "TK"


def drop(page: Page, name: str, content: str, onto: str = "body") -> None:
    page.evaluate(
        """([name, content, onto]) => {
            const data = new DataTransfer();
            data.items.add(new File([content], name));
            const dropped = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
            document.querySelector(onto).dispatchEvent(dropped);
        }""",
        [name, content, onto],
    )


def test_a_file_is_dropped(page: Page) -> None:
    drop(page, "draft.md", "# Head\n\nOne *17.000*, two 17,000, three 21,000.\n")
    expect(page.locator(SEPARATORS)).to_have_count(1)
    assert page.locator("#format").input_value() == "md"
    drop(page, "draft.HTML", "<h1>Head</h1><p>One <b>17.000</b>, two 17,000.</p>")
    expect(page.locator("#format")).to_have_value("html")
    expect(page.locator(SEPARATORS)).to_have_count(1)
    drop(page, "picture.png", "no text")
    expect(page.get_by_role("alert")).to_contain_text("newslint reads")
    assert "<h1>" in page.locator("#draft").input_value(), "what was there stays"
    page.get_by_role("button", name="Compare with its source").click()
    drop(page, "wire.txt", "Wire", "#wire")
    expect(page.locator("#wire")).to_have_value("Wire")
    assert "<h1>" in page.locator("#draft").input_value()


def test_what_is_pasted_is_read_as_what_it_is(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    pasted = {
        "---\ntitle: Head\n---\n\nOne 17.000, two 17,000.": "md", "# Head\n\nOne.": "md", "<h1>Head</h1>": "html",
        "Head\n\n#hashtag": "html",
    }  # fmt: skip
    for text, kind in pasted.items():
        page.evaluate("text => navigator.clipboard.writeText(text)", text)
        page.locator("#draft").focus()
        page.keyboard.press("Control+a")
        page.keyboard.press("Control+v")
        expect(page.locator("#draft")).to_have_value(text)
        assert page.locator("#format").input_value() == kind
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    expect(page.locator("#format")).to_have_value("md")


def test_a_file_of_word_is_read(page: Page) -> None:
    paragraphs = ("Head", "One 17.000, two 17,000, three 21,000.")
    content = word("".join(f"<w:p>{run(text)}</w:p>" for text in paragraphs))
    page.locator("#file").set_input_files({"name": "a.docx", "mimeType": "application/msword", "buffer": content})
    expect(page.locator(SEPARATORS)).to_have_count(1)
    assert page.locator("#draft").input_value() == "\n\n".join(paragraphs)


def test_the_text_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste(page, "Head\n\nOne 17.000, two 17,000, three 21,000.")
    opened(page).get_by_role("button", name="Write").click()
    expect(page.locator(SEPARATORS)).to_have_count(0)
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "Head\n\nOne 17,000, two 17,000, three 21,000."


def test_no_other_host_is_asked_and_nothing_is_kept(browser: Browser, served: Served) -> None:
    context = browser.new_context()
    asked: list[str] = []

    def watch(route: Route) -> None:
        asked.append(route.request.url)
        route.continue_()

    context.route("**/*", watch)
    page = context.new_page()
    page.goto(served.address)
    paste(page, TEXT)
    expect(page.locator("#tables")).to_be_visible()
    opened(page).locator("summary").click()
    expect(page.locator(".why p").first).to_be_visible()
    assert len(asked) > 10 and all(url.startswith(served.address) for url in asked), asked
    refused = page.evaluate("""() => new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
        fetch("https://example.org/").catch(() => {});
    })""")
    assert refused == "connect-src"
    kept: Any = page.evaluate("""async () => [
        Object.keys(localStorage), Object.keys(sessionStorage), await indexedDB.databases(), document.cookie,
    ]""")
    assert kept == [[], [], [], ""]
    context.close()


def test_a_token_is_asked_for(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, "--no-config", NEWSLINT_TOKEN="open sesame") as served:
        assert served.address.endswith("/#open%20sesame")
        bare = served.address.partition("#")[0]
        page = browser.new_page()
        page.goto(bare)
        page.locator("#draft").fill("It costs TK.")
        page.get_by_label("This server asks for a token").fill("open sesame")
        page.get_by_role("button", name="Use it").click()
        expect(page.locator("#findings > li")).to_have_count(1)
        expect(page.locator("#token")).to_be_hidden()
        page.close()
        page = browser.new_page()
        page.goto(served.address)
        page.locator("#draft").fill("It costs TK.")
        expect(page.locator("#findings > li")).to_have_count(1)
        assert page.url == bare, "the token does not stay in the address"
        page.close()


LONG = "Head\n\n" + "\n\n".join(
    f"Some {number},300 fled, said Ada Lund.\n\n" + ("It cost TK, she said." if number % 3 else "She was there.")
    for number in range(11, 71)
)


def test_notes_are_folded_and_each_severity_can_be(page: Page) -> None:
    paste(page, f"{TEXT}\n\nIt cost TK.")
    buttons = page.get_by_role("group", name="Which findings are shown").get_by_role("button")
    expect(buttons).to_have_count(3)
    expect(page.locator("#findings > li.note")).to_have_count(0)
    assert page.locator("#findings > li.error").count() and page.locator("#findings > li.warning").count()
    buttons.nth(1).click()
    expect(page.locator("#findings > li.warning")).to_have_count(0)
    assert not marks(page, "warning.own")
    buttons.nth(2).click()
    expect(page.locator("#findings > li.note")).not_to_have_count(0)


def test_the_list_follows_the_draft(page: Page) -> None:
    paste(page, LONG)
    expect(page.locator("#findings > li")).to_have_count(40)
    expect(page.locator("#findings > li").nth(31)).not_to_be_in_viewport()
    page.evaluate("document.querySelectorAll('.marks .error.own')[30].scrollIntoView({block: 'start'})")
    expect(page.locator("#findings > li").nth(31)).to_be_in_viewport()
    expect(page.locator("#back")).to_be_in_viewport()


def test_where_one_is_among_the_findings(page: Page) -> None:
    paste(page, LONG)
    page.locator("#draft").press("Control+Home")
    page.keyboard.press("F8")
    expect(page.locator("#place")).to_have_text("1 of 40")
    page.locator("#on").click()
    expect(page.locator("#place")).to_have_text("2 of 40")


def test_the_other_side_looks_like_no_fault(page: Page) -> None:
    paste(page, TEXT)
    other = page.locator(".marks .against").first
    assert other.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    opened(page)
    assert page.locator(".marks .against.lit").evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"


def test_a_rule_is_left_out_of_a_draft(page: Page) -> None:
    paste(page, TEXT)
    opened(page).get_by_role("button", name="Leave this rule out").click()
    expect(page.locator(SEPARATORS)).to_have_count(0)
    page.locator("#left-out summary").click()
    expect(page.locator("#left-out li")).to_contain_text("figures/separators in all of this draft")
    page.get_by_role("button", name="Put back").click()
    expect(page.locator(SEPARATORS)).to_have_count(1)
    page.keyboard.press("Control+z")
    expect(page.locator(SEPARATORS)).to_have_count(0)
    page.locator("#draft").fill("Another story\n\nOne 17.000, two 17,000, three 21,000.")
    expect(page.locator(SEPARATORS)).to_have_count(1)


def test_what_is_left_out_is_remembered_where_that_is_wished(page: Page) -> None:
    paste(page, TEXT)
    opened(page).get_by_role("button", name="Leave out").click()
    page.keyboard.type("a telegram")
    page.keyboard.press("Enter")
    expect(page.locator(SEPARATORS)).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    page.locator("#left-out summary").press("Enter")
    page.get_by_label("Remember this in this browser").check()
    page.locator("#findings > li.error .message").first.click()
    page.locator("#findings > li.open").get_by_role("button", name="Leave this rule out").click()
    expect(page.locator("#left-out li")).to_have_count(2)
    kept = page.evaluate("localStorage.getItem('newslint-left-out')")
    assert "a telegram" in kept and not re.search("4.500|Minister", kept), "reasons and rules, and no word of the draft"
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    paste(page, TEXT)
    expect(page.locator("#left-out li")).to_have_count(2)
    expect(page.locator(SEPARATORS)).to_have_count(0)
    page.locator("#left-out summary").press("Enter")
    page.get_by_label("Remember this in this browser").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_on_paper_stands_the_draft_with_its_findings(page: Page) -> None:
    paste(page, LONG)
    expect(page.locator("#findings > li")).to_have_count(40)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("#printed")).to_be_visible()
    expect(page.locator("#printed li")).to_have_count(40)
    expect(page.locator("header").first).to_be_hidden()


def test_an_example_to_try(page: Page) -> None:
    page.get_by_role("button", name="Try an example").click()
    expect(page.locator("#findings > li").first).to_be_visible()
    expect(page.get_by_role("button", name="Try an example")).to_be_hidden()
    assert page.title().startswith("(")


HARD = (
    "The administration of municipal infrastructure, notwithstanding considerable organisational complications, "
    "necessitated extraordinary intergovernmental coordination throughout the preceding legislative period. "
)


def test_hard_sentences_are_shaded(page: Page) -> None:
    paste(page, f"Harbour\n\nThe bridge opens in May. {HARD}It was late.")
    expect(page.locator("#verdict")).to_contain_text("harder than nine in ten articles")
    page.get_by_role("button", name="Hard sentences").click()
    assert marks(page, "very-hard") == [HARD.strip()]
    expect(page.locator("#legend")).to_contain_text("1 very hard sentence")
    page.get_by_role("button", name="Hard sentences").click()
    assert not marks(page, "very-hard")


def test_the_target_of_the_house_counts(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('[rule."readability/grade"]\ntarget = 7.5\n')
    with serving(tmp_path) as served:
        page = browser.new_page()
        page.goto(served.address)
        paste(page, TEXT)
        expect(page.locator("#verdict")).to_have_text("School grade 7.6: above the target of 7.5.")
        page.close()


def test_who_says_so_in_colours(page: Page) -> None:
    paste(page, TEXT)
    page.get_by_role("button", name="Who says so").click()
    assert "2,300" in marks(page, "said.s2") and "70%" in marks(page, "said.nobody")
    page.get_by_role("button", name="report by the Dnipro Relief Council: 2 figures").click()
    assert marks(page, "said") == ["2,300", "640"]
    page.locator("#draft").evaluate("field => { field.focus(); field.setSelectionRange(0, 0); }")
    page.locator("#draft").evaluate("(field, at) => field.setSelectionRange(at, at)", TEXT.index("640 children") + 1)
    expect(page.locator("#legend .here")).to_contain_text("Dnipro Relief Council")


def test_the_draft_is_written_over_its_marks(page: Page) -> None:
    paste(page, TEXT)
    mark = page.locator(".marks .mark.error").first
    on_top = page.evaluate(
        """() => {
            const marks = document.querySelector(".marks");
            const { left, top } = marks.querySelector(".mark.error").getBoundingClientRect();
            marks.style.pointerEvents = "auto";
            return document.elementFromPoint(left + 5, top + 5).id;
        }"""
    )
    assert mark.count() and on_top == "draft"


def test_the_text_is_saved_as_a_file(page: Page, tmp_path: Path) -> None:
    paste(page, "# Head\n\nIt cost TK.", "md")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    download.value.save_as(tmp_path / "a")
    assert download.value.suggested_filename == "draft.md" and (tmp_path / "a").read_text() == "# Head\n\nIt cost TK."


def test_a_file_of_word_goes_back_with_tracked_changes(page: Page, tmp_path: Path) -> None:
    content = word("".join(f"<w:p>{run(text)}</w:p>" for text in ("Head", "One 17.000, two 17,000.", "It cost TK.")))
    page.locator("#file").set_input_files({"name": "story.docx", "mimeType": "application/msword", "buffer": content})
    opened(page).get_by_role("button", name="Write").click()
    page.locator("#draft").press("Control+End")
    page.keyboard.type("\n\nThe end.")
    expect(page.locator(SEPARATORS)).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save for Word").click()
    download.value.save_as(tmp_path / "a.docx")
    assert download.value.suggested_filename == "story.newslint.docx"
    copy = (tmp_path / "a.docx").read_bytes()
    assert settled(copy, "w:ins", "w:del") == ["Head", "One 17,000, two 17,000.", "It cost TK.", "The end."]
    assert len(docx.Document(str(tmp_path / "a.docx")).comments) == 1
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#draft")).to_have_value("Head\n\nOne 17,000, two 17,000.\n\nIt cost TK.")


def test_a_server_that_is_back_is_asked_again(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.goto(served.address)
    page.route("**/v1/check", lambda route: route.abort())
    page.locator("#draft").fill("It cost TK.")
    expect(page.get_by_role("alert")).to_contain_text("does not answer")
    page.unroute("**/v1/check")
    expect(page.locator("#findings > li")).to_have_count(1)
    expect(page.locator("#problem")).to_be_empty()
    page.close()
