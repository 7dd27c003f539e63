"""Everything that happens to text: read, parse, extract, validate, stage; and the Dagster code that runs it."""

from pipelines.compiled import use_compiled

use_compiled()
