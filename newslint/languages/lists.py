"""Which lists there are: the table that every file in `newslint/languages/xx/` and everybody who asks for one keeps to.

A list is the file `xx/name.txt` of a language, or `all/name.txt` where it is for every language: one entry a line, `#`
begins a comment, which also names the source. How to add a language is told in docs/languages.md.
"""

from __future__ import annotations

from newslint.core.tuples import NamedTuple


class List(NamedTuple):
    """What a list is: the syntax of its lines (a key of `SYNTAXES`), the module that reads it, and what it is for."""

    syntax: str
    reader: str
    purpose: str


_WORDS = r"[^|=<>~^+*?:\s](?:[^|=<>~^+*?:]*[^|=<>~^+*?:\s])?"

# What a line may be, as a regular expression and in words.
SYNTAXES = {
    "words": (_WORDS, "a word or a phrase"),
    "marked": (rf"[~^>+*?]?{_WORDS} ?\+?", "a word or a phrase, with a mark that the file explains, or none"),
    "forms": (r"(?:[~^>=<]*[^\s|=<>~^+*?:]+ ?)+", "the forms of one word, each with a mark or none"),
    "pairs": (r"\S.*\s\S+", "what is written, and after the last blank what it stands for"),
    "kinds": (r"\w+: \S.*", "a kind, a colon, and the words of that kind; `_` joins the words of a phrase"),
    "names": (r"[^|\s][^|]*(?: \|(?: [^|\s]+)+)?", "the full names, a bar, and the short ones; the first is to write"),
    "points": (r"\S.*", "an abbreviation with its point, and what may follow it"),
    "patterns": (r"\S.*", "a regular expression"),
    "searches": (r"\S[^|]* \| \S.*", "letters that are quick to look for, a bar, and a pattern that has them"),
    "notes": (r"\[[^|\[\]]+\]|[^|\[\]]+", "a note, `…` for what follows, in brackets where it is one in those alone"),
    "blocks": (r"\S.*", "a pattern of a block of text, in the notation of block_patterns.py"),
    "decisions": (r"[~?] \S.*|[^:]+:.*", "a name and the forms it replaces, in the notation of house files"),
    "examples": (r"[a-z-]+/[a-z-]+(?: \.\w+)?: \S.*", "a rule and a text, in the notation of examples.py"),
    "equals": (r"[^=]*\S = \S[^=]*", "what English calls it, an equals sign, and what the language does"),
    "separators": (r"[a-z]{2}(?:-\w+)? \S+ \S+", "a language or a country, what parts thousands, and what decimals"),
}

LISTS = {
    name: List(*row)
    for name, *row in (
        ("abbreviations", "points", "newslint.facts.sentences", "points that end no sentence"),
        ("ages", "kinds", "newslint_rules.figures._ages_by_form", "how an age stands beside a name"),
        ("ai_names", "words", "newslint_rules.disclosure.ai", "what AI is called"),
        ("anonymity_reasons", "words", "newslint_rules.sourcing.anonymous", "why a source is not named"),
        ("anonymous_persons", "words", "newslint.facts.saying.cues", "persons who might have been named"),
        ("approximations", "pairs", "newslint.facts.figures", "what says that a figure is not exact, and how it errs"),
        ("article_sounds", "pairs", "newslint_rules.copy.a_an", "beginnings of words that are not said as spelt"),
        ("attribution", "kinds", "newslint.facts.saying.cues", "the small words around who says what"),
        ("attribution_nouns", "words", "newslint.facts.saying.cues", "nouns of saying and believing"),
        ("before_nouns", "words", "newslint.facts.naming.nouns", "after what a capital shows a noun, not a name"),
        ("capitals", "pairs", "newslint.facts.against.places", "capitals that stand for their state, and its code"),
        ("centuries", "words", "newslint_rules.copy.desk_notes", "words for a century, behind or before its number"),
        ("certainty", "marked", "newslint.facts.against.certainty", "what makes a statement less certain or denies it"),
        ("change_nouns", "pairs", "newslint.facts.changes", "nouns of change, and which way they go"),
        ("change_verbs", "pairs", "newslint.facts.changes", "verbs of change, and which way they go"),
        ("change_words", "kinds", "newslint.facts.changes_by_words", "the words beside the figures of a change"),
        ("chat_closings", "searches", "newslint_rules.copy.chat_residue", "how a chatbot's answer ends"),
        ("chat_marks", "searches", "newslint_rules.copy.chat_residue", "what a chatbot leaves in copied text"),
        ("chat_openings", "searches", "newslint_rules.copy.chat_residue", "how a chatbot's answer begins"),
        ("chat_parts", "searches", "newslint_rules.copy.chat_residue", "what stands for several words there"),
        ("cities", "equals", "newslint.facts.against.places", "cities that the language calls otherwise than English"),
        ("clock", "words", "newslint.facts.labels", "what stands behind a time of day"),
        ("compounds", "words", "newslint_rules.terms.hyphenation", "words of two parts, a hyphen between them"),
        ("corrections", "patterns", "newslint_rules.disclosure.correction", "empty notes of a correction"),
        ("counting", "kinds", "newslint.facts.figures", "the words around figures"),
        ("credit_words", "words", "newslint_rules.disclosure.credit", "what stands in the credit of a picture"),
        ("cue_verbs", "forms", "newslint.facts.saying.cues", "verbs of saying and believing"),
        ("currencies", "pairs", "newslint.facts.units", "words for currencies, and their ISO 4217 codes"),
        ("currency_signs", "pairs", "newslint.facts.units", "signs of currencies, and their ISO 4217 codes"),
        ("cut_off_words", "words", "newslint_rules.filler.truncated", "words that no sentence ends with"),
        ("date_words", "kinds", "newslint.facts.date_grammar", "the small words between day, month, year and weekday"),
        ("decided", "decisions", "newslint_rules.names._shared", "names that newslint itself corrects"),
        ("desk_lines", "searches", "newslint_rules.copy._notes", "lines of their own for the desk"),
        ("desk_notes", "notes", "newslint_rules.copy._notes", "notes to the desk in brackets or between marks"),
        ("echoing_words", "words", "newslint_rules.filler.near_duplicate", "signs of a correction or a caption"),
        ("examples", "examples", "newslint.languages.examples", "what rules find in the language, and what not"),
        ("families", "forms", "newslint_rules.names.given_names", "a surname, and the given names of a family"),
        ("filler_latin", "words", "newslint_rules.copy.placeholders", "the Latin of layouts"),
        ("figure_context", "kinds", "newslint_rules.figures._context", "what sentences say of their figures"),
        ("filler_lines", "words", "newslint_rules.copy.placeholders", "what a layout writes where text will stand"),
        ("finding_verbs", "forms", "newslint.facts.saying.cues", "verbs by which documents and surveys speak"),
        ("function_words", "words", "newslint.languages.detect", "the commonest words, which also tell the language"),
        ("furniture", "blocks", "newslint.facts.furniture", "blocks of a page that are no part of its article"),
        ("given_names", "words", "tools.given_names", "given names that show where somebody is from"),
        ("given_names", "words", "newslint_rules.names.lower_case", "common given names"),
        ("halves", "pairs", "newslint.facts.derivation", "halves and quarters of a unit, told in words"),
        ("headline_doubts", "words", "newslint_rules.headline.certainty", "what makes a number less certain"),
        ("headline_limits", "words", "newslint_rules.headline.certainty", "what says that a number is not reached"),
        ("headline_listed", "words", "newslint_rules.headline._beyond", "what the headline of a list counts"),
        ("headline_numbers", "kinds", "newslint.facts.derivation", "the words around the numbers of a headline"),
        ("hedges", "marked", "newslint.facts.saying.cues", "words that pass a statement on and name nobody"),
        ("hours", "kinds", "newslint_rules.dates._hours", "the words beside a time of day, and of an hour"),
        ("inflections", "words", "newslint.facts.naming.nouns", "endings that make another form of a noun"),
        ("inscriptions", "words", "newslint_rules.names._decided_search", "what tells how a name is written"),
        ("kin", "words", "newslint_rules.names.given_names", "words that tell of a family"),
        ("known_acronyms", "words", "newslint_rules.terms.abbreviations", "acronyms that readers know"),
        ("left_out", "marked", "newslint.facts.against.left_out", "what a rewrite must not lose"),
        ("loose_numbers", "pairs", "newslint.facts.saying.loose_numbers", "numbers of which only the size is told"),
        ("mistaken_bodies", "forms", "newslint_rules.names.organisations", "words for bodies that are mixed up"),
        ("months", "names", "newslint.facts.date_grammar", "the months, January first"),
        ("name_particles", "marked", "newslint.facts.capitals", "the small words within names"),
        ("name_words", "words", "newslint_rules.names.lower_case", "names that are words too"),
        ("name_spellings", "forms", "newslint.facts.against.other_names", "the usual spellings of one name"),
        ("naming", "kinds", "newslint.facts.naming.surroundings", "the words around names, where names have no cases"),
        ("never_doubled", "words", "newslint_rules.copy.doubled_words", "words that no sentence has twice in a row"),
        ("nicknames", "forms", "newslint.facts.naming.nicknames", "the forms of one given name"),
        ("not_names", "words", "newslint.facts.pieces", "words with a capital that name nobody"),
        ("number_hints", "pairs", "newslint.facts.derivation", "words that stand for a number"),
        ("number_words", "pairs", "newslint.facts.number_words", "numerals in words"),
        ("numbered", "words", "newslint.facts.labels", "what is numbered rather than counted"),
        ("openers", "words", "newslint.facts.pieces", "words that begin sentences without being names"),
        ("organisations", "words", "newslint.facts.pieces", "words that head the name of an organisation"),
        ("other_names", "forms", "newslint.facts.against.other_names", "what one thing is called otherwise"),
        ("own_text", "patterns", "newslint_rules.disclosure.ai", "how a newsroom speaks of the text at hand"),
        ("newsrooms", "words", "newslint_rules.sourcing.anonymous", "what makes a name a newsroom's"),
        ("page_words", "kinds", "newslint.facts.furniture_shape", "the words of a page around a story"),
        ("percent_forms", "words", "newslint_rules.figures.style", "how per cent is written behind a figure"),
        ("place_context", "kinds", "newslint_rules.names._one_system", "what shows that a name is that of a place"),
        ("place_names", "words", "newslint.facts.against.places", "cities, states and regions"),
        ("poll_people", "words", "newslint_rules.sourcing.poll", "whom surveys ask"),
        ("prefixes", "words", "newslint_rules.copy.hyphens", "beginnings and endings that keep their hyphen"),
        ("pronouns", "words", "newslint_rules.filler._alike", "pronouns that stand for a person at a sentence's start"),
        ("question_words", "words", "newslint.archive.furniture", "words that begin a question"),
        ("quoted", "kinds", "newslint.facts.against.quotations", "the words that change easily where speech is quoted"),
        ("reader_words", "words", "newslint.archive.furniture", "words by which a page speaks to its reader"),
        ("relative_days", "pairs", "newslint.facts.against.calendar", "words for a day by the article's own day"),
        ("relative_years", "kinds", "newslint_rules.dates.relative_year", "words for a year by the article's own year"),
        ("said_behind_comma", "words", "newslint_rules.copy.doubled_words", "words that a clause may begin with twice"),
        ("said_twice", "words", "newslint_rules.copy.doubled_words", "words that stand twice in a row and mean it"),
        ("same_words", "pairs", "newslint.facts.against.wording", "one word in two spellings, as speech has it"),
        ("scale_joints", "words", "newslint.facts.units", "what joins a scale word to its unit"),
        ("scales", "pairs", "newslint.facts.units", "what multiplies the digits before it, and by how much"),
        ("separators", "separators", "newslint.facts.numerals", "what stands between thousands and before decimals"),
        ("sounds", "pairs", "newslint.facts.against.tokens", "letters that are not Latin, and what they sound like"),
        ("shared_words", "words", "newslint_rules.figures._same_thing", "what sentences share by chance"),
        ("source_nouns", "marked", "newslint.facts.saying.cues", "what speaks without being a person"),
        ("source_prepositions", "marked", "newslint.facts.saying.cues", "what stands before the source of a statement"),
        ("spans", "patterns", "newslint_rules.figures.durations", "years from one year to another"),
        ("spellings", "pairs", "newslint_rules.terms.spelling", "one word in two spellings"),
        ("tallies", "patterns", "newslint_rules.figures.tallies", "how the count of a vote is told"),
        ("territories", "pairs", "newslint.facts.against.places", "countries, and their codes"),
        ("title_ladders", "forms", "newslint_rules.names._title_ladders", "titles of which nobody has two at a time"),
        ("titles", "marked", "newslint.facts.pieces", "titles of persons, which are no part of their names"),
        ("unfinished_words", "words", "newslint_rules.filler.broken_off", "words that end no paragraph"),
        ("units", "pairs", "newslint.facts.units", "units as written, and the unit meant"),
        ("vague_ai", "patterns", "newslint_rules.disclosure.ai", "disclosures that disclose nothing"),
        ("vague_sources", "marked", "newslint.facts.saying.cues", "sources that stand for nobody in particular"),
        ("weekdays", "names", "newslint.facts.date_grammar", "the days of the week, Monday first"),
        ("written_things", "words", "newslint.facts.naming.surroundings", "what is quoted as it was written"),
    )
}
