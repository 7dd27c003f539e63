"""From a `Document` to what it says: mentions, statements, events, sectors. Pure functions, no I/O."""
