"""How far two readings of the same articles agree: which figures and quotations were labelled, and with whom.

    agreement.py OPEN.jsonl

OPEN.jsonl has the articles, one a line (id, title or headline, text). `second.jsonl` has a second reading of ten of the
articles of `labels.jsonl`, made without looking at the first. Sources agree where they touch or share a word of three
letters, where both found none, and where one says that naming none is fair (`either`) and the other names none.
"""

import json
import pathlib
import sys
from typing import Any

from score import words

HERE = pathlib.Path(__file__).parent


def read(name: str) -> dict[str, dict[str, Any]]:
    """The labels of a file by their articles."""
    return {row["id"]: row for row in map(json.loads, (HERE / name).open(encoding="utf-8"))}


def agree(first: dict[str, Any], second: dict[str, Any], text: str) -> bool:
    """Whether two labels of one place name the same source."""
    one, other = first["source"], second["source"]
    if not one or not other:
        return one == other or bool((first if one else second).get("either"))
    said = [{word for start, end in sources for word in words(text[start:end])} for sources in (one, other)]
    return bool(said[0] & said[1]) or any(a < d and c < b for a, b in one for c, d in other)


def main() -> None:
    """Print what was labelled in both readings, in one alone, and where the sources are the same."""
    first, second = read("labels.jsonl"), read("second.jsonl")
    texts = {}
    with open(sys.argv[1], encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in second:
                texts[row["id"]] = f"{row.get('title') or row['headline']}\n\n{row['text']}"
    for kind in ("figures", "quotations"):
        both = same = alone = 0
        for number, article in second.items():
            left = list(article[kind])
            for label in first[number][kind]:
                near = [o for o in left if o["start"] < label["end"] and label["start"] < o["end"]]
                alone += not near
                for other in near[:1]:
                    left.remove(other)
                    both += 1
                    same += agree(label, other, texts[number])
        last = sum(len(article[kind]) for article in second.values()) - both
        print(kind, {"both": both, "same source": same, "first alone": alone, "second alone": last})


if __name__ == "__main__":
    main()
