"""What stands beside the exported Parquet files: the Frictionless descriptor and the README for the analyst.

Belongs here: text made from the descriptions of tables and views. Not here: writing it (`export.py`).
"""

from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Any

from warehouse.relations import Relation, RelationColumn, relations

DESCRIPTOR = "datapackage.json"
README = "README.md"
TEMPLATE = Path(__file__).parent / "templates" / "export_readme.md"
FRICTIONLESS_TYPES = {
    "VARCHAR": "string",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}

Descriptor = dict[str, Any]


def file_of(relation: Relation) -> str:
    """The name of the Parquet file that a table or view is exported to."""
    return f"{relation.name}.parquet"


def describe_package(rows: Mapping[str, int]) -> Descriptor:
    """The content of `datapackage.json` for an export with so many rows in each table and view."""
    return {
        "name": "communique",
        "title": "Communique: who met, agreed and said what, read from diplomatic news",
        "description": "Tables and views of a warehouse made by communique. README.md says how to read them.",
        "resources": [_resource(relation, rows[relation.name]) for relation in relations()],
    }


def readme(rows: Mapping[str, int]) -> str:
    """The README of an export with so many rows in each table and view."""
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        documents=f"{rows['documents']:,}",
        views="\n".join(_line(relation, rows) for relation in relations() if relation.is_view),
        tables="\n".join(_line(relation, rows) for relation in relations() if not relation.is_view),
    )


def _line(relation: Relation, rows: Mapping[str, int]) -> str:
    return f"| `{file_of(relation)}` | {rows[relation.name]:,} | {relation.description} |"


def _resource(relation: Relation, row_count: int) -> Descriptor:
    schema: Descriptor = {"fields": [_field(column, relation) for column in relation.columns]}
    if relation.key:
        schema["primaryKey"] = list(relation.key)
    keys = [_foreign_key(column) for column in relation.columns if column.references is not None]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": relation.name,
        "type": "table",
        "title": relation.name.replace("_", " ").capitalize(),
        "description": relation.description,
        "path": file_of(relation),
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "rowCount": row_count,
        "schema": schema,
    }


def _field(column: RelationColumn, relation: Relation) -> Descriptor:
    constraints: Descriptor = {}
    if not column.nullable:
        constraints["required"] = True
    if (column.name,) == relation.key:
        constraints["unique"] = True
    if column.allowed is not None:
        constraints["enum"] = list(column.allowed)
    if column.minimum is not None:
        constraints["minimum"] = int(column.minimum) if column.sql_type == "BIGINT" else column.minimum
    field = {"name": column.name, "type": FRICTIONLESS_TYPES[column.sql_type], "description": column.description}
    return {**field, "constraints": constraints} if constraints else field


def _foreign_key(column: RelationColumn) -> Descriptor:
    table, _, target = (column.references or "").partition(".")
    return {"fields": [column.name], "reference": {"resource": table, "fields": [target]}}
