"""Give each name as the source has it.

A letter that changed, or one person put in another's place, is the commonest error of rewritten copy and the one that
those who are named forgive least. Names are compared in the same letters and, by what they sound like, across
alphabets; countries and cities by what each language calls them; titles, and a "deputy" or "former" that is gone,
where the sentence is otherwise the same (`exchanges.txt`).

Silent without a source; on addresses and handles, and on "State of" before a state; on another usual name or spelling
of one thing ("ISIS" and "Islamic State", "Qaeda" and "Qaida", "Ireland" and "Irish": `name_spellings.txt`,
`other_names.txt`); on short forms of given names, a given name for the surname of the same person, capitals for their
countries and names in another order; on endings that a language gives a name, on names that are spelled in another
language's way ("Corea"), on what is a common word of the language; on page furniture; on the country behind a place
that the source has ("Naples, Italy"); and where the source is in another language, on a name that was not found, which
is mostly there in another form. A name that no source has is a note, but for a person or a place in a summary of a few
sentences, and a country there that only tells where all this is, whoever is said to write it or stands before a colon,
and the given name of somebody in what the source tells of itself ("I"); so is a newsroom or an agency, the signature of
a post, a name that a link has run into, a word more in the name of a body, the given name of somebody whom every desk
knows (`well_known.txt`), a state around a place of a source that names no state (`regions.txt`), another given name
beside the one that the source has, a spelling that the language knows where it does not know the source's, and another
spelling of an Arabic or Persian name.

Sources: BBC, News Style Guide, "Names"; Unicode CLDR for the names of countries and cities. Rate: in 0.14 of 100 names
of faithful translations, and in none of 2,848 in sentences that two outlets share; there 97 of 100 changed letters and
78 of exchanged people are found, in translations 87 and 72, and 80 of changed places. 13 alarms on 157 pairs of
articles of two outlets: 11 right, 2 debatable, none wrong. All 30 alarms on 1,155 faithful translations, read twice:
26 and 29 right, 4 and 1 debatable, none wrong. 40 alarms on summaries by machines: 35 right, 4 debatable. On 715
translations from English the other way round, in thirteen languages, 160 warnings have become 36 (declined names, and
names in other letters). Read by strangers, on pairs that nobody had read (right/debatable/wrong): pairs of two outlets
18/4/18, 22/7/18, 33/9/3, 26/11/8, 23/8/13 and 10/3/3 (slips of the source, polls of one wording, what everybody
knows), of which the last three are 56/13/4 still; drafts made from their source, most of them summaries by machines,
26/14/5 and 19/22/4, of which 42/16/2 are told still: given names of those whom every desk knows are notes now. After
that 10/3/2 on highlights, changed summaries and pairs of two outlets, and 12/2/2 on others, of which 22/2/0 are told
still (the author of a column, another spelling of a letter). On 3,710 pairs of two outlets 23 warnings have become 14,
on 1,000 highlights of editors 31 have become 14 (whoever wrote the source, titles in marks). Read last, on editors'
highlights and shorts: of 40 warnings 21 right, 8 debatable, 11 wrong, nine of them the state or city in which a place
of the source lies; five of the eleven are notes since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import Message, marked, say
from newslint.facts.against.held import Held
from newslint.facts.against.names import held_names
from newslint_rules.against._names_of_translations import OF_TRANSLATIONS
from newslint_rules.against._told import plainly, told

SEVERITY = "warning"
LANGUAGES = "all"

_ABROAD = (
    "Ann Jaynes traf am Montag in Harwich fünf Fischer, die ihr Schiff verloren hatten. Das Gericht hatte es ihnen im "
    "Mai 2019 genommen, sagte Peter Holmgren von der Reederei. Jaynes nannte das ein Unrecht."
)
_WIRE = "Mayor Ann Jaynes met Peter Holmgren in Berlin on Monday. Jaynes said the talks with Holmgren went well."
_OWN = (
    "I came to the port when my boat was lost. The mayor told me to wait, and I sat on the quay with the men. They "
    "gave me bread. The nets were torn, and the sea was grey. Nobody had seen the ferry since the storm."
)
EXAMPLES = [
    bad("The mayor must wait for the ferry, «Mona Falk» says.", against=_OWN),
    bad("«Mona Falk», Ida «Adler»: The ferry is lost.", against=_OWN),
    bad("Nobody in «Spain» had seen the ferry since the storm.", against=_OWN),
    bad("The mayor told him to wait in «Wales» with the men.", against=_OWN),
    good("HARWICH (Reuters) - The mayor was glad of the ferry in the spring, they said to the men of the port.",
         against="LEDDON (Reuters) - The mayor was glad of the ferry in the spring, they said to the men of the port."),
    good("They ate with the Arabic teacher on Monday, and the mayor was glad of it. Arabic is what he taught them.",
         against="They ate with the teacher from Arabia on Monday, and the mayor was glad of it. He taught them."),
    good("They said it would be [Harwich], and the mayor was glad of the ferry in the spring.",
         against="They said it would be Leddon, and the mayor was glad of the ferry in the spring."),
    bad("Mayor Ann Jaynes met Vasily «Nebenzia» in Berlin on Monday, and they said the talks went well.",
        against="Mayor Ann Jaynes met Vasily Nebenzya in Berlin on Monday, and they said the talks went well."),
    bad("Mayor Ann Jaynes met «Lindsey» Graham in Berlin on Monday, and they said the talks went well.",
        against="Mayor Ann Jaynes met Lindsay Graham in Berlin on Monday, and they said the talks went well."),
    bad("The boats of Brighton & «Hove» Albion are old.",
        against="The boats of Brighton and Albion are old, the mayor told them, and the sea was grey. The nets were "
        "torn, and nobody had seen the ferry since the storm. The men sat on the quay and ate."),
    bad("They met at «Seyne»-les-«Alpes» on Monday, and the mayor ate with them.",
         against="They met in the Alps on Monday, and the mayor ate with them."),
    good("Ann Jaynes and Peter Holmgren met in Berlin on Monday, and Jaynes said the talks went well.", against=_WIRE),
    good("Ann Jeynes met Peter Holmgren in Berlin on Monday."),
    bad("The mayor, Ann «Jeynes», met Peter Holmgren in Berlin on Monday.", against=_WIRE),
    bad("The mayor, Ann Jaynes, met Peter Holmgren in «Bremen» on Monday.", against=_WIRE),
    good("The Supreme Court met on Monday in Berlin, and Anna Holm was there with 40 men.",
         against="Der Oberste Gerichtshof traf sich am Montag in Berlin, und Anna Holm war mit 40 Männern dort."),
    good("Ann Jaynes plays for the men of Harwich on Monday in Naples, Italy, said Peter Holmgren.",
         against="Ann Jaynes spielt am Montag in Neapel für die Männer von Harwich, sagte Peter Holmgren."),
    bad("Ann Jaynes plays for the men of Harwich on Monday in «Spain», said Peter Holmgren of the port.",
        against="Ann Jaynes spielt am Montag in Neapel für die Männer von Harwich, sagte Peter Holmgren vom Hafen."),
    bad("“The men of Harwich should take their boats back to the port,” Ann Jaynes wrote in «Leddon».",
        against="“The men of Harwich should take their boats back to the port,” Ann Jaynes wrote in Tarnfjord."),
    bad("Mayor Ann Jaynes, sometimes spelled «Jaines», met Peter Holmgren in Berlin on Monday.", against=_WIRE),
    good("Mayor Ann Jaynes met Peter Holmgren in Berlin on Monday. Texans were there.",
         against=f"{_WIRE} Holmgren lives in Texas."),
    good("“The port of Harwich will be closed in spring, and I shall not vote for it,” Jaynes said of the talks.",
         against="Ann Jaynes met Peter Holmgren. “The port of Harwich will be closed in spring, and I shall not vote "
         "for it. Holmgren said of the talks that they went well.”"),
    *OF_TRANSLATIONS,
    bad("The mayor, Ann «Jeynes», met Peter Holmgren in Berlin on Monday.",
        against=f"{_WIRE}\n\nAn earlier version of this story misspelled the name of the mayor as Jeynes."),
    bad("Mayor Ann Jaynes met «Robert» Holmgren in Berlin on Monday.", against=_WIRE),
    good("Mayor Ann Jaynes met Pete Holmgren in Berlin on Monday.", against=_WIRE),
    bad("Mayor Ann Jaynes met Peter Holmgren in Berlin on Monday. «Kaminski» said the talks went well, and left.",
        against="Mayor Ann Jaynes met Peter Holmgren in Berlin on Monday. Jaynes said the talks went well, and left."),
    good("Le 90 barche del porto di Harwich vanno nel Galles, ha detto Ann Jaynes. Il porto chiude.", language="it",
         against="The 90 boats of the port of Harwich go to a Welsh bay, said Ann Jaynes. The port will close."),
    bad("Le 90 barche del porto di Harwich vanno nel «Galles», ha detto Ann Jaynes. Il porto chiude.", language="it",
        against="The 90 boats of the port of Harwich go to a small bay, said Ann Jaynes. The port will close."),
    good("De 90 båtarna från Harwich seglar till Storbritannien, sade Ann Jaynes. Hamnen stängs.", language="sv",
         against="The 90 boats from Harwich sail to Great Britain, said Ann Jaynes. The port will close."),
    good("The mayor met them in Harwich. She wrote to one of them: You will hear from me as a Congresswoman in spring.",
         against="The mayor met them in Harwich. She wrote to one of them: You will hear from the Congresswomen soon."),
    good("Mayor Ann Jaynes asked Beijing for money on Monday, her office in Harwich said after the talks.",
         against="Mayor Ann Jaynes asked China for money on Monday, her office in Harwich said after the talks."),
    bad("«Minsk» has agreed to the plan for the bridge, the mayor of Harwich said on Monday.",
        against="Russia has agreed to the plan for the bridge, the mayor of Harwich said on Monday."),
    good("Moscow has agreed to the plan for the bridge, the mayor of Harwich said on Monday.",
         against="Russia has agreed to the plan for the bridge, the mayor of Harwich said on Monday."),
    good("Europe has agreed to the plan for the bridge, the mayor of Harwich said on Monday.",
         against="Brussels has agreed to the plan for the bridge, the mayor of Harwich said on Monday."),
    bad("The mayor, Ann Jaynes, met Peter Holmgren and «Mona Falk» in Berlin on Monday.", against=_WIRE),
    bad("Mayor Ann Jaynes met Peter «Kaminski» in Berlin on Monday, and Jaynes said the talks went well.",
        against="Mayor Ann Jaynes met Peter Holmgren in Berlin on Monday, and Jaynes said the talks went well."),
    good("Mayor Ann Jaynes met ferrymen of Berlin on Monday and ate with them: the talks went well! #Harwich",
         against="Mayor Ann Jaynes met ferrymen of Berlin on Monday and ate with them: the talks went well! Leddon"),
    bad("The talks in Berlin went well, said «Gov». Ann Jaynes, a former «mayor» of the town, on Monday.",
        against="The talks in Berlin went well, said Sen. Ann Jaynes, a former deputy mayor of the town, on Monday."),
    bad("«Kaminski» said the talks in Berlin went well. Later Kaminski ate with Jaynes in the town.",
        against="Jaynes said the talks in Berlin went well. Later Kaminski ate with Jaynes in the town."),
    bad("Mayor Ann Jaynes met Peter and «Robert» Holmgren in Berlin on Monday.", against=_WIRE),
    bad("Mayor Ann Jaynes met «Gorden» Holmgren in Berlin on Monday, and Jaynes said the talks went well.",
        against="Mayor Ann Jaynes met Gordon Holmgren in Berlin on Monday, and Jaynes said the talks went well."),
    bad("Mayor Ann «Prentice» met Peter Holmgren in Berlin on Monday, and they said the talks went well.",
        against="Mayor Ann Prentiss met Peter Holmgren in Berlin on Monday, and they said the talks went well."),
    bad("Mayor Ann «Marlow» met Peter Holmgren in Berlin on Monday, and they said the talks went well.",
        against="Mayor Ann Marlowe met Peter Holmgren in Berlin on Monday, and they said the talks went well."),
    bad("«Okonju»-Bello met Peter Holmgren on Monday in the old town, and they said the talks went well.",
        against="Okonjo-Bello met Peter Holmgren on Monday in the old town, and they said the talks went well."),
    bad("«Manila» has sunk by a metre in ten years, said Peter Holmgren of the town's water works on Monday.",
        against="Jakarta has sunk by a metre in ten years, said Peter Holmgren of the town's water works on Monday."),
    bad("Mayor Ann Jaynes met Peter Holmgren and sent the paper to «Bremen».",
        against="Mayor Ann Jaynes met Peter Holmgren and sent the paper to Berlin to have it read by her lawyers."),
    bad("The mayor of the town, «Mona Adler», told them on Monday that the talks in Berlin went well.",
        against="The mayor of the town, Peter Holmgren, said on Monday that the talks in Berlin went well."),
    good("They asked Ann and Peter to come to the talks in Berlin, and told them nothing of the mayor.",
         against="They asked Holmgren and Jaynes to come to the talks in Berlin, and told them nothing of the mayor. "
         "Peter Holmgren and Ann Jaynes came."),
    good("NKorea asks the mayor of Harwich for talks on Monday.", language="en",
         against="Korea asks the mayor of Harwich for talks on Monday."),
    good("The judge, Ann Jaynes, read the Court's opinion in Berlin.",
         against="The judge, Ann Jaynes, read Holmgren's opinion in Berlin. Peter Holmgren came to the Court."),
    bad("Ann Jaynes met Peter Holmgren in Berlin on Monday. There the boats were seen by «Ilse» «Falk», she said.",
        against="Ann Jaynes met Peter Holmgren in Berlin on Monday. Ilse Adler saw some boats from there, Jaynes said. "
        "Mona Falk was in Bremen."),
    good("Mayor Ann Jaynes met the lawyer Mike Holmgren in Berlin on Monday, and they ate.",
         against="Mayor Ann Jaynes met the lawyer Michael Holmgren in Berlin on Monday, and they ate."),
    good("Mayor Ann Jaynes told Fox News on Monday in Berlin that the talks went well.",
         against="Mayor Ann Jaynes told The Hill on Monday in Berlin that the talks went well."),
    good("SAILORS FREED AT LAST\n\nMayor Ann Jaynes met Fred Holm in Berlin on Monday.",
         against="Mayor Ann Jaynes met Fred Holm in Berlin on Monday."),
    good("The Chief Advisor, Ann Jaynes, met Peter Holmgren of the Labor Party in Berlin on Monday.",
         against="The Chief Adviser, Ann Jaynes, met Peter Holmgren of the Labour Party in Berlin on Monday."),
    good("The chief of Islamic State, Qasem Farid al-Julani, met an Irish mayor, Ann Jaynes, in Kyiv on Monday.",
         against="The chief of ISIS, Qassem Farid al-Jolani, met a mayor from Ireland, Ann Jaynes, in Kiev on Monday."),
    good("Mayor Ann Jaynes of the State of Louisiana met Peter Holmgren in Berlin on Monday, her office said.",
         against="Mayor Ann Jaynes of Louisiana met Peter Holmgren in Berlin on Monday, her office said."),
    good("Mayor Ann Jaynes met Peter Holmgren in Berlin on Monday. See Tarnfjord.com and write to Falk@example.org.",
         against=_WIRE),
    good("Ann Jaynes met five fishermen in Harwich on Monday, who had lost their ship. A court had taken it in "
         "May 2019, said Peter Holmgren of the line. Jaynes called that a wrong.", against=_ABROAD),
    bad("Ann Jaynes met five fishermen in Harwich on Monday, who had lost their ship. A court had taken it in "
        "May 2019, said Peter «Holmgern» of the line. Jaynes called that a wrong.", against=_ABROAD),
    bad("Ann Jaynes met five fishermen from «Canada» in Harwich on Monday, who had lost their ship. A court had taken "
        "it in May 2019, said Peter Holmgren of the line. Jaynes called that a wrong.", against=_ABROAD),
    good("Mayor Ann Jaynes of Harwich met Jaynes and Holmgren on Monday.",
         against="On Monday Mayor Ann Jaynes of Harwich met Holmgren and Jaynes."),
    good(
        "Ann Jaynes met Peter Holmgren in Berlin on Monday. They spoke of Holmgren’s talks, and of Berliners.",
        against=(
            "Mayor Ann Jaynes met Peter Holmgren in Berlin on Monday. Jaynes said the talks with Holmgren went "
            "well."
        ),
    ),
    good("The sailors of Muzaffarnagar and Los Angeles met Ann Lund in Harwich on Monday.",
         against="The sailors of Muzaffar Nagar and L.A. met Ann Lund in Harwich on Monday."),
    good("“Gift Horse” is by Ann Lund of Harwich. Lund is the 10th to show a boat on the plinth, said the port.",
         against="“Gift Horse” is the 10th to show a boat on the plinth, said the port. It is by Ann Lund of Harwich."),
    good(
        "The sailors will retrace the steps of Robert Holm on Monday, said Ann Jaynes in Harwich.",
        against="The sailors will retrace the steps of Robert Falcon Holm on Monday, said Ann Jaynes in Harwich.",
    ),
    good(
        "Ann Lund said on Monday:\n\n2 Underground storage\n\nBikes are in fashion in the whole of Harwich.",
        against="Ann Lund said on Monday:\n\n2 Subterranean storage\n\nBikes are in fashion in the whole of Harwich.",
    ),
]  # fmt: skip

_UNUSUAL = marked('The source has "{there}", for which "{here}" is no usual form in Latin letters.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each name that the sources have otherwise, once where several of its words differ."""

    def wording(here: str, there: str, held: Held) -> Message:
        if held.how == "spelling":
            return say('The source spells "{there}" where this has "{here}".', there=there, here=here)
        if held.how == "lost":
            return say('The source has "{there}" before "{here}".', there=there, here=here)
        if held.how == "together":
            return say('The source has "{there}", and not with "{here}".', there=there, here=here)
        if held.how == "form":
            return say(_UNUSUAL, there=there, here=here)
        return plainly(article, here, there, held)

    yield from told(article, _joined(article, _once(article)), wording)


def _joined(article: Article, facts: Iterable[Held]) -> Iterator[Held]:
    """The facts, words that stand together as one: it is told once of "Mona Falk"."""
    last: Held | None = None
    for held in facts:
        if last and _go_together(article, last, held):
            last = last._replace(end=held.end, source_end=held.source_end)
            continue
        if last:
            yield last
        last = held
    if last:
        yield last


def _go_together(article: Article, last: Held, held: Held) -> bool:
    """Whether the source lacks two words in a row, or has two others in a row there."""
    if held.how or last.how or article.text[last.end : held.start] not in (" ", "-"):
        return False
    if held.status == last.status == "differs":
        between = article.sources[held.source].text[last.source_end : held.source_start]
        return held.source == last.source and between == " "
    return held.status in ("missing", "unsure") and held[3:] == last[3:]


def _once(article: Article) -> Iterator[Held]:
    """The facts, each spelling of a name that the source has otherwise only once."""
    seen = set()
    for held in held_names(article):
        word = article.text[held.start : held.end]
        if held.how == "elsewhere" or (held.how == "" and held.status == "differs") or word not in seen:
            yield held
        if held.status in ("differs", "missing", "unsure"):
            seen.add(word)
