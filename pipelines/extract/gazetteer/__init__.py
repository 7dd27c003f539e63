"""Places by name: cities with their coordinates, regions, and the words that make a name a site."""
