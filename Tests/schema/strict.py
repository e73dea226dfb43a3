"""Reads JSON with comments and trailing commas, and refuses what the loader refuses of it."""

import json


def strict_json(text):
    """The text without comments and trailing commas; what stands in a string is left alone.

    Comments become spaces, so that the line and column of an error stay true.
    """
    out = []
    comma = None  # the place in `out` of a comma after a value, with nothing but blanks after it
    value = False  # whether a value ended last, as must be so before a comma
    index = 0
    while index < len(text):
        char = text[index]
        if char == '"':
            end = index + 1
            while end < len(text) and text[end] != '"':
                end += 2 if text[end] == "\\" else 1
            out.append(text[index : end + 1])
            index = end + 1
            comma, value = None, True
        elif text.startswith(("//", "/*"), index):
            if text[index + 1] == "/":
                end = text.find("\n", index)
                end = len(text) if end < 0 else end
            else:
                end = text.find("*/", index + 2)
                if end < 0:
                    raise ValueError("a comment is not closed")
                end += 2
            out.append("".join(c if c == "\n" else " " for c in text[index:end]))
            index = end
        else:
            if char == ",":
                comma, value = (len(out) if value else None), False
            elif char in "]}":
                if comma is not None:
                    out[comma] = " "
                comma, value = None, True
            elif not char.isspace():
                comma, value = None, char not in "[{:"
            out.append(char)
            index += 1
    return "".join(out)


def refuse_duplicates(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return value


def read(text):
    return json.loads(strict_json(text), object_pairs_hook=refuse_duplicates)
