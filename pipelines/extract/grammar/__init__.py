"""Grammar in so far as finders need it: verb forms, verb groups, subjects, edges of clauses and phrases.

`clauses.py` is what the finders use; it says what can be asked of it. `inflect.py` builds the
forms of a verb for vocabularies.
"""
