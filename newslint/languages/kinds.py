"""The kinds of words in the lists that have several, with what each is for; a language leaves out those it has not.

A table, a line for each kind, and so longer than other files: a list has all its kinds in one place.
"""

from __future__ import annotations

AGES = {
    "born": "what stands before a year of birth",
    "then": "what says that an age is of another day",
    "told": "how a name stands beside an age: patterns, with {name} and {age}",
}

ATTRIBUTION = {
    "addressing": "what stands before whom a source told something (a déclaré à l'AFP)",
    "accounting": "verbs that say something, and of a share that it accounts for another (guns explained 21 percent)",
    "accusers": "who accuses somebody in court (prosecutors charged two men with …)",
    "accusing": 'words of accusing, beside which "allegedly" has its source',
    "adverb_endings": "endings of adverbs that may stand between a subject and its verb",
    "adverbials": "what begins an adverbial that stands before or behind a source (on Monday, in a letter)",
    "adverb_phrases": "adverbs of several words that may stand there (all but confirmed)",
    "adverbs": "adverbs that may stand between a subject and its verb",
    "ages": "what stands before an age or an age band (aged)",
    "appositions": "what begins an apposition to a name (Ann Holm, the mayor, said)",
    "aspectuals": "verbs before an infinitive of saying, whose subject says it (went on to say)",
    "asked_of": "how a sentence begins in which somebody was asked (asked whether …, Ann Holm said)",
    "asked": "words for those whom a survey asked, which make it a source without its name",
    "auxiliaries": "verbs that may stand before a verb of saying",
    "bare_sources": "words for a source that say nothing of it (a source)",
    "be": "forms of to be",
    "bodies": "nouns without an article that speak for a body (police said)",
    "breaks": "what begins a new clause, at which a source phrase ends",
    "by": "what stands before the agent of a passive",
    "bystanders": "persons who happen to be there, and whom nobody need name (a man, one witness)",
    "changed": "what stands before an earlier survey, with which a figure is compared (a drop from the last poll)",
    "claimed": "what may follow a claim or an estimate besides its object",
    "clause": "what begins a subordinate clause",
    "clausal": "verbs that say a clause, and never report a thing (said, not criticized the port, which has …)",
    "comparing": "what begins a comparing clause that names a source (as the ministry wrote)",
    "compound_tenses": "yes, where a verb of saying often stands behind an auxiliary and other words (hat … gesagt)",
    "conjunctions": "what begins a clause that says what was said (that)",
    "contrasting": "what joins a clause that says something else (the mayor said 40, but the police said 60)",
    "coordinators": "what joins two clauses or two nouns",
    "counts": "words for numbers, which are no document that gives them (the harbour in numbers)",
    "days": "days and times that may stand between or behind subject and verb",
    "definite": "what makes a noun one that was named before (the report)",
    "definite_endings": "endings that make a noun definite",
    "determiners": "articles and whatever else begins a noun phrase",
    "duties": "modal verbs of what somebody has not said yet (should say)",
    "felt": "participles whose agent says nothing (remembered by many)",
    "firsts": "pronouns of whoever writes or is spoken to",
    "gerunds": "endings of verbs that go on with a sentence (saying)",
    "had": "the auxiliary of what had been before (analysts had expected)",
    "having": "auxiliaries of the perfect, which behind a noun make it a subject",
    "idioms": "phrases with a word of surveys that are none (at the polls)",
    "indefinite": "what may stand before a source that is nobody in particular (some experts)",
    "infinitive": "what stands before an infinitive",
    "inverting": "verbs of saying that may stand before their subject (said Ann Holm)",
    "lost": "nouns behind a figure of what nobody claims, though the verb may (the storm claimed 40 lives)",
    "markets": "words of stock exchanges, whose levels anybody can look up",
    "modals": "modal verbs, behind which nothing is said yet",
    "negation_endings": "endings of verbs that are negated (n't)",
    "negations": "words that negate a verb",
    "not_subjects": "words that no subject ends with",
    "numerals": "numerals of which a ratio is made (nine in ten)",
    "objectives": "pronouns as objects",
    "objects": "what begins the object of a verb of saying",
    "official": "words that make a group of persons a body (police officials)",
    "on_record": "what stands beside figures of votes, law and verdicts, which are on public record",
    "participles": "endings and forms of participles",
    "passed_by": "what stands before the name of those whose words follow a colon (via the Courier:)",
    "passing": "verbs by which a newsroom passes on what somebody said (the Courier reported)",
    "persons": "pronouns for persons, as subjects",
    "pointing": "what begins a sentence that says who said what stands before it (das berichtete …)",
    "possessives": "possessives before a noun of saying (his claim that)",
    "prepositions": "prepositions, after which no subject stands",
    "pronouns": "all pronouns that may be subjects",
    "quoting": "verbs by which a newsroom quotes somebody (the Courier quoted Ann Holm as saying)",
    "quantifiers": "number words that begin a noun phrase",
    "relatives": "what begins a relative clause",
    "respondents": "those whom surveys ask, and what they answer",
    "reported": "verbs in a mood that only reported speech has (sei)",
    "researchers": "who looks into things for a living, and bodies that do (the institute found sales up)",
    "researching": "verbs of finding with which they say what they found",
    "requesting": "verbs of asking somebody for a sum (asked the port for $40)",
    "resuming": "how a sentence begins that takes up what the one before said (of those)",
    "shortened": "endings of pronouns that are auxiliaries (they've said)",
    "schemes": "what is planned or agreed, whose figures it sets itself (under the plan)",
    "shares": "nouns and signs for parts of a whole, which are no source",
    "single": "what stands before one person who is not named (an official)",
    "singulars": "pronouns for one person, who was named before",
    "spokespersons": "nouns for those who speak for others",
    "spans": "spans of time that may stand before a temporal word (hours after)",
    "surveyed": "what may follow the name of a survey",
    "thoughts": "what is hoped, planned or held against somebody, and nobody who says so (…, so die Hoffnung)",
    "temporal": "what begins a clause of time, in which nothing is said (said after 40 had died)",
    "upright": "verbs of saying that never stand before their subject, for they have an object (told Ann Holm)",
    "utterances": "nouns of what somebody says, which stand before a colon (the Courier's response: …)",
    "verb_endings": "endings by which a word of saying that may be a noun shows as a verb (claims, claimed)",
    "verb_second": "yes, where the verb stands before its subject when something else begins the sentence",
    "written": "things that words are written on (a sign saying)",
    "within": "what stands before a survey in which something stands (in a poll)",
}

CASUALTIES = {
    "dead": "what is said of the dead (killed, deaths)",
    "injured": "what is said of the injured (hurt, wounded)",
}

CHANGE_WORDS = {
    "against": "what stands, behind the level that is, before the one that was (400, against 450)",
    "apart": "what turns to something else between a change and its levels",
    "by": "what stands right before how much something changed",
    "from": "what stands before the level that was",
    "rates": "what makes of a change a yearly or average one",
    "stems": "how verbs and nouns of change begin",
    "times": "what stands behind an age or a length of time, which is no level (from 10 to 19 years)",
    "to": "what stands before the level that is",
}

COUNTING = {
    "ages": "what stands behind a number of years that is an age (5 years old)",
    "articles": "articles that may stand between a hedge and its figure (about a hundred)",
    "bear_numbers": "what may have a number for its name, which stands before it (the 5340 bus)",
    "before_era": "what stands behind years that count back (BC, ago), whose ranges go down",
    "behind_names": "words behind a number that ends a name (Boeing 757 was)",
    "between": "what stands before two figures that are a range (between 5 and 10)",
    "beyond": "what makes degrees in front of it a difference (1.5 degrees above the mean)",
    "both": "what joins two figures that are a range behind `between`",
    "counted": "nouns that show that 2000 before them is no year",
    "each": "what makes a rate of a number (1,234 children per woman)",
    "ends_noun": "words that end the noun that a figure counts, besides function words",
    "from": "what stands before a figure that another changes to",
    "measuring": "words that show that 2000 behind them is no year",
    "no_plural_endings": "endings that look like those of a plural, and are not",
    "nouns_have_capitals": "yes, where a noun begins with a capital",
    "of": "what stands between a figure and what it counts, with what may follow it",
    "or": "what stands between a measure and the same in another unit",
    "plural_endings": "endings of nouns in the plural",
    "plurals": "nouns in the plural without an ending",
    "priced": "measures of what is sold at prices told to a thousandth of the currency (litre)",
    "range": "what joins two figures that are a range",
    "ratio": "what joins two figures that are a share (3 out of 10)",
    "verb_endings": "endings of verbs and adverbs, which end the noun that a figure counts",
}

DATE_WORDS = {
    "ambiguous": "forms of months and weekdays that are other words too, in lower case (may, sun)",
    "behind": "articles between a date and the weekday behind it",
    "before": "articles between a weekday and the date behind it",
    "day": "articles between a month and the day behind it",
    "decades": "what makes a decade of a year (1980s)",
    "in": "what stands before a month without a day (In May 31 officers left)",
    "joined": "letters that are a word, and written as one with the next",
    "joins": "what joins two days of one month",
    "named": "what shows that an ambiguous word behind it is a month or a weekday (last March)",
    "of": "what stands between day and month, or month and year",
    "on": "what stands before a month with its day, and hardly before a month alone (on Nov. 2)",
    "ordinals": "endings of the number of a day",
    "parts": "parts of the day that may stand behind a weekday (Monday night)",
    "sabbath": "the Jewish day of rest, which other languages call as the weekday",
}

DOUBLED_PHRASES = {
    "auxiliaries": "verbs that may end one clause and begin the next (what was done was done)",
    "between": "words between two same words (door to door to)",
    "followers": "words behind which even those make a slip (of the of the)",
    "idioms": "phrases that are said twice, from whichever word on",
    "modals": "verbs behind a subject that make a slip of it (he would he would)",
    "openers": "words that begin what is said twice (to do to do)",
    "relatives": "words of a clause within another, which may end as that goes on (who got it got it)",
    "slips": "phrases that end in a word between two same words, and are a slip (trying to trying to)",
    "subjects": "words that end one clause and begin the next (what he did he did)",
}

FIGURE_CONTEXT = {
    "errors": "what says that a figure is the margin by which a poll may err, or how many it asked",
    "compared": "how words begin that set two things against each other (the difference between)",
    "corrected": "how words begin that put a figure right, or name the one that was",
    "denied": "what stands before a figure that it is not",
    "expected": "how words begin of a forecast, an average, or another time",
    "limits": "what stands behind a figure that is a limit (or more)",
    "then": "how words begin of another time",
}

HOURS = {
    "before": "what shows that hours and minutes are behind it, whatever stands between them",
    "behind": "what shows that hours and minutes are before it, whatever stands between them",
    "colon": "what shows that hours and minutes are behind it, where a colon or an h stands between them",
    "per": "what makes a speed of the distance before it (an hour)",
    "no_time": "what shows behind hours and minutes that they are none",
}

NAMING = {
    "called": "what stands before what somebody is called besides (Ole Larsen, nicknamed Lars)",
    "cases": "yes, where names are declined, so that two spellings may be two cases (Пушилин, Пушилина)",
    "compounded": "what stands behind a name and a hyphen, besides what is long (Oslo-led)",
    "in": "prepositions of place, behind which a name is that of a place",
    "joins": "what joins two names in a list",
    "kin": "relations of somebody's, whose name is another's",
    "of": "prepositions between a person's name and that of a place",
    "other_vote": "words that say that a count is of another vote",
    "renamed": "what stands before a form of a name that the copy itself explains (formerly Kiev)",
    "renamed_as": "what may stand between such a word and the form (spelled as Kiev)",
    "placed": "prepositions that stand before the names of places and of persons' homes, besides `in`",
    "served": "how words begin that say that somebody had another office, or another has it",
    "spelled": "how words begin by which a text says that a name is spelled in two ways",
    "teased": "what stands before a colon and the headline of another article (Read also)",
}

HEADLINE_NUMBERS = {
    "about": "words before a number that comes near it, and are no hedge elsewhere (near 9,350)",
    "apart": "numbers with the word before them that are idioms (a 180)",
    "denied": "what denies the number behind it (14 were killed, not 40)",
    "doer": "what says that who did it died too, and may be counted or not (shot himself)",
    "each": "what says that a number is that of each of several (three days each)",
    "including": "what says that a number counts one more (13 dead, including the gunman)",
    "known": "numbers with their noun that everybody knows (50 states)",
    "long": "what makes a length of a unit (weeklong)",
    "more": "what makes, before a number, that of others (otros 10)",
    "one": "what stands for one before a unit (a week)",
    "others": "what makes a number one of others (Texas and 10 others)",
    "passed": "verbs that say that a number was passed",
    "picks": "what follows the thing that a list counts (10 books to read)",
    "ratio": "what stands between the numbers of a share (4 of 5)",
    "since": "what makes a time one that only the calendar tells (5 years later)",
    "stages": "words for a stage of a match, or for several, whose score is another (2-0 down at half-time)",
    "tops": "what stands before the number of a list (the top 10)",
    "years": "words for years, where these are no unit",
}

QUOTED = {
    "fillers": "words that a desk leaves out of speech, or puts in (well, that)",
    "little": "verbs and articles that a careless hand changes, besides function words",
    "persons": "pronouns of question and answer (Is it your boat? It is my boat)",
    "short": "endings drawn together with the word before, an equals sign, and what they stand for ('s=is/has)",
    "small": "words that two who write down one speech hear in two ways (a, the)",
    "titles": "articles and other small words that titles leave out, besides pronouns",
}

PARTS = {
    "divided": "what people are divided into, so that nobody is two of them (men, women)",
    "people": "words for people who are counted together (dead, injured)",
    "joins": "what stands before the last of several parts (and)",
    "of": "what stands between a share and whose it is (of the)",
    "sharers": "people who can be no more than all of themselves (voters)",
    "some": "what says that only some of the whole follow (among them)",
}

PLACE_CONTEXT = {
    "after": "what follows the name of a place (Zhytomyr region)",
    "before": "what stands before the name of a place",
    "heads": 'what says before "of" what kind of place one is (the State of Louisiana)',
    "older": "names of places in Ukraine and Russia that the language had before any system of romanisation",
    "seated": "what behind the name of a place says that something is there (-based)",
}

QUALIFIERS = {
    "after": "what says that a day is the last before something begins",
    "average": "what says that a figure is a mean",
    "before": "what says that a day is the first that is too late",
    "highest": "what says that no figure is greater",
    "lowest": "what says that no figure is smaller",
    "since": "what says that a day is the first of a time",
    "until": "what says that a day is the last of a time",
}

RELATIVE_YEARS = {
    "ago": "how a number of years ago is told: patterns, with {n}",
    "in": "what may stand between such words and the year (last year, in 2013)",
    "last": "words for the year before the article's",
    "next": "words for the year after the article's",
    "this": "words for the article's own year",
}
