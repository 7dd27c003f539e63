"""The data dictionary: every table, view, column and code in Markdown. `python -m warehouse.dictionary` writes it.

Belongs here: how the declarations read on a page. A test holds `docs/data-dictionary.md` to what they say now.
"""

import sys
from pathlib import Path

from schemas import vocabularies
from schemas.registry import REFERENCE_TABLES
from schemas.vocabularies import Vocabulary
from warehouse.relations import Relation, RelationColumn, relations
from warehouse.search import DESCRIPTION, MACRO

PAGE = Path(__file__).parents[1] / "docs" / "data-dictionary.md"
OPENING = """\
# Data dictionary

Made from the declarations in `schemas/` and `warehouse/views/` by `python -m warehouse.dictionary`; edit those, not
this page. Columns marked *key* form the primary key; an arrow names the column that a foreign key refers to. A column
is never empty unless it says *may be missing*.
"""


def data_dictionary() -> str:
    """The whole page."""
    described = relations()
    tables = [relation for relation in described if not relation.is_view]
    views = [relation for relation in described if relation.is_view]
    search = f"## Search\n\n`{MACRO}(term)`: {DESCRIPTION}\n"
    parts = [
        OPENING,
        _contents("Tables", tables),
        _contents("Views", views),
        *(_section(relation) for relation in described),
        search,
        "# Codes\n",
        *(_vocabulary(vocabulary) for vocabulary in _vocabularies()),
    ]
    return "\n".join(parts)


def _contents(title: str, listed: list[Relation]) -> str:
    links = ", ".join(f"[{relation.name}](#{relation.name})" for relation in listed)
    return f"{title}: {links}.\n"


def _section(relation: Relation) -> str:
    reference_tables = {table.table_name for table in REFERENCE_TABLES}
    kind = "View" if relation.is_view else "Reference table" if relation.name in reference_tables else "Table"
    rows = "\n".join(_row(column, relation) for column in relation.columns)
    return (
        f"## {relation.name}\n\n{kind}. {relation.description}\n\n| column | type | meaning |\n|---|---|---|\n{rows}\n"
    )


def _row(column: RelationColumn, relation: Relation) -> str:
    notes = []
    if column.name in relation.key:
        notes.append("*key*")
    if column.references is not None:
        table = column.references.partition(".")[0]
        notes.append(f"→ [{column.references}](#{table})")
    if column.nullable and not relation.is_view:
        notes.append("*may be missing*")
    if column.minimum is not None:
        notes.append(f"at least {column.minimum:g}")
    meaning = column.description
    if column.allowed is not None:
        meaning += f" One of {', '.join(f'`{code}`' for code in column.allowed)}."
    suffix = f" ({'; '.join(notes)})" if notes else ""
    meaning = meaning.replace("|", r"\|")
    return f"| `{column.name}` | {column.sql_type} | {meaning}{suffix} |"


def _vocabularies() -> list[Vocabulary]:
    return [value for value in vars(vocabularies).values() if isinstance(value, Vocabulary)]


def _vocabulary(vocabulary: Vocabulary) -> str:
    title = vocabulary.name.replace("_", " ").capitalize()
    rows = "\n".join(f"| `{entry.code}` | {entry.label} | {entry.definition} |" for entry in vocabulary)
    return f"## {title}\n\n| code | label | meaning |\n|---|---|---|\n{rows}\n"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(data_dictionary(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
