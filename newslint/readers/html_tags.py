"""What the tags of HTML make of the text in them."""

from __future__ import annotations

SKIPPED = frozenset(
    "script style noscript template svg math iframe object select textarea button pre canvas audio video map "
    "dialog datalist del s strike rt rp".split()
)
CODE = frozenset("code kbd samp var".split())  # in a line of text: one object for a reader
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p section summary table tbody td tfoot th "
    "thead title tr ul".split()
)
RENDERED = {"br": " ", "q": "“"}  # what a reader sees where these tags stand
ENDED_BY_BLOCKS = frozenset({"p"})
ENDED_BY_THEIR_LIKE = {
    "li": {"li"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"tr", "td", "th"}, "dd": {"dd", "dt"},
    "dt": {"dd", "dt"}, "option": {"option"},
}  # fmt: skip
