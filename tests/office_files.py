"""Office files for tests: made of XML by hand, and by python-docx, odfpy, LibreOffice and pandoc, as in newsrooms."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
from odf.opendocument import OpenDocumentText
from odf.text import H, P

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{TYPES}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def zipped(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def run(text: str, properties: str = "") -> str:
    """A run of WordprocessingML."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def word(body: str, **parts: str) -> bytes:
    """A docx file with a body of WordprocessingML, and other parts ("styles", "comments", "footnotes") likewise."""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{TYPES}/{kind}" Target="{kind}.xml"/>' for kind in parts
    ) + f'<Relationship Id="link" Type="{TYPES}/hyperlink" Target="https://stats.example/" TargetMode="External"/>'
    types = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{CONTENT}.{kind}+xml"/>' for kind in parts
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{CONTENT}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{TYPES}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    }
    return zipped(files | {f"word/{kind}.xml": f"<w:{kind} {SPACES}>{xml}</w:{kind}>" for kind, xml in parts.items()})


def by_python_docx(paragraphs: list[tuple[str, str]]) -> bytes:
    """A docx file of style and text."""
    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def by_odfpy(paragraphs: list[str], heading: str = "") -> bytes:
    """An odt file of plain paragraphs below a heading."""
    document = OpenDocumentText()
    if heading:
        document.text.addElement(H(outlinelevel=1, text=heading))
    for text in paragraphs:
        document.text.addElement(P(text=text))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def has(program: str) -> bool:
    """Whether a program is installed."""
    return shutil.which(program) is not None


def by_libreoffice(path: Path, suffix: str, folder: Path) -> Path:
    """A file converted by LibreOffice, with a profile of its own."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix, "--outdir"]
    subprocess.run([*command, str(folder), str(path)], capture_output=True, check=True, timeout=120)
    return folder / f"{path.stem}.{suffix}"


def by_pandoc(markdown: str, path: Path) -> Path:
    """A file made of Markdown by pandoc, in the format that its suffix says."""
    subprocess.run(["pandoc", "-f", "markdown", "-o", os.fspath(path)], input=markdown.encode(), check=True)
    return path
