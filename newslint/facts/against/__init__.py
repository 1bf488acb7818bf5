"""How an article stands to the texts that it was made from: what each of its facts is called there, and where.

`alignment` finds for each sentence of the article those of a source that say the same; `amounts`, `calendar` and
`tokens` are the numbers, the parts of dates and the words of a text in any language, read so that two texts can be
compared by value. `held_figures`, `held_dates`, `held_names`, `held_quotations` and `certainty` are the facts of the
article, each held against every source. An article without sources has none of them.
"""
