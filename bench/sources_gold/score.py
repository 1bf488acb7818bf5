"""Score `newslint sources` on labels.jsonl: who is behind each figure, who speaks each quotation.

    score.py OPEN.jsonl [--labels languages.jsonl] [--cmd newslint] [--show N]

OPEN.jsonl has the articles, one a line (id, title or headline, text); the labels hold offsets into title, empty line,
text, and those of languages.jsonl into the texts that draw_languages.py prints. The counts are by language.
A source is right where it touches a labelled one or shares a word of three letters with it.
"""

import argparse
import collections
import json
import pathlib
import re
import shlex
import subprocess
import tempfile
from typing import Any


def words(text: str) -> set[str]:
    """The words of three letters and more, in small letters."""
    return set(re.findall(r"\w{3,}", text.lower())) - {"the", "and", "for"}


def verdict(label: dict[str, Any], found: list[dict[str, Any]], text: str) -> str:
    """What became of one label: unseen, bare, right, wrong, nobody, accused (a source where the text gives none)."""
    near = [item for item in found if item["start"] < label["end"] and label["start"] < item["end"]]
    if not near:
        return "unseen" if label["source"] else "bare, unseen"
    source = near[0]["source"]
    vague = source is None or source["kind"] in ("vague", "anonymous")
    if not label["source"]:
        return "bare" if vague else "accused"
    if source is None:
        return "nobody"
    touches = any(source["start"] < end and start < source["end"] for start, end in label["source"])
    said = words(f"{source['text']} {source.get('name') or ''}")
    return "right" if touches or any(said & words(text[start:end]) for start, end in label["source"]) else "wrong"


def main() -> None:
    """Run the command on the labelled articles and print the counts and shares."""
    parser = argparse.ArgumentParser()
    parser.add_argument("articles")
    parser.add_argument("--labels", default="labels.jsonl")
    parser.add_argument("--cmd", default="newslint")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    labels = [json.loads(line) for line in (pathlib.Path(__file__).parent / options.labels).open(encoding="utf-8")]
    wanted, texts = {article["id"] for article in labels}, {}
    with open(options.articles, encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in wanted:
                title = row.get("title") or row.get("headline")
                texts[row["id"]] = f"{title}\n\n{row['text']}" if title else row["text"]
    tables = {}
    for language in sorted({article.get("language", "en") for article in labels}):
        with tempfile.TemporaryDirectory() as folder:
            for article in labels:
                if article.get("language", "en") == language:
                    pathlib.Path(folder, f"{article['id']}.txt").write_text(texts[article["id"]], encoding="utf-8")
            command = [*shlex.split(options.cmd), "sources", folder, "--format", "json", "--no-config"]
            answer = subprocess.run([*command, "--language", language], capture_output=True, text=True).stdout
        tables.update((pathlib.Path(table["path"]).stem, table) for table in json.loads(answer)["articles"])
    count: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for article in labels:
        for kind in ("figures", "quotations"):
            for label in article[kind]:
                text = texts[article["id"]]
                result = verdict(label, tables[article["id"]][kind], text)
                group = f"{article.get('language', 'en')} {kind}"
                group += f", draw {article['draw']}" if "language" in article and "draw" in article else ""
                group += ", source above or none" if label.get("either") else ""
                count[group][result] += 1
                fair = ("right", "bare", "bare, unseen", "nobody" if label.get("either") else "")
                if options.show and result not in fair:
                    options.show -= 1
                    place = text[max(0, label["start"] - 90) : label["end"] + 60]
                    print(result, kind, article["id"], [text[start:end] for start, end in label["source"]], repr(place))
    for group, results in count.items():
        sourced = sum(results[key] for key in ("right", "wrong", "nobody", "unseen"))
        bare = results["bare"] + results["accused"]
        shares = {key: round(results[key] / max(1, sourced), 3) for key in ("right", "wrong")}
        print(group, dict(results), shares, f"nobody right {results['bare']}/{bare}" if bare else "")


if __name__ == "__main__":
    main()
