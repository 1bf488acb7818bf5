"""What recurs in an archive, counted on a cluster: tasks count the blocks of their articles, and Spark adds them up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from newslint.archive.blocks import Archive
from newslint.archive.furniture import MOST, Counts, Words, blocks_of
from newslint.archive.spark import document_of, documents

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

COUNTED = "words string, sample string, articles long"
_READ, _SKIPPED = "", " "  # what stands for words where articles are counted, and what could not be read
_HELD = 200_000  # blocks that a task holds at a time


def counted_on(session: SparkSession, archive: Archive) -> Counts:
    """What recurs in an archive, as `newslint.archive.furniture.counted` gives it."""
    from pyspark.sql import functions as f

    archive.settle()
    found = documents(session, archive.inputs.files).mapInArrow(partial(_counted, field=archive.field), COUNTED)
    added = found.groupBy("words").agg(f.sum("articles").alias("articles"), f.min("sample").alias("sample")).cache()
    totals = {row.words: row.articles for row in added.where(f.col("words").isin(_READ, _SKIPPED)).collect()}
    recurring = added.where((f.trim("words") != "") & (f.col("articles") > 1))
    rows = recurring.orderBy(f.desc("articles"), "words").limit(MOST).toLocalIterator()
    blocks = [(tuple(row.words.split(" ")), row.sample, row.articles) for row in rows]
    return Counts(totals.get(_READ, 0), totals.get(_SKIPPED, 0), blocks)


def _counted(batches: Iterable[pa.RecordBatch], field: str | None) -> Iterator[pa.RecordBatch]:
    """What a task does with the documents that come to it."""
    archive = Archive([], field)
    counts: Counter[Words] = Counter()
    samples: dict[Words, str] = {}
    read = skipped = 0
    for batch in batches:
        for texts in (texts for row in batch.to_pylist() for texts in archive.blocks(document_of(row))):
            read, skipped = read + (texts is not None), skipped + (texts is None)
            for words, sample in blocks_of(texts or []).items():
                counts[words] += 1
                samples[words] = min(sample, samples.get(words, sample))
        if len(counts) > _HELD:
            yield from _rows(counts, samples)
            counts, samples = Counter(), {}
    yield from _rows(counts, samples)
    yield from _rows(Counter({(_READ,): read, (_SKIPPED,): skipped}), {(_READ,): "", (_SKIPPED,): ""})


def _rows(counts: Counter[Words], samples: dict[Words, str]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    columns = [" ".join(words) for words in counts], [samples[words] for words in counts], [*counts.values()]
    yield from pa.table(columns, ["words", "sample", "articles"]).to_batches(10_000)
