"""How many points decide what a name names."""

from typing import Final

PERSON_FROM: Final = 3
ORGANIZATION_FROM: Final = 4
STRONG: Final = 6  # decides alone
DECISIVE: Final = 12  # decides against the words of the name themselves
