"""When Python looks for garbage: seldom, in programs whose objects nearly all live until they end."""

import gc


def collect_seldom() -> None:
    """Have this process look for garbage less often, and never in what it holds already.

    Vocabularies stay for good, and so do the rows of a batch until they are staged: looking through them finds nothing.
    """
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def leave_to_exit() -> None:
    """Have the end of this process not look for garbage in all that it made: that takes as long as reading a text."""
    gc.freeze()
