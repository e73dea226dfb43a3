#!/usr/bin/env python3
"""Polars: what duckdb_bulk.py works out, lazily and streaming.

polars_bulk.py POPULATION OUT AS_OF. Threads by POLARS_MAX_THREADS.
"""
import sys
from datetime import date

import polars as pl
import rules

source, out, as_of = sys.argv[1], sys.argv[2], date.fromisoformat(sys.argv[3])
rates = pl.LazyFrame(
    rules.functions(), schema={"function": pl.String, "rate": pl.Int64, "heavy": pl.Boolean},
    orient="row")


def ticks(day, days):
    """The ticks from the year 0 to so many days into the month of a day."""
    month = day.dt.month()
    part = (
        pl.when(month == 2).then(465).when(month.is_in([4, 6, 9, 11])).then(434).otherwise(420))
    whole = (day.dt.year().cast(pl.Int64) * 12 + month - 1) * rules.TICKS
    return whole + pl.min_horizontal(days.cast(pl.Int64) * part, pl.lit(rules.TICKS))


def begin(day):
    return ticks(day, day.dt.day().cast(pl.Int64) - 1)


def after(day):
    return ticks(day, day.dt.day())


ages = rules.statutory()["statePensionAge"]
pension = pl.lit(None, pl.Int64)
for row in ages["rows"]:
    age = row["years"] * 12 + row["months"]
    pension = pl.when(pl.col("born") >= date.fromisoformat(row["bornFrom"])).then(age).otherwise(
        pension)
now = pl.select(begin(pl.lit(as_of))).item()
enough = pl.col("grains") * 100 >= 1881 * rules.POINT
thirty = pl.col("served") >= 360 * rules.TICKS
whole, rest = pl.col("grains") // rules.POINT, pl.col("grains") % rules.POINT
(
    pl.scan_csv(
        source, schema={
            "id": pl.String, "born": pl.String, "function": pl.String, "from": pl.Date,
            "to": pl.Date, "fte": pl.Decimal(9, 4), "employer": pl.String})
    .join(rates, on="function", maintain_order="left")
    .with_columns(
        ticks=(
            pl.min_horizontal(after(pl.col("to")).fill_null(now), pl.lit(now))
            - begin(pl.col("from"))).clip(lower_bound=0),
        factor=(pl.col("fte") * 10_000).cast(pl.Int64),
        serves=pl.col("heavy") & (
            pl.col("employer").str.strip_chars().str.to_lowercase() == "voorbeeldspoor"))
    .set_sorted("id")
    .group_by("id", maintain_order=True)
    .agg(
        born=pl.col("born").first().str.to_date("%Y-%m-%d"),
        grains=pl.min_horizontal(
            (pl.col("rate") * pl.col("ticks") * pl.col("factor")).sum(),
            pl.lit(57 * rules.POINT)),
        served=pl.col("ticks").filter(pl.col("serves") & (pl.col("factor") > 0)).sum())
    .select(
        "id",
        status=pl.when(enough).then(pl.lit("entitled")).otherwise(pl.lit("notEntitled")),
        millionths=whole * 1_000_000 + (rest * 2_000_000 + rules.POINT) // (2 * rules.POINT),
        months=pl.when(~enough).then(0).when(thirty).then(36).otherwise(
            (72 * pl.col("grains") + 57 * rules.POINT) // (114 * rules.POINT)),
        route=pl.when(~enough).then(pl.lit("")).when(thirty).then(pl.lit("dertig-jaar")).otherwise(
            pl.lit("naar-rato")),
        state_pension_date=pl.col("born").dt.offset_by(pl.format("{}mo", pension)),
        provisional=pl.when(pl.col("born") > date.fromisoformat(ages["setThrough"]))
        .then(pl.lit("true")).otherwise(pl.lit("false")))
    .sink_csv(out, engine="streaming"))
