"""Wrong names, and the nearest right one for each, for messages."""

from __future__ import annotations

from collections.abc import Collection, Iterable

LONGEST = 80  # characters; what is longer is no slip of the hand


def nearest(word: str, names: Iterable[str]) -> str:
    """'; did you mean "x"?', or nothing where no name is near."""
    if len(word) > LONGEST:
        return ""
    from difflib import get_close_matches

    known = sorted(names)
    is_family = any(name.startswith(f"{word}/") for name in known)
    whole = [name for name in known if name.endswith(f"/{word}") and not is_family]  # a rule's without its family
    near = whole or get_close_matches(word, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


def selector_problem(selector: str, known: Collection[str]) -> str | None:
    """What is wrong with the name of a rule or family; None where it is one.

    `known` are the names of rules, and of families of which the rules are not known, which end in "/".
    """
    families = {name.partition("/")[0] for name in known} | {"all", "default"}
    if selector in known or selector in families or f"{selector.partition('/')[0]}/" in known:
        return None
    return f'no rule or family is called "{selector}"{nearest(selector, [*known, *families])}'
