"""The engine: an article and the rules become findings, each exactly placed. A rule that raises is one error."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from newslint.checking.placing import Voice, in_text, near, record_in_source, record_of
from newslint.core.article import Article
from newslint.core.errors import ConfigurationError, reason
from newslint.core.finding import Finding, Severity, SourceFinding
from newslint.core.options import Options
from newslint.core.record import ArticleRecord, ErrorRecord, FindingRecord
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import figures
from newslint.facts.foreign import is_found_in_foreign, unfixed_in_foreign
from newslint.facts.kept_words import is_kept
from newslint.facts.names import names
from newslint.facts.readability import scores
from newslint.facts.words import word_count
from newslint.house.config import Config, RuleSettings
from newslint.languages.needs import needs_of, speaks
from newslint.plugins.local_rules import is_local, local_rules
from newslint.plugins.registry import PlugIns, load

if TYPE_CHECKING:
    from newslint.checking.left_out.suppressions import Suppressions

AGAINST = "against/"  # the family of rules that hold an article against its sources
MOST = 5_000  # findings of a rule in an article
_OF_WORDS = ("copy/", "grammar/", "names/", "style/", "terms/")  # families that leave alone what a page keeps as it is


class ActiveRule(NamedTuple):
    """A rule that is switched on, with what configuration says of it. One that comes `last` sees what was left out."""

    name: str
    check: Callable[[Article, Any], Iterable[Finding | SourceFinding]]
    options: Options
    severity: Severity
    forced: bool
    languages: str | tuple[str, ...]
    needs: tuple[str, ...] = ()
    last: bool = False

    def knows(self, language: str) -> bool:
        """Whether the rule knows a language, which has all the lists that the rule needs."""
        return speaks(self.languages, self.needs, language)


class ActiveRules(list[ActiveRule]):
    """Rules that are on, in the order of their names; `knowing` has those that know a language, found once."""

    def __init__(self, rules: Iterable[ActiveRule]) -> None:
        super().__init__(rules)
        self._knowing: dict[str, list[ActiveRule]] = {}

    def knowing(self, language: str) -> list[ActiveRule]:
        """The rules that know a language."""
        if language not in self._knowing:
            self._knowing[language] = [rule for rule in self if rule.knows(language)]
        return self._knowing[language]


def active_rules(config: Config, plug_ins: PlugIns, with_sources: bool = False) -> ActiveRules:
    """The rules that are on, in the order of their names; what does not load is among `plug_ins.errors`.

    Those that hold an article against its sources are there where it has some, and are not even loaded otherwise.
    """
    active = []
    for name, target in sorted(all_rules(config, plug_ins).items()):
        if not config.is_on(name):
            continue
        if (not config.trusted and is_local(target)) or (name.startswith(AGAINST) and not with_sources):
            continue
        try:
            module = load(target)
            if config.is_on(name, getattr(module, "DEFAULT", True)):
                rule = _activate(name, module, config, plug_ins)
                active += [] if rule.options.are_empty() else [rule]
        except ConfigurationError as error:
            plug_ins.errors += [ErrorRecord("", line) for line in str(error).split("\n")]
        except (Exception, SystemExit) as error:
            plug_ins.errors.append(ErrorRecord("", f"rule {name} does not load: {reason(error)}"))
    return ActiveRules(active)


def all_rules(config: Config, plug_ins: PlugIns) -> dict[str, Any]:
    """Every rule there is under a configuration, on or off: newslint's own, the plug-ins' and the local ones."""
    rules = plug_ins.mapping("newslint_rules")
    if config.rules:
        rules.update(local_rules(config.rules))
    return rules


def _activate(name: str, module: Any, config: Config, plug_ins: PlugIns) -> ActiveRule:
    settings = config.rule.get(name, RuleSettings())
    kind: type[Options] = getattr(module, "Options", Options)
    values = dict(settings.options)
    if kind.HOUSE_LISTS:
        house = {"names": [*plug_ins.sequence("newslint_names"), *config.names], "phrases": config.phrases}
        values["files"] = [*values.get("files", ()), *house[kind.HOUSE_LISTS]]
    return ActiveRule(
        name, module.check, kind.made_of(values), settings.severity or module.SEVERITY, settings.severity is not None,
        getattr(module, "LANGUAGES", "all"), needs_of(module), getattr(module, "LAST", False),
    )  # fmt: skip


def check_article(
    article: Article, rules: Sequence[ActiveRule], outside: Iterable[tuple[Voice, Finding | SourceFinding]] = (),
    known: Collection[str] = (),
) -> tuple[ArticleRecord, list[ErrorRecord]]:  # fmt: skip
    """Check one article: its record with the findings in the order of the text, and the rules that failed."""
    checking = Checking(article, rules, outside, known)
    run_rules([checking])
    return checking.ended()


class Checking:
    """An article that is being checked, with what was found so far, and the rules that failed.

    `outside` are the findings of engines. `known` are the names of all rules, on or off, which tell a suppression of a
    rule that is off from one of a rule that does not exist.
    """

    def __init__(
        self, article: Article, rules: Sequence[ActiveRule],
        outside: Iterable[tuple[Voice, Finding | SourceFinding]] = (), known: Collection[str] = (),
    ) -> None:  # fmt: skip
        self.article = article
        rules = rules if isinstance(rules, ActiveRules) else ActiveRules(rules)
        self.rules = rules.knowing(article.language)
        self._outside = outside
        self._known = known
        self._findings: list[FindingRecord] = []
        self._errors: list[ErrorRecord] = []
        self._suppressions = _suppressions(article)

    def run(self, rule: ActiveRule) -> None:
        """Let a rule look at the article."""
        _run(self.article, rule, None if rule.last else self._suppressions, self._findings, self._errors)

    def ended(self) -> tuple[ArticleRecord, list[ErrorRecord]]:
        """The record of the article with the findings in the order of the text, and the rules that failed."""
        article, findings, suppressions = self.article, self._findings, self._suppressions
        for voice, finding in self._outside:
            findings += _placed(article, voice, (finding,), suppressions)
        if suppressions:
            active = [rule.name for rule in self.rules]
            suppressions.end(active, self._known or active)
        for rule in self.rules:
            if rule.last:
                self.run(rule)
        findings.sort(key=lambda f: (f.place.paragraph, f.place.line, f.place.column, f.rule))
        record = ArticleRecord(
            article.path, article.language, word_count(article), len(figures(article)), len(names(article)),
            scores(article), tuple(findings), suppressions.count if suppressions else 0, line=article.line,
        )  # fmt: skip
        return record, self._errors


def run_rules(several: Sequence[Checking]) -> None:
    """Let the rules look at some articles, each at all of them before the next: what it needs is at hand then.

    Of articles that are checked one by one each rule finds its code and its tables gone from the processor's memory.
    """
    by_rules: dict[int, list[Checking]] = {}
    for checking in several:
        by_rules.setdefault(id(checking.rules), []).append(checking)
    for those in by_rules.values():
        for rule in those[0].rules:
            for checking in those if not rule.last else ():
                checking.run(rule)


def _suppressions(article: Article) -> Suppressions | None:
    if not article.comments and "newslint-ignore" not in article.metadata:
        return None
    from newslint.checking.left_out.suppressions import suppressions

    return suppressions(article)


def _run(
    article: Article, rule: ActiveRule, suppressions: Suppressions | None, findings: list[FindingRecord],
    errors: list[ErrorRecord],
) -> None:  # fmt: skip
    """Let a rule look at an article, and keep what it finds; one that raises is an error, and one without end too."""
    try:
        if found := list(islice(rule.check(article, rule.options), MOST + 1)):
            if len(found) > MOST:
                told = f"rule {rule.name} found {MOST:,} places; what stands behind them is not told"
                errors.append(ErrorRecord(article.path, told))
            if rule.languages != "all" or rule.needs:
                found = list(_in_its_language(article, found))
            voice = Voice(rule.name, rule.severity, rule.forced)
            findings += _placed(article, voice, found[:MOST], suppressions)
    except (Exception, SystemExit) as error:
        errors.append(ErrorRecord(article.path, f"rule {rule.name} failed: {reason(error)}"))


def _in_its_language(article: Article, found: Iterable[Finding | SourceFinding]) -> Iterator[Finding | SourceFinding]:
    """What was found in the language of the article: no fix goes into another."""
    for finding in found:
        if isinstance(finding, SourceFinding):
            yield finding
        elif not is_found_in_foreign(article, finding):
            yield unfixed_in_foreign(article, finding) if finding.fix else finding


def _placed(
    article: Article, voice: Voice, found: Iterable[Finding | SourceFinding], suppressions: Suppressions | None
) -> list[FindingRecord]:
    """What was found, with its places, without what the article leaves out."""
    records = []
    for finding in found:
        if isinstance(finding, SourceFinding):
            told = in_text(article, finding)
            if told is None:
                if not (suppressions and suppressions.leave_out(voice.rule, near(article, finding))):
                    records.append(record_in_source(article, voice, finding))
                continue
            finding = told
        if voice.rule.startswith(_OF_WORDS) and is_kept(article, finding.start, finding.end):
            continue
        if suppressions:
            if suppressions.leave_out(voice.rule, finding):
                continue
            finding = suppressions.without_left_out_edits(voice.rule, finding)
        records.append(record_of(article, voice, finding))
    return records
