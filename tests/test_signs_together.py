"""Signs that are looked for together: what each rule is told is what it would find alone."""

from concurrent.futures import ThreadPoolExecutor

from newslint.core.article import Article
from newslint.core.signs import Signs
from newslint.facts.signs_together import _Together, seen
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


def test_threads_are_told_what_is_there() -> None:
    """While one makes the search for new signs, the others use the old one and know it."""
    together = _Together()
    together.asked = {Signs("boat")}
    together.seen_in("")
    together.asked |= {Signs("pier"), Signs(*(f"sign {n} of many" for n in range(50_000)))}
    with ThreadPoolExecutor(6) as threads:
        for searched, found in threads.map(together.seen_in, ["the pier and the boat"] * 24):
            assert found == {sign for signs in searched for sign in ("pier", "boat") if sign in signs.every}
    assert together.seen_in("a pier")[1] == {"pier"}
