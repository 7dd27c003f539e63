"""Where Dagster finds its texts and leaves its files: one resource, filled from environment variables."""

import os
from pathlib import Path
from typing import Any

import dagster as dg
from pydantic import Field

from pipelines import defaults

VARIABLES = {
    "sources": "COMMUNIQUE_SOURCES",
    "warehouse": "COMMUNIQUE_WAREHOUSE",
    "exports": "COMMUNIQUE_EXPORTS",
    "workers": "COMMUNIQUE_WORKERS",
}
"""Field -> the environment variable that sets it."""


class Settings(dg.ConfigurableResource[Any]):
    """The places that the assets work on; a relative path starts from the folder Dagster was started in."""

    sources: str = Field(str(defaults.SEEDS), description="Folder of texts.")
    warehouse: str = Field(str(defaults.WAREHOUSE), description="The warehouse file; its staged rows lie beside it.")
    exports: str = Field(str(defaults.EXPORTS), description="Folder for the Parquet files.")
    workers: int = Field(1, description="Processes that read.")

    @property
    def sources_path(self) -> Path:
        return Path(self.sources)

    @property
    def warehouse_path(self) -> Path:
        return Path(self.warehouse)

    @property
    def exports_path(self) -> Path:
        return Path(self.exports)


def settings_from_environment(**overrides: Any) -> Settings:
    """The settings: what is overridden, else the environment variable where it is set, else the default.

    The variables are read when a run starts, and the UI shows which ones they are.
    """
    values: dict[str, Any] = {}
    for name, variable in VARIABLES.items():
        if variable in os.environ:
            values[name] = dg.EnvVar.int(variable) if name == "workers" else dg.EnvVar(variable)
    return Settings(**{**values, **overrides})
