"""Laws that hold for any text: no crash, true spans, sorted mentions without overlap, every participant with an id."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.extract.mentions import find_mentions
from pipelines.parse.parse import parse
from pipelines.read.source import Source

PIECES = (
    *("President", "the", "The", "of", "Serbia", "Kazakh", "Milan Vukic", "Vukic", "and", ",", ".", "\n\n", "’s", "-"),
    *("(", ")", "he", "They", "said", "“", "”", "NATO", "Ministry", "Foreign Affairs", "both leaders", "the sides"),
    *("al-", "Mr.", "May", "Astana", "in", "counterpart", "counterparts", "Bank", "Ltd.", "U.N.", "its", "president"),
    *("administration", "Dr.", "van der", "to", "for", ";", "the two", "Gov.", "PM", "commander", "Hezbollah", "court"),
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    document = parse(Source("any.txt", "txt", f"date 2024-05-06 Title {text}"))
    cast = find_mentions(document)
    ids = [participant.participant_id for participant in cast.participants]
    assert all(ids)
    assert len(ids) == len(set(ids))
    end = 0
    for mention in cast.mentions:
        assert end <= mention.start < mention.end
        end = mention.end
        assert mention.start == document.tokens.starts[mention.first]
        assert mention.end == document.tokens.ends[mention.last - 1]
        assert mention.participants
        assert set(map(id, mention.participants)) <= set(map(id, cast.participants))


def test_time_is_linear_in_names() -> None:
    """Ten thousand names, one endless sentence: each step looks only a bounded way around."""
    names = " and ".join(f"Aleksandar Vukovic{i:c}" for i in range(0x4E00, 0x4E00 + 3000))
    document = parse(Source("many.txt", "txt", f"date 2024-05-06 They named {names}."))
    assert len(find_mentions(document).mentions) >= 3000
