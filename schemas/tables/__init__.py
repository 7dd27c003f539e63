"""One Pydantic model per table; the modules group tables that are read together."""
