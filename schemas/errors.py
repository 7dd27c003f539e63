"""The exception classes of the project, split by who must act. No other module defines one."""


class CommuniqueError(Exception):
    """Base of every error that a user can act on: its message names the value, the place, what was allowed, the fix."""


class InputError(CommuniqueError):
    """A document, file or argument cannot be used as it is; whoever supplied it must act."""


class VocabularyError(CommuniqueError):
    """A declaration or vocabulary entry contradicts itself or another; whoever edits `schemas/` must act."""


class WarehouseError(CommuniqueError):
    """The database file cannot be built, published or read; whoever runs the warehouse must act."""
