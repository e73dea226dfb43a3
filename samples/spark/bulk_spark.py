#!/usr/bin/env python3
"""A population that is too large for one machine, on Apache Spark.

    spark-submit samples/spark/bulk_spark.py POPULATION RESULT [--hwcalc PROGRAM]
        [--partitions N] -- --scheme spoor-illustratief --as-of 2026-11-21 [more options of hwcalc]

Spark parts the rows by person; each part goes through `hwcalc bulk -` on the machine that has it,
and the answers come back as Arrow batches. People stand in the result in the order in which they
first appear in the population, so that it is byte for byte what one `hwcalc bulk --unsorted` gives.

`hwcalc` is one file that needs nothing of the system (see the README); it must be on every machine,
with the schemes beside it, or be sent there with `--files`.

A program that sees a part of a file cannot find out from it how the whole is written. So dates
must have the year first or the order be given (`--dates dmy` behind `--`), the mark before decimals
too (`--decimals comma`), and part-time factors must be fractions, not percentages.
"""
import argparse
import subprocess
import sys
import threading

import pyarrow
from pyarrow import csv
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

ANSWERS = "first bigint, answer binary"
# A row of the population that no name of a column can be.
PLACE = "hwcalc place"


def records(stream):
    """The rows of a stream of CSV: a quote that is open goes on in the next line."""
    record = b""
    for line in stream:
        record += line
        if record.count(b'"') % 2 == 0:
            yield record
            record = b""
    if record:
        yield record


def answers(command, id_column):
    """What Spark calls for every part: rows of whole persons in, their answers out."""

    def part(batches):
        batches = (batch for batch in batches if batch.num_rows)
        start = next(batches, None)
        if start is None:
            return
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        firsts, problems, said = [], [], []

        def feed():
            last = None
            try:
                for index, batch in enumerate(chain(start, batches)):
                    place = batch.schema.get_field_index(PLACE)
                    # The first place of each person, in the order in which they are sent.
                    names = batch.column(batch.schema.get_field_index(id_column)).to_pylist()
                    for name, number in zip(names, batch.column(place).to_pylist()):
                        if name != last:
                            firsts.append(number)
                        last = name
                    rows = pyarrow.Table.from_batches([batch]).remove_column(place)
                    options = csv.WriteOptions(include_header=index == 0)
                    csv.write_csv(rows, process.stdin, options)
            except BrokenPipeError:
                pass  # The program has said why on its standard error.
            except Exception as error:  # Told below, by the thread that Spark listens to.
                problems.append(error)
            finally:
                process.stdin.close()

        def listen():
            said.append(process.stderr.read())

        threads = [threading.Thread(target=feed), threading.Thread(target=listen)]
        for thread in threads:
            thread.start()
        try:
            count, waiting = 0, []
            rows = records(process.stdout)
            next(rows, None)  # The names of the columns.
            for record in rows:
                waiting.append(record)
                # The sender is ahead of the answers, so that the place is known.
                if len(waiting) == 10_000:
                    yield batch_of(firsts, count, waiting)
                    count, waiting = count + len(waiting), []
            for thread in threads:
                thread.join()
            status = process.wait()
            if waiting:
                yield batch_of(firsts, count, waiting)
            count += len(waiting)
            if problems:
                raise problems[0]
            # 1 says that some rows were wrong; then everybody else still has an answer.
            if status not in (0, 1) or count != len(firsts):
                raise RuntimeError(
                    f"hwcalc ended with {status} and {count} answers for {len(firsts)} people:\n"
                    + b"".join(said).decode(errors="replace")[:4000])
        finally:
            # Where Spark wants no more, nobody is left to work for.
            if process.poll() is None:
                process.kill()

    return part


def chain(first, others):
    yield first
    yield from others


def batch_of(firsts, start, rows):
    return pyarrow.RecordBatch.from_arrays(
        [
            pyarrow.array(firsts[start:start + len(rows)], pyarrow.int64()),
            pyarrow.array(rows, pyarrow.binary()),
        ],
        names=["first", "answer"])


def head_of(command):
    """The names of the columns of the answers: what a population without people gives."""
    names = b"id,born,function,from,fte,employer\n"
    return subprocess.run(command, input=names, stdout=subprocess.PIPE, check=True).stdout


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("population")
    options.add_argument("result")
    options.add_argument("--hwcalc", default="hwcalc", help="the program, on every machine")
    options.add_argument("--id", default="id", help="the column that names the person")
    options.add_argument("--separator", default=",", help="what stands between values")
    options.add_argument("--partitions", type=int, help="into how many parts people are put")
    split = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    asked = options.parse_args(sys.argv[1:split])
    # One thread a part: Spark already runs a part on every core.
    command = [asked.hwcalc, "bulk", "-", "--quiet", "--jobs", "1", *sys.argv[split + 1:]]

    spark = SparkSession.builder.appName("hwcalc bulk").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    rows = spark.read.csv(
        asked.population, header=True, sep=asked.separator, quote='"', escape='"', multiLine=True,
        inferSchema=False, nullValue="", ignoreLeadingWhiteSpace=True,
        ignoreTrailingWhiteSpace=True)
    identity = f"`{asked.id}`"
    rows = rows.withColumn(PLACE, F.monotonically_increasing_id())
    parts = asked.partitions or spark.sparkContext.defaultParallelism * 4
    people = rows.repartition(parts, identity).sortWithinPartitions(identity, f"`{PLACE}`")
    answered = people.mapInArrow(answers(command, asked.id), ANSWERS).orderBy("first")
    with open(asked.result, "wb") as result:
        result.write(head_of(command))
        for row in answered.toLocalIterator():
            result.write(row.answer)
    spark.stop()


if __name__ == "__main__":
    main()
