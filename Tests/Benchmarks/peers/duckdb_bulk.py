#!/usr/bin/env python3
"""DuckDB: status, points, months, route and pension date of a population under the rail example.

duckdb_bulk.py POPULATION OUT AS_OF [THREADS]. Whole numbers throughout, so that it is exact. It
does less than hwcalc: no earliest exit (thirty-six more calculations a person), no benefit, no
diagnostics.
"""
import sys

import duckdb
import rules

source, out, as_of = sys.argv[1:4]
threads = int(sys.argv[4]) if len(sys.argv) > 4 else 2
con = duckdb.connect(config=dict(threads=threads))
con.execute("CREATE TABLE rate (function VARCHAR, rate BIGINT, heavy BOOLEAN)")
con.executemany("INSERT INTO rate VALUES (?, ?, ?)", rules.functions())
PER_DAY = "CASE month({0}) WHEN 2 THEN 465 WHEN 4 THEN 434 WHEN 6 THEN 434 WHEN 9 THEN 434 WHEN 11 THEN 434 ELSE 420 END"
BASE = "((year({0}) * 12 + month({0}) - 1) * 13020 + least({1} * " + PER_DAY + ", 13020))"


def begin(day):
    return BASE.format(day, f"(day({day}) - 1)")


def after(day):
    return BASE.format(day, f"day({day})")


ages = rules.statutory()["statePensionAge"]
pension = "CASE " + " ".join(
    f"WHEN born >= DATE '{row['bornFrom']}' THEN {row['years'] * 12 + row['months']}"
    for row in reversed(ages["rows"])
) + " END"
POINT = rules.POINT
now = begin(f"DATE '{as_of}'")
con.execute(f"""COPY (
  WITH spell AS (
    SELECT id, born, heavy AND lower(trim(employer)) = 'voorbeeldspoor' AS serves, fte, rate,
      greatest(0, coalesce(least({after('"to"')}, {now}), {now}) - {begin('"from"')}) AS ticks
    FROM read_csv('{source}', header=true, delim=',', columns={{id: 'VARCHAR', born: 'DATE',
      function: 'VARCHAR', "from": 'DATE', "to": 'DATE', fte: 'DECIMAL(5,4)',
      employer: 'VARCHAR'}}) JOIN rate USING (function)),
  person AS (
    SELECT id, any_value(born) AS born,
      least(sum(rate * ticks * (fte * 10000)::BIGINT)::BIGINT, 57::BIGINT * {POINT}) AS grains,
      coalesce(sum(ticks) FILTER (serves AND fte > 0), 0) AS served FROM spell GROUP BY id),
  answer AS (
    SELECT *, grains * 100 >= 1881::BIGINT * {POINT} AS enough, served >= 360 * 13020 AS thirty
    FROM person)
  SELECT id,
    CASE WHEN enough THEN 'entitled' ELSE 'notEntitled' END AS status,
    ((grains::HUGEINT * 2000000 + {POINT}) // (2 * {POINT}))::BIGINT AS millionths,
    CASE WHEN NOT enough THEN 0 WHEN thirty THEN 36
      ELSE (72 * grains + 57::BIGINT * {POINT}) // (114::BIGINT * {POINT}) END AS months,
    CASE WHEN NOT enough THEN '' WHEN thirty THEN 'dertig-jaar' ELSE 'naar-rato' END AS route,
    (born + to_months(({pension})::INTEGER))::DATE AS state_pension_date,
    born > DATE '{ages["setThrough"]}' AS provisional
  FROM answer ORDER BY id
) TO '{out}' (HEADER, DELIMITER ',')""")
