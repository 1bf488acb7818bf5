"""A field between marks that are Markdown's too: "__BRIDGE_NAME__" was to be filled in, and not to become bold."""

from __future__ import annotations

import re

# What programming languages call so themselves, in copy about code
_OF_LANGUAGES = "(?:CLASS|COUNTER|DATA|DIR|END|FILE|FUNCTION|LINE|METHOD|NAMESPACE|PACKAGE|TRAIT|VA_ARGS)"
FIELD = re.compile(rf"(?<!\w)__(?!{_OF_LANGUAGES}__)[A-Z]+(?:_[A-Z\d]+)*__(?!\w)")
