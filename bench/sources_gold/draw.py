"""Draw the articles that were labelled: three each of ten outlets, whole, 300 to 900 words, by a fixed seed.

    draw.py OPEN.jsonl FOLDER_OF_TEXTS_TO_LEAVE_OUT… > ids

OPEN.jsonl has one article a line: id, source (the outlet), title, text.
"""

import json
import pathlib
import random
import re
import sys

SEED = 1606
OUTLETS = 10
EACH = 3


def main() -> None:
    """Print the ids, outlet after outlet."""
    known = {path.stem for folder in sys.argv[2:] for path in pathlib.Path(folder).glob("*.txt")}
    by_outlet: dict[str, list[str]] = {}
    with open(sys.argv[1], encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            text = article["text"]
            if article["id"] in known or not 300 <= len(text.split()) <= 900 or len(re.findall(r"\d+", text)) < 6:
                continue
            by_outlet.setdefault(article["source"], []).append(article["id"])
    chance = random.Random(SEED)
    large = sorted(outlet for outlet, ids in by_outlet.items() if len(ids) >= 60)
    for outlet in chance.sample(large, OUTLETS):
        for number in chance.sample(sorted(by_outlet[outlet]), EACH):
            print(number, outlet, sep="\t")


if __name__ == "__main__":
    main()
