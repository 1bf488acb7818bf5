"""Archives: articles by the hundred thousand, read as streams, checked on all cores, kept as tables of Parquet."""
