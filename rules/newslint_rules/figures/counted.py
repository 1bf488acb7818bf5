"""Let what is said twice be one number: ten (10) days, a majority of 52%, four countries and four names.

"Ten (15) days", "six out of five voters", "half of the 60 seats, or 45", "a majority, 43%" and "three winners: Ann Lee,
Bo Holm, Ida Ek and Ole Quill" give readers two numbers for one thing, side by side.

Reads a number in words with its digits in brackets; so many "out of" or "in every" fewer; a half, third, quarter or
fifth of a count with the number that it is; a majority with its percentage; so many at a price each, with their total;
and a list of names behind its count. Silent on hedged numbers, on names with words between them ("Ann Lee, a judge"),
in quotations and posts.

Sources: Reuters Handbook of Journalism, "Figures"; Cohn, News & Numbers, ch. 2. Rate: 5 in 31,820 US news articles,
all wrong (part of a list between dashes, "helped most (33%)") and silent since.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import say
from newslint.facts.posts import is_of_others
from newslint_rules.figures._counted_forms import told_twice
from newslint_rules.figures._counted_lists import lists_and_counts
from newslint_rules.figures._counted_parts import counted_parts

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("He has «ten (15)» days, or «twenty-one (22)» in May."),
    good("He has ten (10) days, one hundred five (105) boats, and ten (or 15) cats. “He has ten (15) days,” she said."),
    bad("Some «six out of five» voters sing, and «102 of every 100» crowns go."),
    good("Four out of five voters sing, and 12 in every 100 crowns go."),
    bad("Half of the 60 seats, or «45», went. A third of its 90 boats («45») sank."),
    bad("Half of the 60 cats — «45» of them — ate, and a quarter of all 80 dogs, «36» in all, slept."),
    good("Half of the 60 seats, or 30, went. A third of its 90 boats (31) sank. Half of the 60 men, 45 and up, ate."),
    bad("A «majority» of sailors, 43 percent, sing. «Most» residents (41%) do. «More than half» of them — 44% — eat."),
    good("A majority of sailors, 53 percent, sing. Most residents (51%) do. Most sailors, 43 percent of them, eat."),
    bad("Holm is ahead 52 percent to 43 percent, a «7»-point lead."),
    good("Holm is ahead 52 percent to 43 percent, a 9-point lead, or 52% to 44%, a nine-point lead."),
    bad("They sold 200 tickets at $20 each, for a total of $«4,900»."),
    good("They sold 200 tickets at $20 each, for a total of $4,000. They sold about 200 at $20 each, for $4,900."),
    bad("The «three» winners are Ann Lee, Bo Holm, Ida Ek and Ole Quill. It has «four» towns: Tarn, Holm and Lee."),
    bad("They bought 10 boats at $400,000 each, or $«5» million. She works 40 hours at $15 an hour, earning $«700»."),
    good("They bought 10 boats at $400,000 each, or $4 million. She works 40 hours at $15 an hour, or $600 a week."),
    bad("Some 10 percent of the 500 jobs, «100» in all, go. It is 20% of its 500 boats, or «150», a third of its 90"
        " men, or «50» men."),
    good("Some 10 percent of the 500 jobs, 50 in all, go. About 20% of its 500 boats, or 150, sank."),
    bad("«Five of the three» men sang. Of the eight sailors, «nine» survived. «Twelve of its ten» seats are red."),
    good("Three of the five men sang. Of the nine sailors, eight survived. Two of the two hundred men, nine of all."),
    bad("The award goes to «two» people: Ann Lee, Bo Holm and Ida Ek."),
    good("The four winners are Ann Lee, Bo Holm, Ida Ek and Ole Quill. It has two towns: Tarn, a port, Holm and Lee."),
    good("The two teams are Tarn and Holm and Lee, a club. Three towns, including Tarn and Holm, sing."),
    good("Two of its five members — Ann Lee and Bo Holm — sing. Five towns of three lists — Tarn and Holm — sing."),
    good("Those who like it most (33%) eat."),
    good("Formula One (24) and the Big Ten (8) met. Two (14) of the crews sang, and one in four (25) ate."),
    good("It was 11 out of 10 for the crew. They carried 40 out of two houses, and nine out of eight hundred men."),
    good("Half of its 60 stores, 12 of them new, close. Over half of the 60 seats, or 45, went. Most of the rise (3%)"),
    good("A majority (4.2%) is slim. They sold 40 pies at $5 each or 3 for $12."),
    good("Among the five winners are Ann Lee and Bo Holm. Other members of the seven clubs are Tarn and Holm."),
    good("The two winners are Ann Lee, PhD and Bo Holm. After two minutes: Lee, Holm and Ek. It has two ports: Tarn, "
         "Norway and Holm."),
    good(f"Half of the {'1' * 400} cats, or 12, left."),
]  # fmt: skip


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report numbers that what stands beside them rules out."""
    for start, end, other, said in sorted((*told_twice(article), *counted_parts(article), *lists_and_counts(article))):
        if not is_of_others(article, start, end):
            message = say('"{said}" beside it: one of the two is wrong.', said=said)
            yield Finding(start, end, message, (Related("against", *other),))
