"""The data dictionary says what the declarations say now."""

import schemas.vocabularies as vocabularies
from warehouse.dictionary import PAGE, data_dictionary
from warehouse.relations import relations


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == data_dictionary(), "run `python -m warehouse.dictionary`"


def test_everything_is_on_it() -> None:
    page = data_dictionary()
    for relation in relations():
        assert f"## {relation.name}\n" in page
        assert relation.description in page
    for entry in (*vocabularies.EVENT_TYPES, *vocabularies.SECTORS, *vocabularies.STAGES):
        assert f"| `{entry.code}` | {entry.label} | {entry.definition} |" in page
