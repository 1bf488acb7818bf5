"""`newslint completion SHELL`: a script by which a shell completes commands, options, and the names of rules.

It is made of the parsers themselves, and of the rules that are there when it is made.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from newslint.checking.known_rules import known_pages
from newslint.cli.output import put
from newslint.cli.parser import Parser
from newslint.cli.program import COMMANDS, parser_of
from newslint.house.config import Asked
from newslint.reports import FORMATS


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("shell", choices=tuple(_SHELLS), metavar="SHELL", help=f"one of {', '.join(_SHELLS)}")


def run(parsed: argparse.Namespace) -> int:
    """Print the script."""
    parsers = {name: parser_of(name) for name in COMMANDS}
    put(_SHELLS[parsed.shell](parsers), None, machine=True)
    return 0


def _rules() -> list[str]:
    """The names of rules, and of their families."""
    names = [page.name for page in known_pages(Asked(no_config=True))[0]]
    return [*dict.fromkeys(name.partition("/")[0] for name in names), *names]


def _values(action: argparse.Action, rules: list[str]) -> list[str] | None:
    """What an argument may be; nothing where that is anything, as a file is."""
    if action.choices:
        return [str(choice) for choice in action.choices]
    return {"RULES": rules, "RULE": rules, "FORMAT": list(FORMATS)}.get(str(action.metavar))


def _known(parser: Parser) -> list[argparse.Action]:
    """The arguments of a command and of those below it, each name once."""
    every = [*parser.known, *(action for inner in parser.commands.values() for action in inner.known)]
    return list({(*action.option_strings, action.dest): action for action in every}.values())


def _takes_value(action: argparse.Action) -> bool:
    return bool(action.option_strings) and action.nargs != 0


def _bash(parsers: dict[str, Parser]) -> str:
    rules, cases, options = _rules(), [], []
    for name, parser in parsers.items():
        words = [*parser.commands, *(option for action in _known(parser) for option in action.option_strings)]
        for action in _known(parser):
            values = _values(action, rules)
            if values and _takes_value(action):
                cases += [f'    "{name} {o}") words="{" ".join(values)}";;' for o in action.option_strings]
            elif values:
                words = [*words, *values]
            elif _takes_value(action):
                cases += [f'    "{name} {option}") words=;;' for option in action.option_strings]
        options.append(f'    "{name} "*) words="{" ".join(words)}"; is_option=1;;')
    commands = f'    " "*) words="{" ".join(parsers)} --help --version"; is_option=1;;'
    return _BASH.replace("CASES", "\n".join([*cases, *options, commands]))


_BASH = """# newslint completion bash >> ~/.local/share/bash-completion/completions/newslint
_newslint() {
  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command="" words="" is_option=""
  if (( COMP_CWORD > 1 )); then command="${COMP_WORDS[1]}"; fi
  case "$command $prev" in
CASES
  esac
  local is_file="" word
  if [[ -z "$words" || ( -n "$is_option" && -n "$command" && "$cur" != -* ) ]]; then is_file=1; fi
  COMPREPLY=()
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(compgen -W "$words" -- "$cur"; if [[ -n "$is_file" ]]; then compgen -f -- "$cur"; fi)
}
complete -o filenames -F _newslint newslint
"""


def _zsh(parsers: dict[str, Parser]) -> str:
    rules = _rules()
    cases = []
    for name, parser in parsers.items():
        specs = [f"'1:what:({' '.join(parser.commands)})'", "'*:file:_files'"] if parser.commands else []
        for action in _known(parser):
            values = _values(action, rules)
            help_text = _plain(action.help or "")
            value = f"({' '.join(values)})" if values else "_files"
            if action.option_strings:
                after = f":{str(action.metavar or action.dest).lower()}:{value}" if _takes_value(action) else ""
                specs += [f"'*{option}[{help_text}]{after}'" for option in action.option_strings]
            elif not any(spec.startswith("'*:") for spec in specs):
                specs.append(f"'*:{str(action.metavar or action.dest).lower()}:{value}'")
        cases.append(f"    {name}) _arguments {' '.join(dict.fromkeys(specs))};;")
    commands = " ".join(f"'{name}:{_plain(summary)}'" for name, summary in COMMANDS.items())
    return _ZSH.replace("COMMANDS", commands).replace("CASES", "\n".join(cases))


_ZSH = """#compdef newslint
# newslint completion zsh > "${fpath[1]}/_newslint"
_newslint() {
  local -a commands=(COMMANDS)
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
CASES
  esac
}
if [[ $funcstack[1] == _newslint ]]; then _newslint "$@"; else compdef _newslint newslint; fi
"""


def _fish(parsers: dict[str, Parser]) -> str:
    rules = _rules()
    lines = ["# newslint completion fish > ~/.config/fish/completions/newslint.fish"]
    for name, summary in COMMANDS.items():
        lines.append(f"complete -c newslint -n __fish_use_subcommand -f -a {name} -d '{_plain(summary)}'")
    for name, parser in parsers.items():
        here = f"complete -c newslint -n '__fish_seen_subcommand_from {name}'"
        if parser.commands:
            lines.append(f"{here} -f -a '{' '.join(parser.commands)}'")
        for action in _known(parser):
            values = _values(action, rules)
            offered = f" -x -a '{' '.join(values)}'" if values else " -r" if _takes_value(action) else ""
            for option in (option.lstrip("-") for option in action.option_strings):
                lines.append(f"{here} -{'s' if len(option) == 1 else 'l'} {option}{offered} -d '{_plain(action.help)}'")
            if values and not action.option_strings:
                lines.append(f"{here} -f -a '{' '.join(values)}'")
    return "\n".join(lines) + "\n"


def _plain(text: str | None) -> str:
    """Words that mean nothing to a shell between single quotes, nor to zsh between brackets."""
    return "".join(" " if char in "[]:\\%" else "’" if char == "'" else char for char in text or "")


_SHELLS: dict[str, Callable[[dict[str, Parser]], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
