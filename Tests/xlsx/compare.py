"""Holds a workbook of results against the CSV of the same run: compare.py RESULT.csv RESULT.xlsx"""
import csv
import datetime
import sys
import zipfile

import openpyxl

DATES, NUMBERS = {"state_pension_date", "exit_date"}, {"points", "months", "exit_months", "benefit_month"}


def expected(name, cell):
    if cell == "":
        return None
    if name in DATES:
        return datetime.datetime.fromisoformat(cell)
    if name in NUMBERS:
        return float(cell)
    if name == "provisional":
        return cell == "true"
    # What is defused in CSV is plain text here.
    return cell[1:] if name == "id" and cell.startswith("'=") else cell


assert zipfile.ZipFile(sys.argv[2]).testzip() is None
book = openpyxl.load_workbook(sys.argv[2])
sheet = book.worksheets[0]
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))
assert sheet.max_row == len(rows), (sheet.max_row, len(rows))
assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == f"A1:K{len(rows)}"
assert [cell.value for cell in sheet[1]] == rows[0]
assert all(cell.font.bold for cell in sheet[1])
kinds = set()
for number, row in enumerate(rows[1:], start=2):
    for name, text, cell in zip(rows[0], row, sheet[number]):
        assert cell.value == expected(name, text), (number, name, text, cell.value)
        # A formula would have the type f.
        assert cell.data_type != "f"
        if cell.value is not None:
            kinds.add((name, cell.data_type))
            if name in DATES:
                assert cell.is_date
            if name == "id":
                assert cell.data_type == "s"
assert {("exit_date", "d"), ("points", "n"), ("provisional", "b"), ("reason", "s")} <= kinds, kinds
assert "=1+1" in [cell.value for cell in sheet["A"]] and "007" in [cell.value for cell in sheet["A"]]
assert book.worksheets[1].title == "About"
print(f"{len(rows) - 1} people are the same in {len(kinds)} kinds of cells")
