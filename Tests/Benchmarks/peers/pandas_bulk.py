#!/usr/bin/env python3
"""pandas: what duckdb_bulk.py works out. pandas_bulk.py POPULATION OUT AS_OF."""
import sys

import numpy as np
import pandas as pd
import rules

source, out, as_of = sys.argv[1], sys.argv[2], np.datetime64(sys.argv[3], "D")
rows = pd.read_csv(
    source, dtype={"id": str, "function": "category", "employer": "category", "fte": float},
    parse_dates=["born", "from", "to"], date_format="%Y-%m-%d")
known = {name: (rate, heavy) for name, rate, heavy in rules.functions()}
codes = rows["function"].cat.codes.to_numpy()
rate = np.array([known[name][0] for name in rows["function"].cat.categories])[codes]
heavy = np.array([known[name][1] for name in rows["function"].cat.categories])[codes]
ours = np.array(
    [name.strip().lower() == "voorbeeldspoor" for name in rows["employer"].cat.categories])
PER_DAY = np.array([0, 420, 465, 420, 434, 420, 434, 420, 420, 434, 420, 434, 420])


def ticks(days, more):
    """The ticks from the year 0 to the begin of a day, or that of the next."""
    months = days.astype("datetime64[M]")
    day = (days - months.astype("datetime64[D]")).astype(np.int64) + more
    months = months.astype(np.int64)
    part = np.minimum(day * PER_DAY[months % 12 + 1], rules.TICKS)
    return (months + 1970 * 12) * rules.TICKS + part


now = ticks(np.array([as_of]), 0)[0]
to = rows["to"].to_numpy()
end = np.where(np.isnat(to), now, ticks(np.where(np.isnat(to), as_of, to).astype("datetime64[D]"), 1))
spent = np.maximum(
    np.minimum(end, now) - ticks(rows["from"].to_numpy().astype("datetime64[D]"), 0), 0)
# Four decimals at most, so that rounding gives back what was written.
factor = np.rint(rows["fte"].to_numpy() * 10_000).astype(np.int64)
serves = heavy & ours[rows["employer"].cat.codes.to_numpy()] & (factor > 0)
people = pd.DataFrame(
    dict(id=rows["id"], born=rows["born"], grains=rate * spent * factor,
         served=np.where(serves, spent, 0))).groupby("id", sort=False)
people = people.agg(
    born=("born", "first"), grains=("grains", "sum"), served=("served", "sum")).reset_index()
grains = np.minimum(people["grains"].to_numpy(), 57 * rules.POINT)
enough = grains * 100 >= 1881 * rules.POINT
thirty = people["served"].to_numpy() >= 360 * rules.TICKS
whole, rest = np.divmod(grains, rules.POINT)
ages = rules.statutory()["statePensionAge"]
born = people["born"].to_numpy().astype("datetime64[D]")
starts = np.array([row["bornFrom"] for row in ages["rows"]], dtype="datetime64[D]")
age = np.array([row["years"] * 12 + row["months"] for row in ages["rows"]])[
    np.searchsorted(starts, born, side="right") - 1]
month = born.astype("datetime64[M]")
target = month + age
last = ((target + 1).astype("datetime64[D]") - target.astype("datetime64[D]")).astype(int) - 1
pension = target.astype("datetime64[D]") + np.minimum(
    (born - month.astype("datetime64[D]")).astype(int), last)
pd.DataFrame(dict(
    id=people["id"], status=np.where(enough, "entitled", "notEntitled"),
    millionths=whole * 1_000_000 + (rest * 2_000_000 + rules.POINT) // (2 * rules.POINT),
    months=np.where(~enough, 0, np.where(
        thirty, 36, (72 * grains + 57 * rules.POINT) // (114 * rules.POINT))),
    route=np.where(~enough, "", np.where(thirty, "dertig-jaar", "naar-rato")),
    state_pension_date=np.datetime_as_string(pension, unit="D"),
    provisional=np.where(born > np.datetime64(ages["setThrough"]), "true", "false"),
)).to_csv(out, index=False)
