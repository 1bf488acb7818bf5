"""Words in several forms of Unicode: one to every rule, each at its own place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.core.unicode_forms import as_seen
from newslint.readers import html, markdown, text


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Erdog\u0306alin", "Erdoğalin"), ("Kyo\u2011ahn", "Kyo-ahn"), ("co\u00adope\u00adrate", "cooperate"),
        ("in\u200border", "inorder"), ("17\u2060,000", "17,000"), ("Auf\u200clage", "Auflage"), ("ﬁre", "fire"),
        ("Киі\u0308в", "Київ"), ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"), ("e\u0301te\u0301", "été"),
        ("\U0001f468\u200d\U0001f469", "\U0001f468\u200d\U0001f469"), ("می\u200cروم", "می\u200cروم"),
    ],
)  # fmt: skip
def test_one_word_in_several_forms(written: str, seen: str) -> None:
    assert as_seen(written) == seen
    for article in (
        text.read(f"Headline: A\n\nSo {written}, then end.\n".encode()),
        markdown.read(f"So **{written}**, then [end](x).\n".encode()),
        html.read(f"<p>So <b>{written}</b>, then <a href='x'>end</a>.</p>".encode()),
    ):
        body = article.blocks[-1]
        assert article.text[body.start : body.end] == f"So {seen}, then end."
        at = article.text.index(seen)
        assert article.place(at, at + len(seen)).text == written
        assert article.is_plain(at, at + len(seen))
        end = article.text.index("end")
        assert article.place(end, end + 3).text == "end"
        assert [article.text[link.start : link.end] for link in article.links] in ([], ["end"])


FORMS = "abё \u00ad\u200b\u200d\u0301\u0308\u2011ﬁ가\u1100\u1161\u11a8é-\U0001f468"


@given(st.text(st.sampled_from(FORMS), max_size=9))
def test_each_character_stands_at_its_place(written: str) -> None:
    article = text.read(f"Headline: A\n\nSo {written}, then end.\n".encode())
    for at, char in enumerate(article.text):
        there = article.place(at, at + 1).text
        assert char in as_seen(there) or char.isspace()
    assert not any(sign in article.text for sign in "\u00ad\u200b\u2011ﬁ")
