"""Instructions to site builders in Markdown are no text, and all else keeps its place."""

from __future__ import annotations

import pytest

from newslint.readers import markdown


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("{: .lead}\nThe road is shut.\n\nBuses go round.\n{: .note #x}\n", ["The road is shut.", "Buses go round."]),
        ("## Roads {#roads}\n\nShut. [So](x){:target=\"_blank\"} it is.\n", ["Roads", "Shut. So it is."]),
        ("A [word]{.mark} here, *so*{: .b}.\n", ["A word here, so."]),
        ("[TOC]\n\n[[_TOC_]]\n\n\\newpage\n\nOpen [CHECK].\n", ["Open [CHECK]."]),
        ("$$\na = b + $5\n$$\n\nOpen for $5 and $$6.\n", ["Open for $5 and $$6."]),
        ("![[quay.png]]\n\nThe [[port|quay]] is shut, [[so]] says [[1]](x).\n", ["The quay is shut, [[so]] says [1]."]),
        ("The [word]{.mark}, [shut][1]{.a}.\n\n[1]: http://a/x\n", ["The word, shut."]),
        ("It is.[^1]{.x}\n\n[^1]: Note.\n", ["It is.", "Note."]),
        ("![A bridge]{.wide} is \\[shut]{.x}, [so\\]{.x} it.\n", ["![A bridge] is [shut], [so] it."]),
        ("An [a `b]{.x}` c] and [a `b` c]{.x}.\n", ["An [a \ufffc c] and a \ufffc c."]),
        ("It is ![[1]](a.png) shut.\n", ["It is  shut."]),
        ("An \\[[a|b]] and \\![[so]].\n", ["An [[a|b]] and ![[so]]."]),
        ("The road is shut.{: .x}\nBuses go.{.lead}\n\n## Open{#a}\n", ["The road is shut. Buses go.", "Open"]),
        ("The set a{: b} of {.x} words, and f{x}.\n", ["The set a{: b} of words, and f{x}."]),
        (":::info\n\nThe road is shut.\n\n:::\n", ["The road is shut."]),
        (":::note[Mind]\nThe road is shut.\n:::\nOpen.\n", ["The road is shut.", "Open."]),
        ("::: {.callout-note}\nThe road is shut.\n:::\n", ["The road is shut."]),
        ("??? tip\n    The road is shut.\n    Buses go.\n\nOpen.\n", ["The road is shut. Buses go.", "Open."]),
        ("> [!WARNING]\n> The road is shut.\n\nOpen.\n", ["The road is shut.", "Open."]),
        ("[caption id=\"a\"]The quay.[/caption]\n\n[gallery ids=\"1\"]\n\nOpen.\n", ["The quay.", "Open."]),
        ("{% include list.md\n" + '  q="Who shut the road and who will pay?"\n' * 200 + "%}\n\nOpen.\n", ["Open."]),
        ("* toc\n{:toc}\n\nOpen.\n\n{::comment}\nShut {x} now.\n{:/comment}\n", ["Open."]),
        ("*[EU]: European Union\n\nThe EU is *[open](x)*.\n", ["The EU is open."]),
        ("<%= yield 'a' %>\n\n{% raw %}\nThe road is shut, {{ x }}.\n{% endraw %}\n", ["The road is shut, \ufffc."]),
        ("@def title = \"Bridge\"\n@def rss = \"\"\"Of \"it\" all\nand more\"\"\"\n\nOpen @def x.\n", ["Open @def x."]),
        ("```{.python}\n{: .x}\n:::\n```\n\nA set {a} and {: no.\n", ["A set {a} and {: no."]),
        ("| a |\n|---|\n| {#x} |\n\nTwo ::: colons and [!x] stay.\n", ["a", "Two ::: colons and [!x] stay."]),
    ],
)  # fmt: skip
def test_instructions_are_no_text(written: str, seen: list[str]) -> None:
    article = markdown.read(written.encode())
    assert [article.text[b.start : b.end] for b in article.blocks] == seen
    for word in ("shut", "round", "quay", "Buses", "Open"):
        if word in article.text:
            at = article.text.index(word)
            assert article.place(at, at + len(word)).text == word


def test_an_alert_is_no_quotation() -> None:
    assert [b.kind for b in markdown.read(b"> [!NOTE]\n> The road is shut.\n").blocks] == ["paragraph"]
    assert [b.kind for b in markdown.read(b"> The road is shut.\n").blocks] == ["quotation"]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("$$ Thai Garden, 5 Main Street.\n\nIt is good.\n\n$$ Pho House. Try it.\n",
         ["$$ Thai Garden, 5 Main Street.", "It is good.", "$$ Pho House. Try it."]),
        ("$$ a = b\n\nIt is good.\n\nx = y $$\n", ["$$ a = b", "It is good.", "x = y $$"]),
        ("$$ Thai Garden.\n$$ Pho House, a_b.\n", ["$$ Thai Garden. $$ Pho House, a_b."]),
        ("$$ Thai Garden, x = y and so on, $$\n", ["$$ Thai Garden, x = y and so on, $$"]),
        ("$$ 5=five $$\n\n$$ \\open = x_{total} $$\n", ["$$ 5=five $$", "$$ \\open = x_{total} $$"]),
        ("$$ Thai, [Pho](/a_b), $$\n", ["$$ Thai, Pho, $$"]),
        ("$$ Thai, http://a.b/?c=d, $$\n", ["$$ Thai, http://a.b/?c=d, $$"]),
        ("Thai Garden, $$ + tip, and Pho House, $$, are open.\n",
         ["Thai Garden, $$ + tip, and Pho House, $$, are open."]),
        ("Thai ($$) and Pho=x ($$) and $$, a=b, $$.\n", ["Thai ($$) and Pho=x ($$) and $$, a=b, $$."]),
        ("It is $$a = b $$ or $$ a = b$$.\n", ["It is $$a = b $$ or $$ a = b$$."]),
        ("It is $$a + b$$, $$5$$.\n", ["It is $$a + b$$, $$5$$."]),
        ("So ($$x_1$$) is.\n$$\\sqrt{2}$$ is.\n", ["So (\ufffc) is. \ufffc is."]),
        ("$$\n\\text{cost per head} = \\frac{a b}{2}\n$$\n\nOpen.\n\n $$ x ^ 2 $$ {#eq:a}\n", ["Open."]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_prices_are_no_formulas(written: str, seen: list[str], end: str) -> None:
    article = markdown.read(written.replace("\n", end).encode())
    assert [article.text[b.start : b.end] for b in article.blocks] == seen
