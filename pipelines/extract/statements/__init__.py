"""Statements: who said what. `find_statements` in `finder.py` is the way in; `rules.py` lists the rules that fire."""

from pipelines.extract.statements.finder import find_statements

__all__ = ["find_statements"]
