"""What only an archive can tell, by DuckDB: each of `TABLES` is a title, a sentence, and a question."""

from __future__ import annotations

from newslint.core.tuples import NamedTuple


class Table(NamedTuple):
    """A table of the report: its name as a file, its title, what it says, its question, and how many rows are shown."""

    name: str
    title: str
    about: str
    sql: str
    shown: int = 25


_MONTH = "substr(date, 1, 7)"
DATED = "regexp_matches(date, '^[12][0-9][0-9][0-9]-[01][0-9]')"  # years first, as ISO 8601 has them
_SHARES = """count(*) AS articles, round(100.0 * sum(errors + warnings) / count(*), 1) AS errors_and_warnings_in_100,
    round(100.0 * sum(figures_sourced) / nullif(sum(figures), 0), 1) AS figures_sourced_in_100"""
# Between articles one name in two spellings is told by what is the same in both but for marks over letters, hyphens,
# apostrophes and capitals.
_EVEN = "lower(strip_accents(regexp_replace(text, '[-''’ .]', '', 'g')))"

TABLES = (
    Table(
        "rules", "Findings by rule", "What is found, how often, and in how many articles.",
        """SELECT rule, severity, count(*) AS findings, count(DISTINCT article) AS articles FROM findings
        GROUP BY ALL ORDER BY findings DESC, rule""", 60,
    ),
    Table(
        "worst", "The hundred articles that most need a correction",
        "Errors count ten, warnings three; page furniture and notes count nothing.",
        """SELECT a.article, a.headline, a.date, a.author,
        sum(CASE f.severity WHEN 'error' THEN 10 ELSE 3 END)::BIGINT AS weight,
        string_agg(DISTINCT f.rule, ', ' ORDER BY f.rule) AS rules
        FROM findings f JOIN articles a USING (article)
        WHERE f.severity <> 'note' AND NOT starts_with(f.rule, 'filler/')
        GROUP BY a.article, a.headline, a.date, a.author ORDER BY weight DESC, a.article LIMIT 100""", 100,
    ),
    Table(
        "months", "By month", "Articles, findings for each hundred of them, and the share of figures with a source.",
        f"""SELECT {_MONTH} AS month, {_SHARES}, round(avg(flesch_kincaid_grade), 1) AS grade
        FROM articles WHERE {DATED} GROUP BY month ORDER BY month""", 600,
    ),
    Table(
        "desks", "By desk", "The same for each desk.",
        f"""SELECT coalesce(desk, 'no desk') AS desk, {_SHARES}, round(avg(flesch_kincaid_grade), 1) AS grade
        FROM articles GROUP BY ALL ORDER BY articles DESC, desk""",
    ),
    Table(
        "authors", "By author", "Authors of ten articles and more.",
        f"""SELECT author, {_SHARES} FROM articles WHERE author IS NOT NULL
        GROUP BY author HAVING count(*) >= 10 ORDER BY articles DESC, author""",
    ),
    Table(
        "names", "Names in several spellings",
        "A proposal for house-names.txt: the commonest spelling first. To be read, not to be trusted.",
        f"""WITH forms AS (SELECT {_EVEN} AS even, text, count(DISTINCT article) AS articles FROM names
        WHERE strlen(text) > 4 AND text <> upper(text) GROUP BY ALL)
        SELECT first(text ORDER BY articles DESC, text) AS preferred,
        string_agg(text || ' ' || articles, ', ' ORDER BY articles DESC, text) AS spellings,
        sum(articles)::BIGINT AS articles FROM forms WHERE length(even) > 3
        GROUP BY even HAVING count(*) > 1 ORDER BY articles DESC, preferred LIMIT 500""",
    ),
    Table(
        "spellings", "Which spelling in which year", "Names of the table above with the articles of each year.",
        f"""WITH forms AS (SELECT {_EVEN} AS even, n.text, substr(a.date, 1, 4) AS year,
        count(DISTINCT article) AS articles
        FROM names n JOIN articles a USING (article) WHERE {DATED} AND strlen(n.text) > 4
        AND n.text <> upper(n.text) GROUP BY ALL),
        spelt AS (SELECT even, text AS spelling, sum(articles)::BIGINT AS articles,
        string_agg(year || ': ' || articles, ', ' ORDER BY year) AS years FROM forms
        WHERE length(even) > 3 GROUP BY ALL)
        SELECT first(spelling ORDER BY articles DESC, spelling) OVER same AS name, spelling, articles, years FROM spelt
        WINDOW same AS (PARTITION BY even)
        QUALIFY count(*) OVER same > 1 AND sum(articles) OVER same >= 5
        ORDER BY sum(articles) OVER same DESC, name, articles DESC, spelling LIMIT 1000""",
    ),
    Table(
        "figures", "How figures are written", "Signs and words for percentages, by the article.",
        """SELECT CASE WHEN text LIKE '%\\%%' ESCAPE '\\' THEN '%' WHEN text LIKE '%per cent%' THEN 'per cent'
        WHEN text LIKE '%percent%' THEN 'percent' WHEN text LIKE '%pc%' THEN 'pc' ELSE 'other' END AS form,
        count(*) AS figures, count(DISTINCT article) AS articles FROM figures WHERE kind = 'percent'
        GROUP BY form ORDER BY figures DESC""",
    ),
    Table(
        "furniture", "Page furniture", "Blocks that are no part of a story, by how many articles have them.",
        """SELECT text AS block, count(DISTINCT article) AS articles FROM findings
        WHERE rule IN ('filler/furniture', 'filler/learned', 'filler/repeated-blocks')
        GROUP BY text HAVING count(DISTINCT article) > 1 ORDER BY articles DESC, block LIMIT 500""",
    ),
    Table(
        "sources", "Whom the archive quotes", "Sources by name, with the figures and quotations that rest on them.",
        """SELECT name, sum(figures)::BIGINT AS figures, sum(quotations)::BIGINT AS quotations, count(*) AS articles
        FROM sources WHERE name <> '' GROUP BY name ORDER BY articles DESC, name LIMIT 500""",
    ),
    Table(
        "failed", "What could not be done", "Documents that could not be read or checked whole.",
        "SELECT path, article, message, begins FROM errors ORDER BY ALL LIMIT 1000",
    ),
)  # fmt: skip
