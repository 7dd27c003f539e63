"""Everything that happens to the database: DDL, build, views, search, export, data dictionary."""
