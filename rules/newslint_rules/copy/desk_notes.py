"""Take desk notes out of the copy before it is published.

"TK", "$XX million", "??? years", "[check]", "(sp?)", "***CHECK***", "HOLD FOR LEGAL" and "ENDS" are said to a
colleague; readers see them when nobody came back.

Silent between quotation marks and in posts, on TK that is a name or an abbreviation (TK Maxx, SI/TK), on XX that is no
figure (chromosomes, Super Bowl XX), on question marks that end a word, and on what editors put in brackets for readers
("[sic]", "[the mayor]", "[UPDATE: It rose.]"). `words` are the house's own: each is found as it is written.

Sources: AP and CMOS 2.33 on "TK" for copy to come; newslint/languages/<xx>/desk_notes.txt, desk_lines.txt and
holes.txt. Rate: 15 in 18,000 US news articles, 12 of them pictures left out ("[image]"), all right. Ten that were wrong
are silent since ("every (legal) resident", "[Ed note: …]" to readers, "NEW LEADERS", "“talent keyhole” (TK)"), and so
is what a list might share with prose: questions and links in parentheses, line-ups ("Subs:"), credits, what speaks to
"you". With holes for numbers and names and more forms of notes, 4 more errors in 32,519 US articles: 3 right ("raises
over 0,000"), 1 debatable ("(???)"). With lines of mail, of a wire's heads and of versions of a text, 1 more in 5,000 US
articles, right ("(Updates with …)"). Of all alarms that fresh eyes read, 26 errors (26 right) and 2 warnings (2
debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import newslint
from newslint import Article, Finding, bad, good
from newslint.core.message import marked, say
from newslint.facts.odd_words import odd_words
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint_rules.copy._holes import holes
from newslint_rules.copy._notes import is_note, lines, note_between_marks

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("The mayor said (right?) that the bridge [which is red] would open in May [sic]."),
    good("It cost 107,000. [UPDATE 12/2/16: The sum is now just under 80,000.]"),
    bad("It cost 107,000 «[UPDATE with the sum]», he said."),
    good("TK Maxx sold it. Super Bowl XX had many cameras, and XX chromosomes. Really??? [AUDIO]"),
    good("The files were marked Talent Keyhole (TK), and TK means secret. “It says [NAME] here,” she said."),
    good(
        "It is shut.\n\n***UPDATE***\n\nLarry left. (Legal) residents may go (check with your bank).\n\nNEED TO READ"
    ),
    good("It is shut.\n\nSubs: Lee, Holm\n\nRUSH: It is red.\n\nCQ Roll Call says so.\n\nEMBARGO ON BOATS"),
    good("CHECK ALL BAGS, the sign says.\n\nHold on: the bridge is red.\n\nNote to readers: we are shut in May."),
    bad("The bridge cost «TK» million crowns."),
    bad("The bridge cost «£TKm», and «TK TK» The mayor, a «TK»-year-old, came."),
    bad("The DAX rose «TK»%, and «$XX» billion was added by «XX» people and «___» more, «#» in all."),
    bad("He spoke to «[NAME OF MAYOR]» on Monday; she is «???» years old."),
    bad("The mayor, Ann Lee «(sp?)», opened it «[check with Bo]». It cost 9 million «[source?]»."),
    bad("It is red «***CHECK***» and long. «<<ask legal>>» It was shut. «??? check» The gate is new «##» and wide."),
    bad("The bridge opened.\n\n«HOLD FOR LEGAL»\n\nIt was shut.\n\n«(Eds: adds byline)»"),
    bad("The bridge opened.\n\n«need second source here»\n\nIt was shut.\n\n«ENDS»"),
    bad("The mayor «(check title)» opened it «(date?)». It cost «00,000» crowns.\n\n«SUBS: can we cut this?»\n\n«###»"),
    good("NEW LEADERS WERE NAMED\n\nThe “talent keyhole” (TK) files name TK. [The source] voted [to confirm] him."),
    good("The bridge (which date?) opened.\n\n###\n\nIt is red.\n\nSubs: Lee, Holm\n\nPlease check your bags."),
    bad("The bridge opened. «FRAGJO» It was shut.", words=("FRAGJO",)),
    bad("The bridge cost 5 million crowns «TODO: add the source». It is red."),
    good("En la cola hay de TODO: pan, vino y queso.", language="es"),
    bad("Borgmesteren, «[TJEK NAVN]», var ikke til stede.", language="da"),
    good("Bo, 19\n\n[Name changed to protect identity.]\n\nThe bridge is red."),
    bad("The bridge carries «xx» people and «TBC» people, «00» percent, «NNN» million and an «XX»-year-old."),
    good("The bridge carries NN shares, xx fans, TBC patients and 00 models. Press the # key or # to speak."),
    good("He was asked why. [Your 2008 book] says so, she added."),
    bad("He was asked why. «[Your book title]» says so, she added."),
    good("The road (still to be built) is long. Call 1-800-XXX-XXXX, or write XXXX XXXX XXXX 4242."),
    bad("It is «X,XXX» crowns for «[#]» of «0,000» cars. «Xxxx» Holm, «[SPOX]» and Mr «$name» came «(???)»."),
    bad("It is red «[JS: sourcing?]» and long «(get quote from council)». It shut «[Q FOR REPORTER: which year?]»."),
    bad("The bridge opened.\n\n«QUOTE FROM COUNCIL TO COME»\n\nIt is red.\n\n«Standfirst: TBC»\n\nIt is.\n\n«--end--»"),
    bad("The bridge opened.\n\n«FYI this is the old version, use v3»\n\nIt was shut.\n\n«[Describe the view here]»"),
    good("FYI: the bridge is shut on Mondays.\n\nMORE RAIN TO COME\n\nQuote of the day: it is red.\n\nMore to follow."),
    good("The Exxon 00 bus and 0,5 per cent (#) of TBC’s fans, size xx large, love and kisses, xx\n\nTBC wins again."),
    good("The show (title TBC) and the [state] senate; $hit and $500; 100% sure [LAUGHTER] [describing the bridge]."),
    good("The bridge cost TK million, [CHECK] — The Mayor (@mayor) May 2, 2020"),
    bad("The bridge opened.\n\n«Sent from my iPad»\n\nIt is red.\n\n«Attached is my revised story, 700 words.»"),
    bad("It opened.\n\n«On Wed, May 2, 2012 at 9:10 PM, Bo Holm <bo@tarn.example> wrote:»\n\nIt is red."),
    bad("The bridge opened.\n\n«3rd Writethru»\n\nIt is.\n\n«(Recasts, adds quotes)»\n\n«BC-US--Bridge,3rd Ld»"),
    bad("It opened.\n\n«Alternative ending:»\n\nIt is red.\n\n«CUT FROM HERE IF LONG»\n\n«Paras 3 and 4 swapped»"),
    good("The bridge opened.\n\nAlternative ending\n\nVersion 2 of it is red.\n\nCUT FROM THE SAME CLOTH"),
    good("She wrote.\n\nDear Mayor Holm, the draft is bad.\n\nRE: Well, the draft is red.\n\nCC: The copy? No."),
    good("She wrote.\n\nTo: all staff.\n\nThis message is intended for voters.\n\nBest wishes,\nBo Holm\nMayor"),
    good("Paragraph 4 was amended in May.\n\nNEW TOP COP NAMED\n\nOLD TEXT FOUND\n\nKEEP THIS CITY CLEAN"),
]


class Options(newslint.Options):
    """`words` are further notes of the house, each as it is written, such as its own word for copy to come."""

    words: tuple[str, ...] = ()


_SQUARE = re.compile(r"\[\[?([^\[\]\n]{1,80})\]\]?")
_ROUND = re.compile(r"\(([^()\n]{2,60})\)")
_MARKS = re.compile(
    r"[*<>^?!{=@%~|/-](?<!\w.)(?:(?<!-)[*<>^?!{=@%~|/]{1,7}|(?<=<)-{1,8}|(?<=-)-{0,7}>|(?<=[{^]))[ ]?(?=[A-Za-z])"
)
_ODD_MARKS = re.compile(r"[*<>^?!{=@%~|/#]{2}|[{^<>]")
# "Talent Keyhole (TK)", "“talent keyhole” (TK)" are no copy to come
_EXPLAINED = re.compile(r"\b(?:[A-Z]\w*(?: \w+){0,8}|[Tt]\w+[ -][Kk]\w+)[,”\"’]* \(TK\)")

_NOTE = marked('"{note}" is a note to the desk; fill it in or take it out.')


_DOUBTS = frozenset(("[?]", "(?)", "[??]", "(??)", "[???]", "(???)"))


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every desk note that nobody says or posts, once where two overlap."""
    last, text = 0, article.text
    for start, end in sorted(_places(article, options)):
        block = article.block_at(start)
        spoken = block.kind != "quotation" and quotation_at(article, start, end)
        if start >= last and not spoken and not is_posted(article, start):
            doubted = text[start:end] in _DOUBTS  # an editor's own aside may end so
            yield Finding(start, end, say(_NOTE, note=text[start:end]), severity="warning" if doubted else None)
            last = end


def _places(article: Article, options: Options) -> Iterator[tuple[int, int]]:
    """Where notes stand, in no order."""
    text = article.text
    is_name = "(TK)" in text and _EXPLAINED.search(text)
    yield from holes(article, has_tk=not is_name)
    for brackets in (_SQUARE, _ROUND) if "[" in text else (_ROUND,):
        for match in brackets.finditer(text):
            if is_note(match.group(1), brackets is _SQUARE) and not (is_name and match.group() == "(TK)"):
                yield match.span()
    if _ODD_MARKS.search(odd_words(article)):
        for match in _MARKS.finditer(text):
            end = note_between_marks(text, match.end())
            if end:
                yield match.start(), end
    for word in options.words:
        yield from (match.span() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text))
    yield from lines(article)
