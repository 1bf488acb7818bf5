"""Give one person one title.

"Sen. Hollis" in the second paragraph and "Rep. Hollis" in the ninth, "Mr" and then "Mrs Stroud": the desk knows which,
the reader does not.

Reads titles of one ladder (Sen. and Rep., Judge and Justice, the ranks of police and army, Mr and Mrs) before a surname
that one person of the article bears, where one title stands but once. Silent where a word of kinship, "then", "former",
"now", "promoted" or a year stands near, where a judge is raised to the Supreme Court, in quotations and posts, where
two given names have the surname, and on courtesy titles of families that are in the news (Mr and Mrs Clinton) unless it
is a Ms and the article has no given name of another member, that stand against one other alone, or where a word of
kinship stands at any place of the surname.

Offices that exclude each other (finance and foreign minister, mayor and deputy mayor, judge and prosecutor) are read
before a surname and behind it, where their sentences say nothing of another time.

In other languages the ladders are data (newslint/languages/<xx>/title_ladders.txt), and the person must be named in
full.

Sources: AP Stylebook, "titles", "courtesy titles". Rate: 9 findings in 31,820 US news articles, all read by its maker:
8 right, 1 debatable (a bishop who was raised since); of 12 before three were wrong, of judges who were raised since. In
1,800 articles in eight other languages 3 warnings, all right. Of all alarms that fresh eyes read, 10 warnings (10
right) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint_rules.names._english_titles import odd_ones
from newslint_rules.names._offices import two_offices
from newslint_rules.names._title_ladders import titled

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "sv")

EXAMPLES = [
    bad("Sen. Mark Hollern wrote the bill.\n\n«Rep. Hollern» said it would be signed."),
    bad("Police Chief Ann Torvald spoke.\n\n«Captain Torvald» said the search goes on."),
    bad("Ms. Dana Whitlow sold it. Nobody saw Ms. Whitlow.\n\n«Mr. Whitlow» was tired."),
    bad("Finance Minister Ann Hollern spoke.\n\n«Hollern, the foreign minister», said it would rain."),
    bad("Mayor Bo Hollern spoke.\n\n«Deputy Mayor Hollern» said it would rain."),
    bad("Judge Ann Hollern asked him.\n\n«The prosecutor, Ann Hollern», asked him too.".replace("«The p", "The «p")),
    good("Finance Minister Ann Hollern spoke.\n\nHollern, a former foreign minister, said it would rain."),
    good("Finance Minister Ann Hollern spoke. Foreign Minister Bo Hollern, the foreign minister, sang."),
    good("Finance and Foreign Minister Ann Hollern spoke.\n\nFinance Minister Hollern said it would rain."),
    good("Sen. Mark Hollern wrote the bill.\n\nThen-Rep. Hollern said it would be signed."),
    good("Sen. Mark Hollern and Rep. Ann Hollern wrote the bill.\n\nRep. Hollern said it would be signed."),
    good("Army Lt. Gen. William Holm spoke. Army Lt. Gen. William Holm sang.\n\nArmy Maj. Gen. Robert Lee sang."),
    good("Ms. Dana Whitlow sold it with her husband.\n\nMr. Whitlow was tired."),
    bad("President Ivo Maret spoke. Then he met the pope.\n\n«Prime Minister Maret» said it would rain."),
    bad("Mr. Whitlow sold it. Nobody saw Mr. Whitlow.\n\n«Ms. Whitlow» was tired."),
    good("Mrs. Clinton sold it. Nobody saw Mrs. Clinton.\n\nMr. Clinton was tired."),
    bad("Mr. Bill Clinton sold it. Nobody saw Mr. Clinton. Mr. Clinton left.\n\n«Ms. Clinton» was tired."),
    good("Mr. Bill Clinton sold it. Nobody saw Mr. Clinton. Chelsea sang.\n\nMs. Clinton was tired."),
    good("Sen. Mark Hollern wrote the bill. Texas Rep. Hollern said it would be signed."),
    good("Rep. Hollern (later Sen. Hollern) wrote the bill. Rep. Hollern sang."),
    good("President Ivo Maret spoke.\n\nPrime Minister Maret was in Tarn in May 2010."),
    good("Mrs. Hillary Clinton sold it. Nobody saw Mrs. Clinton. Mrs. Clinton left.\n\nMr. Clinton was tired."),
    good("President Ivo Maret spoke.\n\nPrime Minister Maret had succeeded his rival in May."),
    good("Sen. Mark Hollern wrote the bill.\n\n“Rep. Hollern is a friend,” she said."),
    bad("Mr. Bo Whitlow sold it. Nobody saw Mr. Whitlow. Mr. Whitlow left.\n\nBut «Ms. Whitlow» may be elected."),
    good("Mr. Bo Whitlow sold it. Nobody saw Mr. Whitlow. His sister Eva Whitlow left.\n\nMs. Whitlow was elected."),
    good("Justice Bo Ek spoke.\n\nJudge Ek was confirmed in May."),
    good("Dr. Ann Hollern wrote the book.\n\nMs. Hollern was glad."),
]

_ONE_PERSON = marked("“{here}” here, “{there}” elsewhere: one person?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a title that stands once where others of its ladder stand for the same person."""
    if article.primary_language != "en":
        yield from _in_other_languages(article)
        return
    for here_at, here, there_at, there in two_offices(article):
        yield Finding(*here_at, say(_ONE_PERSON, here=here, there=there), (Related("against", *there_at),))
    for odd, other in odd_ones(article):
        here, there = (f"{match.group(1)} {odd.group(3)}" for match in (odd, other))
        yield Finding(*odd.span(), say(_ONE_PERSON, here=here, there=there), (Related("against", *other.span()),))


def _in_other_languages(article: Article) -> Iterator[Finding]:
    """A title that stands once, later than one of another rung of its ladder, for one person."""
    for found in titled(article):
        for ladder in sorted({one.ladder for one in found}):
            ranks = [one.rung for one in found if one.ladder == ladder]
            mine = [one for one in found if one.ladder == ladder]
            odd = next((one for one in reversed(mine) if ranks.count(one.rung) == 1), None)
            if len(set(ranks)) != 2 or odd is None:
                continue
            other = next(one for one in mine if one.rung != odd.rung)
            here, there = (article.text[one.start : one.end] for one in (odd, other))
            message = say(_ONE_PERSON, here=here, there=there)
            yield Finding(odd.start, odd.end, message, (Related("against", other.start, other.end),))
