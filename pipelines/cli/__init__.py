"""The command line: one module per command, each thin over the functions that do the work."""
