"""Let a person's age agree with itself, and with the years beside it.

"Ann Lee, 34" in the third paragraph and "Lee, 43" in the ninth is a slip of two keys. So is an age that the years of
birth and death in its sentence rule out.

A surname alone is held against the full name that has it; an age is a person's where the name stands right beside it
("Ann Lee, who is 52", "the 52-year-old Ann Lee"), not in "the 52-year-old" alone. An age may be a year less than the
years suggest, for the birthday may be to come. Silent on ages of another day ("then 34", or in a sentence with a
year), on surnames of two people, on people who stand in one sentence, and on a year of birth where the article bears
no date.

In other languages than English the forms are data (newslint/languages/<xx>/ages.txt); a sentence with three numbers in
brackets counts something else.

Sources: AP Stylebook, "ages"; New York Times Manual of Style, "obituaries".

Rate: 1 finding in 23,800 US news articles, most of them with their dates, and it was wrong (a man and his wife, both by
their surname). No warning in 1,800 articles in nine other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, say
from newslint.facts.dates import published
from newslint.facts.naming.surroundings import tells_of_kin
from newslint.facts.sentences import sentence_at, sentence_index
from newslint_rules.figures._ages_at_events import OF_BIRTH, ages_at_events
from newslint_rules.figures._ages_by_form import ages_by_form, forms_of
from newslint_rules.figures._ages_told import Age, ages_told

SEVERITY = "warning"
NEEDS = ("ages",)

EXAMPLES = [
    good("Peter Marlowe, 60, gave evidence. His son, Peter Marlowe, 31, watched."),
    good("Anna Holm, Tarn (1) Brug. Zij rijdt.\n\nAnna Holm, Tarn (2) Weg. Zij loopt.", language="nl"),
    bad("Peter Marlowe, 60, gave evidence. The singer Peter Marlowe, «31», watched."),
    good("Bo Ek and Natalie Lund left. “It is red,” said Mr. Lund, 73, a baker. Ms. Lund, who is 72, sang."),
    good("Ann Lee, 34, came first. Bo Lee, 43, came second. Ann Lee, then 30, won in May as well."),
    good("Date: 3 May 2024\n\nBo Holm, 43, was born in 1980 in Aarhus."),
    good("Bo Holm, 85, (1930–2016) was a painter."),
    good("Bo Lee, 34, and Bo Lee, 43, his cousin, came first."),
    bad("Ann Lee, 34, came first. Later Ann Lee, «43», said she was glad."),
    bad("Ann Holt, 54, opened the meeting. Holt, «52», grew up on the island."),
    bad("The police sought 34-year-old Ann Lee. On Monday Ann Lee, «43», came by herself."),
    bad("Ann Holt, 54, is mayor of the town. Holt, who is «45», was elected in May."),
    good("Ann Holt, 54, was asked. Her son, Bo Holt, 21, left. Holt, 21, is a cook. “Lee, 9, is a good boy,” he said."),
    good("Ann Holt, 54, was asked. Holt was 24 when she came. Holt, who was 25 then, had two children, 5 and 3."),
    good("Date: 3 May 2024\n\nBo Holm was born in Aarhus in 1980 and moved when he was 6 years old."),
    good("Date: 3 May 2024\n\nThe youngest is 17-year-old Bo Holm, and the oldest, Ann Lee, was born in 1914."),
    bad("Date: 3 May 2024\n\nBo Holm, «53», was born in 1980 in Aarhus."),
    bad("Date: 3 May 2024\n\nBo Holm, born in 1980, is «53». Ann Lee, who was born in May 1961, is «58 years old»."),
    good("Ann Holm (1945-2026), whose son Peter, 50, is mayor, sang. His widow, Eva, 76, came."),
    bad("Bo Holm (1930-2016), «68», was a painter."),
    bad("Ann Holt was born on 3 May 1945 in Tarn and died on 14 November 2026, aged «91»."),
    good("Ann Holt was born on 3 May 1945 and died on 14 November 2026, aged 81. Her son, born in 1960, is 66."),
    good("Her father was born in 1900 and her mother died in 1950, aged 45."),
    good("Ann Holt was born in 1945, her brother died in 1999, aged 40."),
    good("Bo Holm, born in 1945, lost his son Ole, who died in 2019, aged 40."),
    good("Bo Holm (1930-2016) sang with Ole Lund, who died at 40."),
    bad("Ann Lee, 34, came first. Ms Lee, «43», said she was glad."),
    good("Ann Lee, 34, came first. Ms Lee, 34, was glad, and Mrs Lee, 61, sang."),
    bad("Bo Holm (1930-2016), who died at «68», was a painter."),
    good("Date: 3 May 2024\n\nBo Holm, 34, and Ann Holm, 43, came. Later Holm, 43, left."),
    good("Ann Lee, 34, came first. In 2019 Ann Lee, 29, came second."),
    good("Bo Holm, 43, was born in 1960 in Aarhus."),
    bad("Born in 1950, Bo Holm joined the firm in 1980 at the age of «37». Ida Ek (born 1961) sang there in 1990, aged"
        " «24»."),
    bad("Bo Holm, who was born in 1950, became mayor in 1980, when just «35»."),
    bad("She was «30» when she moved to Tarn in 1999; she was born in 1955."),
    good("Born in 1950, Bo Holm joined the firm in 1980 at the age of 29, and his wife in 1990 at the age of 25."),
    good("Born in 1950 to a mother who had left in 1930 at the age of 12. “Born in 1950, I left in 1980 at 12,” she"
         " said."),
]

_FAR = 300  # characters
_PART = 10  # two smaller numbers behind a name are rather of parts: "Anna Holm (1)"
_TWO_AGES = marked("{name} is {age} here and {other} before.")
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z]\w")
_BORN = re.compile(r"\bborn (?:in|on) (?:[\w.,]+ ){0,3}?((?:18|19|20)\d\d)\b")
_LIVED = re.compile(r"\(((?:18|19|20)\d\d) ?[-–] ?((?:18|19|20)\d\d)\)")
_BORN_AND_DIED = re.compile(
    r"\bborn (?:(?!\bwho|\bhis\b|\bher\b|\btheir\b)[^.;()]){0,40}?((?:18|19|20)\d\d)\b"
    r"(?: (?:in|at|near) [A-Z][\w’-]+(?: [A-Z][\w’-]+)?(?:, [A-Z][\w’-]+)?)?(?:,? and |, )(?:later )?"
    r"died (?:(?:(?!\bwho)[^.;()]){0,40}?\D)?((?:18|19|20)\d\d)\b"
)
_COURTESY, _TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss)\b"), 40  # characters before an age
_DIED = re.compile(r"\b(?:died|dies|dead|death)\b[^.;]{0,40}\b(?:at|aged|age)(?: the age of)? $")
_BESIDE = re.compile(r"[\s,()]*")  # between a life and its age: "Bo Holm, 85, (1930–2016)"
_OTHERS = re.compile(r"\b(?:whose|his|her|their)\b|[A-Z][\w’-]+ [A-Z]\w|\b[A-Z][\w’-]+,? who\b")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report ages that something else in the article rules out."""
    known: dict[str, Age] = {}
    today = published(article)
    for age in ages_told(article) if article.primary_language == "en" else ages_by_form(article):
        if age.name and not age.of_another_day:
            first = known.setdefault(age.name, age)
            differ = first.years != age.years and not (first.is_adjective and age.is_adjective)
            differ = differ and max(first.years, age.years) >= _PART
            if differ and not _are_two(article, first.start, age.start):
                message = say(_TWO_AGES, name=age.name, age=age.years, other=first.years)
                yield Finding(age.start, age.end, message, (Related("against", first.start, first.end),))
                continue
        yield from _against_years(article, age, today[0] if today else None)
    if article.primary_language == "en":
        yield from ages_at_events(article)


def _are_two(article: Article, *starts: int) -> bool:
    """Whether two ages of one name are of two people: in one sentence, or a man's and a woman's by their titles."""
    if len({sentence_index(article, start) for start in starts}) == 1:
        return True
    before = [in_front(article.text, start, _TITLE) for start in starts]
    if any(tells_of_kin(said, article.primary_language) for said in before):
        return True  # "His son, Peter Marlowe, 31"
    titles = [_COURTESY.findall(article.text, start - _TITLE, start)[-1:] for start in starts]
    if all(titles):
        return titles.count(["Mr"]) == 1
    swapped = sorted(article.text[starts[0] :][:2]) == sorted(article.text[starts[1] :][:2])
    return any(titles) and not swapped  # "Ann Lee, 34", and "Mrs Lee, 61", who may be her mother


def _against_years(article: Article, age: Age, year: int | None) -> Iterator[Finding]:
    """An age that the years of birth and death in its sentence rule out."""
    text, sentence = article.text, sentence_at(article, age.start)
    start, end = max(sentence.start, age.start - _FAR), min(sentence.end, age.end + _FAR)
    is_english = article.primary_language == "en"
    lived = None
    if is_english and age.of_another_day:  # a year stands near
        lived = _LIVED.search(text, start, end) or _BORN_AND_DIED.search(text, start, end)
    born_in = _BORN if is_english else forms_of(article.language).born
    if lived and _is_of_life(article, age, lived):
        born, last, place = int(lived.group(1)), int(lived.group(2)), lived.span()
    elif not (age.name and year):
        return
    elif (birth := born_in.search(text, start, end)) and _is_of(article, age, birth):
        born, last, place = int(birth.group(1)), year, birth.span(1)
    else:
        return
    if not last - born - 1 <= age.years <= last - born:
        age_then = {"young": last - born - 1, "old": last - born, "age": age.years}
        message = say(OF_BIRTH, born=born, year=last, **age_then)
        yield Finding(age.start, age.end, message, (Related("against", *place),))


def _is_of_life(article: Article, age: Age, lived: re.Match[str]) -> bool:
    """Whether an age is that of a death, or stands right beside the years of a life: not another's who is named."""
    between = article.text[min(age.end, lived.end()) : max(age.start, lived.start())]
    died = _DIED.search(article.text, age.start - 70, age.start)
    return _BESIDE.fullmatch(between) is not None or (died is not None and _OTHERS.search(between) is None)


def _is_of(article: Article, age: Age, birth: re.Match[str]) -> bool:
    """Whether an age of today and a birth are of one person: nobody else is named between them."""
    between = article.text[min(age.end, birth.end()) : max(age.start, birth.start())]
    return not age.is_then and not _FULL_NAME.search(between.replace(age.name, ""))
