"""How much of a file is taken in at once, and where reading stops: the limits of all readers, each with its reason."""

from typing import Final

MEBIBYTE: Final = 1024 * 1024

LONGEST_RECORD: Final = 16 * MEBIBYTE
"""Bytes of one record (a line, a page, a whole text file): a hundred times the longest article, and small in memory."""

LARGEST_JSON: Final = 64 * MEBIBYTE
"""Bytes of a JSON file that is one object: it can only be parsed whole. Arrays and JSON Lines are streamed instead."""

LONGEST_TEXT: Final = 2_000_000
"""Characters of one document: a thick book; what is longer is an archive that lost the marks between its articles."""

EXPANSION_ALLOWED: Final = 64 * MEBIBYTE
"""Bytes that anything may decompress to, so that small, repetitive files are not suspected."""

ARCHIVE_ALLOWED: Final = 1024 * MEBIBYTE
"""Bytes that all members of an archive may decompress to together, however small the archive is."""

MOST_EXPANSION: Final = 200
"""Times its size that a larger file may decompress to. Text packs to a fifth; bombs to a thousandth."""

SAMPLE: Final = 64 * 1024
"""Bytes at the head of a file that are enough to tell its encoding by."""

EARLIEST_YEAR: Final = 1800
"""Dates of publication before it are slips of the pen: no English-language agency news is older."""
