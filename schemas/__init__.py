"""Everything that is declared: one Pydantic model per table, one vocabulary per file. Nothing here runs a pipeline."""
