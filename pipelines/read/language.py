"""Which language a text is in: by `pycld2`, offline and always the same, on a sample of the text."""

from typing import Final

READ: Final = "en"  # what the vocabularies and the grammar are for
SAMPLE: Final = 400  # characters, from two places: identification is sure at half of it, and takes 0.1 ms
SHORTEST: Final = 100  # bytes of letters; lists of names in fewer are taken for any language
SURE: Final = 60  # per cent of the sample that another language must fill


def find_language(text: str) -> str | None:
    """ISO 639-1 of the language of a text; `None` where it is too short or too mixed to tell.

    >>> find_language("The ministers of both countries met in Riga on Tuesday and talked about transit. " * 2)
    'en'
    """
    import pycld2

    sample = text if len(text) <= 2 * SAMPLE else f"{text[len(text) // 4 :][:SAMPLE]} {text[len(text) // 2 :][:SAMPLE]}"
    try:
        is_reliable, letters, found = pycld2.detect(" ".join(sample.split()))
    except (pycld2.error, UnicodeEncodeError):  # characters that are no text, which others refuse with their place
        return None
    _, code, percent, _ = found[0]
    if not is_reliable or code == "un" or (letters < SHORTEST and code != READ):
        return None
    return code.split("-")[0] if code == READ or percent >= SURE else None
