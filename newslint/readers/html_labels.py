"""What the labels of an element (class, id, role and the like) say of it: the article's body, something else, hidden.

A label counts as a word of its own, or as a part of a name that says what stands there ("post-tags", "sharebar"); not
where a name only has it in it: "field--label-hidden", "tag-harbour" (so WordPress writes topics), "has-sidebar".
"""

from __future__ import annotations

import re

from newslint.readers.html_elements import Element, label_of

_OUTSIDE_TAGS = frozenset({"nav", "footer", "form", "head", "aside", "dialog", "menu"})
_OUTSIDE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "banner"})
# Names that describe a whole page or post, or a widget that may hold anything.
_OF_THE_WHOLE = re.compile(
    r"(?<= )(?:(?:tag|category|cat|topic|type|status|format|author|term|taxonomy|has|no|with|without|not|show|hide|is"
    r"|field--label|field--name|field--type|js|lang|page-template|postid|single)[-_](?!(?:list|cloud|links?|hidden"
    r"|container|box|bio|info|wrapper|items?)(?= ))[^ ]*"
    r"|elementor-(?:widget-(?:text-editor|theme-post-content|container|wrap)|widget|element)[^ ]*|fl-widget"
    r"|wp-block-post"
    r"|hidden-(?:print|xs|sm|md|lg|phone|tablet|desktop)|(?:print|mobile|tablet|desktop)-hidden"
    r"|[^ ]*--(?:label|no|with|has|is)-[^ ]*)(?= )"
)
_BODY = re.compile(r"[ _-](?:article-?body|article-?content|story-?body|post-?content|entry-?content)(?=[ _-])")


def is_outside(element: Element) -> bool:
    """Whether an element is none of the article's, by its tag and labels."""
    if element.tag in _OUTSIDE_TAGS or element.attributes.get("role") in _OUTSIDE_ROLES:
        return True
    labels = element.labels
    if (name := element.attributes.get("id", "")).count("-") > 2:  # the words of a heading
        labels = labels.replace(f" {name.lower()} ", " ")
    outside = label_of("html_labels.txt")
    return bool(outside.search(labels)) and bool(outside.search(_OF_THE_WHOLE.sub("", labels)))


def is_marked(element: Element) -> bool:
    """Whether an element is marked as an article, or as the body of one."""
    return element.tag == "article" or bool(_BODY.search(element.labels))
