"""A Word document made of an article that never was one: its words, a paragraph a block, with Word's own styles."""

from __future__ import annotations

import io
import zipfile

from newslint.core.article import Article
from newslint.reports.word import as_xml

_STYLES = {
    "headline": "Title", "standfirst": "Subtitle", "heading": "Heading1", "quotation": "Quote", "caption": "Caption",
}  # fmt: skip
_SIZES = {"Title": 40, "Subtitle": 28, "Heading1": 28}  # half points
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DAY = (1980, 1, 1, 0, 0, 0)  # the same draft always gives the same file


def document_of(article: Article) -> bytes:
    """The file."""
    body = b"".join(_paragraph(block.kind, article.text[block.start : block.end]) for block in article.blocks)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        '"application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>',
        "_rels/.rels": _relation("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relation("styles", "styles.xml"),
        "word/styles.xml": f'<w:styles xmlns:w="{_MAIN}">{_styles()}</w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{_MAIN}"><w:body>{body.decode()}</w:body></w:document>',
    }  # fmt: skip
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, _XML + content)
    return file.getvalue()


def _paragraph(kind: str, text: str) -> bytes:
    style = f'<w:pPr><w:pStyle w:val="{_STYLES[kind]}"/></w:pPr>' if kind in _STYLES else ""
    words = b"<w:br/>".join(b'<w:t xml:space="preserve">' + as_xml(line) + b"</w:t>" for line in text.split("\n"))
    return b"<w:p>" + style.encode() + b"<w:r>" + words + b"</w:r></w:p>"


def _styles() -> str:
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing '
        'w:after="160"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>'
    )
    return normal + "".join(_style(style) for style in _STYLES.values())


def _style(style: str) -> str:
    look = f'{"<w:b/>" if style in _SIZES else "<w:i/>"}<w:sz w:val="{_SIZES.get(style, 22)}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{_name(style)}"/>'
        f'<w:basedOn w:val="Normal"/><w:rPr>{look}</w:rPr></w:style>'
    )


def _name(style: str) -> str:
    return "heading 1" if style == "Heading1" else style


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_OFFICE}/{kind}" '
        f'Target="{target}"/></Relationships>'
    )
