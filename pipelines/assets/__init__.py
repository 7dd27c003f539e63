"""The Dagster assets: thin over the plain functions of `pipelines/run.py` and `warehouse/`, one module per stage."""
