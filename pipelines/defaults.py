"""Where texts, warehouse and exports are when nobody says otherwise: relative to the current folder."""

from pathlib import Path

SEEDS = Path("seeds")
WAREHOUSE = Path("warehouse/communique.duckdb")
EXPORTS = Path("exports")
