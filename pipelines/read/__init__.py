"""From a file to a `Source`: one small module per input format and one registry."""
