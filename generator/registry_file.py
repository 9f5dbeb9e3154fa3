"""A registry's file as a table of text: CSV in the encodings that spreadsheets write, or a sheet of a workbook.

What theme/client/indicators/{decode,table,workbook}.js do in the browser.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from generator.derive.indicators.sheet import Line, Note, Problem, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.cell.cell import Cell

MAX_BYTES = 10_000_000
MAX_UNPACKED = 200_000_000
"""A workbook is a packed file; one that unpacks to more than this is a trap."""
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHERS = {b"%PDF": "PDF", b"{\\rt": "RTF", b"\x89PNG": "PNG", b"\xff\xd8\xff\xe0": "JPEG", b"<htm": "HTML"}
SEPARATORS = {",": "coma", ";": "punto y coma", "\t": "tabulador"}


class NoSheetError(Exception):
    """The workbook has no sheet of that name; ``sheets`` says which it has."""

    def __init__(self, sheets: list[str]) -> None:
        super().__init__()
        self.sheets = sheets


def read_table(raw: bytes, sheet: str | None = None) -> Table:
    """Read a file by what it holds, whatever it is called. Raises NoSheetError."""
    if len(raw) > MAX_BYTES:
        return _at_fault("demasiado-grande")
    if raw.startswith(_ZIP):
        return _workbook(raw, sheet)
    if raw.startswith(_OLE):
        return _at_fault("excel-antiguo")
    for mark, name in _OTHERS.items():
        if raw.startswith(mark):
            return _at_fault("otro-formato", text=name)
    text, encoding = decode(raw)
    if text is None:
        return _at_fault("no-es-texto")
    table = csv_table(text)
    notes = [Note("codificacion", {"name": encoding})] if encoding != "UTF-8" else []
    return Table(table.lines, table.empty, False, (*notes, *table.notes), table.problems)  # noqa: FBT003


def _at_fault(code: str, line: int = 1, **values: str | int) -> Table:
    return Table(problems=(Problem(line, 0, "", "error", code, "file", values),))


def decode(raw: bytes) -> tuple[str | None, str]:
    """Give the text and the name of its encoding; None for what is no text at all."""
    for mark, codec, name in (
        (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
        (b"\xff\xfe", "utf-16-le", "UTF-16"),
        (b"\xfe\xff", "utf-16-be", "UTF-16"),
    ):
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, "replace"), name
    if b"\x00" in raw:
        return None, ""
    try:
        return raw.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        # the five places that Windows-1252 leaves free stay control signs, as browsers read them
        return "".join(_WINDOWS[byte] for byte in raw), "Windows-1252"


_WINDOWS = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)]


def csv_table(text: str) -> Table:
    """Read CSV: the separator is the one that the heading has most of."""
    text = re.sub(r"\r\n?", "\n", text)
    hint = re.match(r"sep=(.)\n", text)
    start = 1
    if hint:
        text, start = text[hint.end() :], 2
    separator = hint[1] if hint else _separator(text)
    lines: list[Line] = []
    empty = 0
    try:
        for number, cells in _rows(text, separator):
            if any(cell.strip() for cell in cells):
                lines.append(Line(number + start, tuple(cells)))
            else:
                empty += 1
    except _QuoteError as error:
        return _at_fault("comillas", error.line + start)
    notes = [Note("separador", {"name": SEPARATORS.get(separator, separator)})] if separator != "," else []
    return Table(tuple(lines), empty, notes=tuple(notes))


def _separator(text: str) -> str:
    heading = next((line for line in text.split("\n") if line.strip(' ;,\t"')), "")
    bare = re.sub(r'"[^"]*"', "", heading)
    return max(SEPARATORS, key=bare.count)


class _QuoteError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the number of the line on which it begins, from 0."""
    lines = _without_spaces_after_quotes(text, separator).split("\n")
    if lines[-1] == "":
        lines.pop()
    csv.field_size_limit(MAX_BYTES)
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator, strict=True)
    while True:
        begins = reader.line_num
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise _QuoteError(begins) from None
        yield begins, row


def _without_spaces_after_quotes(text: str, separator: str) -> str:
    """Take away blanks between a closing quote and the next separator, which ``csv`` refuses and the browser allows."""
    ends = re.escape(separator) + r"\n"
    quoted = r'"(?:[^"]|"")*+"'
    # whole cells, one after the other: what stands in quotes may itself look like cells
    cells = re.compile(rf"({quoted})[^\S{ends}]+(?=[{ends}])|{quoted}|[^{ends}]+|[{ends}]")
    return cells.sub(lambda found: found[1] or found[0], text)


def _workbook(raw: bytes, wanted: str | None) -> Table:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MAX_UNPACKED:
                return _at_fault("demasiado-grande")
        book = load_workbook(io.BytesIO(raw))
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, OSError):
        return _at_fault("libro-danado")
    sheets = book.sheetnames
    if wanted is not None and wanted not in sheets:
        raise NoSheetError(sheets)
    page = book[wanted or sheets[0]]
    lines: list[Line] = []
    empty = 0
    rows = [tuple(_text(cell) for cell in row) for row in page.iter_rows(min_row=1, min_col=1)]  # type: ignore[arg-type]
    while rows and not any(rows[-1]):
        rows.pop()
    for number, cells in enumerate(rows, 1):
        if any(cell.strip() for cell in cells):
            lines.append(Line(number, cells))
        else:
            empty += 1
    notes = [Note("hoja", {"name": page.title, "n": len(sheets)})] if len(sheets) > 1 else []
    return Table(tuple(lines), empty, ragged=True, notes=tuple(notes))


def _text(cell: Cell) -> str:
    """A cell as text; a formula stays one, so that what it gave last is not taken for what somebody wrote."""
    value = cell.value
    if cell.data_type == "f":
        value = "="
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case bool():
            return "VERDADERO" if value else "FALSO"
        case float() if value.is_integer():
            return str(int(value))
    return str(value)
