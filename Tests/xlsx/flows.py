"""Holds a workbook of cash flows against the CSV of the same run and against itself:
flows.py FLOWS.csv FLOWS.xlsx"""
import csv
import decimal
import sys
import zipfile

import openpyxl

D = decimal.Decimal
TEXT = {"scheme", "amounts", "take_up", "remark"}
MONEY = ["benefit", "exempt", "excess", "levy", "cost"]

assert zipfile.ZipFile(sys.argv[2]).testzip() is None
book = openpyxl.load_workbook(sys.argv[2])
assert book.sheetnames == ["Cash flows", "Years", "Assumptions", "Amounts", "Receipt"], book.sheetnames
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))
sheet = book["Cash flows"]
assert sheet.freeze_panes == "A2" and sheet.max_row == len(rows) > 1
assert [cell.value for cell in sheet[1]] == rows[0]
flows = []
for number, row in enumerate(rows[1:], start=2):
    for name, text, cell in zip(rows[0], row, sheet[number]):
        expected = None if text == "" else text if name in TEXT else float(text)
        assert cell.value == expected, (number, name, text, cell.value)
        assert cell.data_type != "f"
    flows.append(dict(zip(rows[0], row)))

# What is exempt, above it and levied adds up, and take-up rises.
shown = [row for row in flows if row["benefit"]]
assert shown, "nothing is shown"
for row in shown:
    assert D(row["exempt"]) + D(row["excess"]) == D(row["benefit"])
    assert D(row["benefit"]) + D(row["levy"]) == D(row["cost"])
by_place = {}
for row in shown:
    place = tuple(row[key] for key in ["scheme", "born_from", "months_from", "year"])
    by_place.setdefault(place, {})[row["take_up"]] = D(row["cost"])
for costs in by_place.values():
    assert costs["low"] <= costs["middle"] <= costs["high"], costs

# Where every cohort of a year is shown, they add up to the year but for roundings.
years = book["Years"]
head = [cell.value for cell in years[1]]
checked = 0
for line in years.iter_rows(min_row=2, values_only=True):
    year = dict(zip(head, line))
    parts = [
        row
        for row in flows
        if (row["scheme"], row["year"], row["take_up"])
        == (year["scheme"], str(year["year"]), year["take_up"])
    ]
    if year["cost"] is None:
        assert all(row["cost"] == "" for row in parts)
        continue
    # A cohort or a year that is not shown has nothing at all, and people are at least ten.
    if year["take_up"] == "everyone" and year["people"]:
        assert year["people"] >= 10, year
    if all(row["cost"] for row in parts):
        for name in MONEY:
            total = sum((D(row[name]) for row in parts), D(0))
            assert abs(total - D(str(year[name]))) <= D("0.01") * (len(parts) + 1), (year, name, total)
        checked += 1
assert len(list(book["Assumptions"].iter_rows())) > 8
assert any("SHA-256" in str(cell) for row in book["Receipt"].iter_rows(values_only=True) for cell in row)
print(f"{len(flows)} rows of cash flows are the same in both files; {checked} sums of years checked")
