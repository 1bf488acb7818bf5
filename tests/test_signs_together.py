"""Signs that are looked for together: what each rule is told is what it would find alone."""

from newslint.core.article import Article
from newslint.core.signs import Signs
from newslint.facts.signs_together import seen
from newslint.readers.text import read


def _article(text: str) -> Article:
    return read(text.encode(), "a.txt")


def test_each_is_told_its_own_signs_from_the_first_article_on() -> None:
    some, others, none = Signs("red boat", "boat"), Signs("boats ", "tes"), Signs()
    for _ in range(3):  # alone, then together
        article = _article("A red boat and two boats gave notes.")
        assert seen(article, some) == {"red boat", "boat"}
        assert seen(article, others) == {"boats ", "tes"}
        assert seen(article, none) == frozenset()


def test_signs_that_come_later_are_found_too() -> None:
    first, later = Signs("é"), Signs("na", "zzz")
    assert seen(_article("Déjà vu"), first) == {"é"}
    assert seen(_article("Ananas"), first) == frozenset()
    article = _article("Ananas é")
    assert seen(article, later) == {"na"}
    assert seen(article, first) == {"é"}
    article = _article("zzz")
    assert (seen(article, later), seen(article, first)) == ({"zzz"}, frozenset())
