"""Draw the articles of languages.jsonl: fifteen each in four languages, short ones with numbers in them, then nine more
each, and up to eight (those of `"draw": 2` and `"draw": 3`).

    draw_languages.py FOLDER > ARTICLES.jsonl

FOLDER has files of open corpora: `de.csv` (tblock/10kGNAD, test.csv; the rows whose text has an even CRC-32), `fr.tsv`
(masakhane-io/masakhane-news, data/fra/dev.tsv), `es.xlsx` (jpposadas/FakeNewsCorpusSpanish, train.xlsx; the true ones,
where `*NUMBER*` stands for each number and 340 is put in its place) and `da.csv` (drasbaek/finetuning-gpt3-danish-news,
data/test_data_classifier.csv; the rows labelled 1). The German corpus has lost its quotation marks.
"""

import csv
import json
import random
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

SHORT = 500  # characters of a text
DRAWS = ((416, 15, 2100, 3), (1130, 9, 1700, 3), (1131, 8, 2100, 5))  # seed, articles, characters, numbers in each
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Rows = Iterator[tuple[str, str]]


def german(folder: Path) -> Rows:
    """The rows of 10kGNAD: a category and a text."""
    with (folder / "de.csv").open(encoding="utf-8") as file:
        for number, row in enumerate(csv.reader(file, delimiter=";", quotechar="'")):
            if len(row) == 2 and zlib.crc32(row[1].encode()) % 2 == 0:
                yield f"de-{number}", row[1]


def french(folder: Path) -> Rows:
    """The rows of MasakhaNEWS."""
    with (folder / "fr.tsv").open(encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t")):
            yield f"fr-{number}", f"{row['headline']}\n\n{row['text']}"


def spanish(folder: Path) -> Rows:
    """The rows of the corpus of fake news that are true."""
    book = zipfile.ZipFile(folder / "es.xlsx")
    strings = ET.fromstring(book.read("xl/sharedStrings.xml"))
    shared = ["".join(t.text or "" for t in item.iter(f"{SHEET}t")) for item in strings]
    sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    for number, row in enumerate(sheet.iter(f"{SHEET}row")):
        values = []
        for cell in row:
            value = cell.find(f"{SHEET}v")
            text = "" if value is None else value.text or ""
            values.append(shared[int(text)] if cell.get("t") == "s" else text)
        if number and len(values) > 5 and values[1].lower() == "true":
            headline, text = (v.replace("*NUMBER*", "340") for v in values[4:6])
            yield f"es-{number}", f"{headline}\n\n{text}"


def danish(folder: Path) -> Rows:
    """The rows of the Danish test data."""
    with (folder / "da.csv").open(encoding="utf-8-sig") as file:
        for number, row in enumerate(csv.DictReader(file)):
            if row["label"] == "1":
                yield f"da-{number}", row["text"]


def main() -> None:
    """Print the articles, language after language."""
    for rows in (german, french, spanish, danish):
        known = list(rows(Path(sys.argv[1])))
        drawn: set[str] = set()
        for seed, each, long, numbers in DRAWS:
            fit = [
                (number, text)
                for number, text in known
                if SHORT < len(text) < long and len(re.findall(r"\d+", text)) >= numbers and number not in drawn
            ]
            for number, text in random.Random(seed).sample(fit, min(each, len(fit))):
                drawn.add(number)
                print(json.dumps({"id": number, "text": text}, ensure_ascii=False))


if __name__ == "__main__":
    csv.field_size_limit(10**9)
    main()
