"""How well texts are read: annotated texts, what counts as right, and the figures per table, family and rule."""
