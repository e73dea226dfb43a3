#!/usr/bin/env python3
"""The sweep in numpy or scipy: sweep_numpy.py PREFIX VARIANTS.csv OUT.csv MODE CHUNK

MODE is `numpy` (dense people x functions) or `scipy` (sparse), each with the people divided over two
processes, which is faster here than a product with two threads. Everything behind the product is
done in place, in pieces that stay in the cache, and 32-bit floating point is used throughout. Prints
the seconds after loading.
"""
import csv
import multiprocessing
import sys
import time

import numpy as np

import rules


def variants(path):
    """Rates by function, in points a year, and the bounds, of each variant."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))[1:]
    scheme = rules.jsonc(rules.ROOT + "/schemes/spoor-illustratief.jsonc")
    ids = [element["id"] for element in scheme["elements"]]
    weights = np.array([[float(row[f"elements/{name}/weight"]) for name in ids] for row in rows])
    carried = np.zeros((len(scheme["functions"]), len(ids)))
    for index, function in enumerate(scheme["functions"]):
        for element, level in function.get("exposure", {}).items():
            carried[index, ids.index(element)] = scheme["levels"][level]
    bound = np.array([float(row["conditions/ondergrens/points/atLeast"]) for row in rows])
    full = np.array([float(row["routes/naar-rato/months/linear/full"]) for row in rows])
    most = np.array([float(row["routes/naar-rato/months/linear/maximum"]) for row in rows])
    cut = np.array([float(row["exit/maximumMonths"]) for row in rows])
    sets = [[ids.index(name) for name in members] for members in scheme["exclusive"]]
    return weights, carried, sets, bound, full, most, cut


def rates(weights, carried, sets):
    """Of elements that exclude each other only the heaviest counts, function by function."""
    parts = weights[:, None, :] * carried[None]
    for members in sets:
        here = parts[:, :, members]
        heaviest = here.argmax(axis=2)
        for place, member in enumerate(members):
            parts[:, :, member] = np.where(heaviest == place, here[:, :, place], 0)
    return parts.sum(axis=2)


def sweep(matrix, rates, bound, cap, cut, long, chunk):
    months = np.zeros(rates.shape[1])
    right = np.zeros(rates.shape[1], np.int64)
    buffer = np.empty((chunk, rates.shape[1]), np.float32)
    mask = np.empty((chunk, rates.shape[1]), bool)
    for start in range(0, matrix.shape[0], chunk):
        end = min(matrix.shape[0], start + chunk)
        values, has = buffer[:end - start], mask[:end - start]
        if isinstance(matrix, np.ndarray):
            np.dot(matrix[start:end], rates, out=values)
        else:
            values[:] = matrix[start:end] @ rates
        np.greater_equal(values, bound, out=has)
        values += np.float32(0.5)
        np.minimum(values, cap, out=values)
        np.floor(values, out=values)
        values[long[start:end]] = cut
        np.multiply(values, has, out=values)
        months += values.sum(axis=0)
        right += np.count_nonzero(has, axis=0)
    return months, right


HALVES = []


def half(arguments):
    place, rest = arguments
    matrix, long, chunk = HALVES[place]
    return sweep(matrix, *rest, long, chunk)


def main():
    prefix, source, out, mode, chunk = sys.argv[1:6]
    columns, amounts, pointers, long = (
        np.load(f"{prefix}.{name}.npy") for name in ("columns", "amounts", "pointers", "long"))
    years = (amounts / (10_000 * 12 * rules.TICKS)).astype(np.float32)
    people = len(pointers) - 1
    weights, carried, sets, bound, full, most, cut = variants(source)
    if mode == "scipy":
        from scipy.sparse import csr_matrix
        matrix = csr_matrix(
            (years, columns.astype(np.int32), pointers), shape=(people, len(carried)))
    else:
        matrix = np.zeros((people, len(carried)), np.float32)
        matrix[np.repeat(np.arange(people), np.diff(pointers)), columns] = years
    middle = people // 2
    for part in (slice(0, middle), slice(middle, people)):
        HALVES.append((matrix[part], long[part], int(chunk)))
    # The processes have the people from here on.
    with multiprocessing.get_context("fork").Pool(2) as pool:
        pool.map(abs, range(4), chunksize=1)
        begin = time.perf_counter()
        by_function = rates(weights, carried, sets)
        scale = most / full
        table = np.ascontiguousarray((by_function * scale[:, None]).T).astype(np.float32)
        # Points above 57, or above what is full, do not count.
        cap = np.minimum(np.floor(np.minimum(57, full) * scale + 0.5), cut).astype(np.float32)
        least = (bound * scale).astype(np.float32)
        rest = (table, least, cap, cut.astype(np.float32))
        found = pool.map(half, [(0, rest), (1, rest)], chunksize=1)
        months, right = (sum(part) for part in zip(*found))
        print(f"sweep: {time.perf_counter() - begin}")
    np.savetxt(out, np.c_[months, right], fmt="%d", delimiter=",")


main()
