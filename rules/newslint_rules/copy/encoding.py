"""Mend letters that came out wrong when a text went from one program to another.

"donâ€™t", "cafÃ©", "it�s" and "won?t" were an apostrophe and an accent once. Readers see that nobody looked.

Silent where what stands there can be meant: a capital with an accent before a letter, a question mark at the end of a
word, or in an address ("page?s=1"). What a program wrote for a character ("=E2=80=99", "\\u2019") is read between
letters where it is no part of an address, a path or a sum ("t=27s"), and where the article does not speak of
programs. A note without a safe fix in an article that speaks of encodings. A letter that was replaced by "�" or "?" is
known where it was an apostrophe, and has no fix elsewhere ("Almer?a").

Sources: W3C, "Character encodings: essential concepts"; Unicode Standard, 23.8 (U+FFFD). Rate: 1 in 110 US news
articles, mostly their headlines (22 of 22 read were right). Of all alarms that fresh eyes read, 148 errors (148 right)
are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front
from newslint.core.message import say
from newslint_rules.copy._code_pages import from_code_pages
from newslint_rules.copy._escapes import apostrophes, from_bytes, others
from newslint_rules.copy._places import Fault, reported_as_code

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    bad("Mojibake is text in a wrong charset: é becomes «Ã©».", fix=None),
    good("NATÃO and ÂNGELA are names. Who says what? See page?s=1, and “âge…” is French."),
    bad("It isn«â€™»t open; Ann Lee said so at the cafÃ© on Monday.",
        fix="It isn’t open; Ann Lee said so at the café on Monday."),
    bad("It isn«â€™»t open.\n\nSee https://tarn.example\n\nCafÃ© is red.",
        fix="It isn’t open.\n\nSee https://tarn.example\n\nCafé is red."),
    bad("The council won«Ã¢â‚¬â„¢»t say."),
    bad("The bridge isn«�»t open.", fix="The bridge isn’t open."),
    bad("The house of Ren«�» Gagnon is shut."),
    bad("The mayor doesn«?»t know.", fix="The mayor doesn’t know."),
    good("See page?s=2 and page?t=1, or ask why? The PALÃO and NÂO of old."),
    bad("The house in Almer«?»a is shut.", fix=None),
    bad("The bridge isn«Õ»t open.", fix="The bridge isn’t open."),
    bad("He said it isn«‰Ûª»t open."),
    bad("The bridge«‰ÛÓ»old and red."),
    bad("The bridge «Ð» old and red Ñ is shut."),
    good("Ñ is a letter, Ð another; Õunapuu is a name, and 5 Ñ of it."),
    good("Õun on punane. Ta on Ñ ja Ð siin.", language="et"),
    bad("The bridge isn«=E2=80=99»t open, he says."),
    bad("The bridge is open,«=20»he says."),
    good("See tarn.example/?a=E2=80=99t and page?s=20 or b=20he, or x=20 of them."),
    bad("The bridge isn«\\u2019»t open.", fix="The bridge isn’t open."),
    bad("The bridge isn«\\'»t open.", fix="The bridge isn't open."),
    bad("The bridge«\\n»is red, and%20so it is."),
    bad("The bridge isn«&#8217»t open."),
    bad("The bridge isn«\x92»t open.", fix="The bridge isn’t open."),
    bad("The bridge isn«\x19»t open.", fix="The bridge isn’t open."),
    bad("The mayor«=27»s house is shut.", fix=None),
    bad("They«=27»re late.", fix="They’re late."),
    bad("The bridge isn«=92»t open, and they%27re late.", fix="The bridge isn’t open, and they’re late."),
    good("It was lit at t=27s, x=92d and a lag=27s of it; the width=20miles is shown, and n=27t."),
    good("The key=92re is old, and tea=27ll do."),
    good("A line has \\r\\n behind it, or \"\\r\\n\"; see &nbsp and &mdash in it, the letter Ð in Faroese."),
    good("Keep it in red\\time and old\\nice, or the here\\there lamp."),
    good("It is written isn\\u2019t in Python, isn\\'t elsewhere, and so%20is a blank&nbspthere."),
    good("It lies in C:\\u2019 and \\new\\times, at tarn.example/a%20b, or 5%20 of it."),
    bad("It isn«ΓÇÖ»t open.", fix=None),
    bad("The caf«√©» and the town are shut.", fix=None),
    bad("It isn«вЂ™»t open, said the Z├╝rich man.", fix=None),
    good("The root √2 is a number; Γ and Ç are letters, ├── is of a tree, and Ô Ç of old."),
    good("See tarn.example/bridge?open, open.php?bridge=2, or find?bridge&red on it."),
]  # fmt: skip

# The bytes of one character in UTF-8, read as Windows-1252, or as Latin-1 where that has none.
_TAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_FIRST = "ÂÃÄÅËÐÑâð"
_WRONG = re.compile(rf"(?:[ÂÃÄÅËÐÑ]{_TAIL}|â{_TAIL}{{2}}|ð{_TAIL}{{3}})+|â€(?!\w)")
_ENDING = r"(?=(?:s|t|re|ve|ll|d|m)(?![\w=]))"
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])\ufffd{_ENDING}")
_LONGEST = 400  # characters of an address
_UNUSED = frozenset("\x81\x8d\x8f\x90\x9d")  # bytes that Windows-1252 has no letter for
_ASKED = re.compile(rf"\?(?<=[a-z]\?){_ENDING}")
_IN_WORD = re.compile(r"\?(?<=[^\W\d_A-Z]\?)(?=[^\W\d_A-Z]+(?![\w=&.-]))")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report letters that were decoded wrongly, letters that were lost, and question marks for apostrophes."""
    text = article.text
    apostrophe = "'" if text.count("'") > text.count("’") else "’"
    if not text.isascii() and any(sign in text for sign in _FIRST):
        wrong = [(m.start(), m.end(), mended) for m in _WRONG.finditer(text) if (mended := _mended(m.group()))]
        if wrong:
            start, end, mended = wrong[0]
            left = ((*place[:2], None if _is_in_address(text, place[0]) else place[2]) for place in wrong)
            yield from reported_as_code(
                article,
                left,
                say('"{broken}" was "{mended}" before it was read wrongly.', broken=text[start:end], mended=mended),
            )
    if not text.isascii():
        yield from _read_by_old_pages(article)
    yield from _written_by_programs(article, apostrophe)
    if "\ufffd" in text:
        known = {m.start() for m in _APOSTROPHE.finditer(text)}
        unknown = [m.start() for m in re.finditer("\ufffd", text) if m.start() not in known]
        lost = [(at, at + 1, apostrophe) for at in sorted(known)]
        yield from reported_as_code(article, lost, say("This was an apostrophe once."))
        letters: list[Fault] = [(at, at + 1, None) for at in unknown]
        yield from reported_as_code(article, letters, say("A letter was lost here in copying."))
    if "?" in text:
        asked = [(*m.span(), apostrophe) for m in _ASKED.finditer(text)]
        yield from reported_as_code(article, asked, say("This question mark was an apostrophe once."))
        known = {place[0] for place in asked}
        inside = [m.span() for m in _IN_WORD.finditer(text) if m.start() not in known]
        missing: list[Fault] = [(*place, None) for place in inside if not _is_in_address(text, place[0])]
        yield from reported_as_code(article, missing, say("A letter or a space was lost here in copying."))


def _read_by_old_pages(article: Article) -> Iterator[Finding]:
    """Marks and letters that were read by a code page of DOS, of a Macintosh or of Cyrillic."""
    text = article.text
    wrong = [place for place in from_code_pages(text) if not _is_in_address(text, place[0])]
    if wrong:
        (start, end, mended), *_ = wrong
        was, now = text[start:end], mended or ""
        message = say('"{broken}" was "{mended}" before it was read wrongly.', broken=was, mended=now)
        yield from reported_as_code(article, wrong, message, safe=False)


def _written_by_programs(article: Article, apostrophe: str) -> Iterator[Finding]:
    """Apostrophes, blanks and dashes as a program wrote them on the way."""
    text = article.text
    marks: list[Fault] = [
        (start, end, apostrophe if certain else None)
        for start, end, certain in apostrophes(article)
        if not _is_in_address(text, start)
    ]
    yield from reported_as_code(article, marks, say("This was an apostrophe once."))
    lost = from_bytes(article)
    if lost:
        message = say('"{mended}" stood here before it was read wrongly.', mended=lost[0][2])
        yield from reported_as_code(article, lost, message)
    known = {(start, end) for start, end, _ in marks}
    code = {place for place in others(article) if place[:2] not in known and not _is_in_address(text, place[0])}
    message = say("This is code for a character, which readers see as it stands.")
    yield from reported_as_code(article, sorted(code, key=itemgetter(0)), message)


def _is_in_address(text: str, at: int) -> bool:
    """Whether a place stands in an address, which leads elsewhere with other letters."""
    word = in_front(text, at, _LONGEST).rsplit(None, 1)[-1:]
    return any(sign in part for part in word for sign in "/@." if not text[at - 1].isspace())


def _mended(wrong: str) -> str:
    """What letters were before they were read as Windows-1252, once or twice; empty where they were nothing else."""
    if wrong == "â€":  # the third byte of ” has no letter there, and was lost
        return "”"
    mended = ""
    try:
        while wrong:
            data = b"".join(c.encode("cp1252") if c not in _UNUSED else c.encode("latin-1") for c in wrong)
            mended = wrong = data.decode()
    except UnicodeError:
        pass
    return mended if all(c < "\u0500" or "\u2000" <= c < "\u2300" or c > "\U0001f000" for c in mended) else ""
