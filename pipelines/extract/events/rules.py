"""The registry of the rules by which events are found: the name that an event carries, and what it means.

A rule says how the trigger stands in its sentence; the vocabulary entry that matched is found by event type and words.
"""

RULES: dict[str, str] = {
    "verb_finite": "A finite verb of the vocabulary: The ministers met in Oslo.",
    "verb_infinitive": "An infinitive under a verb that plans or decides: The minister plans to visit Oslo.",
    "verb_gerund": "A gerund: after visiting the plant; the programme includes meeting the envoy.",
    "verb_participle": "A participle behind a noun: the memorandum signed in Oslo by the ministers.",
    "noun_object": "A noun as the object of a light verb: The ministers held talks.",
    "noun_subject": "A noun as the subject of a verb of happening: The summit took place in Oslo.",
    "noun_in_phrase": "A noun in a phrase of time or place: during talks in Oslo; at a news conference.",
    "noun_with_parties": "A noun with its parties beside it: Norway’s launch of a satellite; talks with the envoy.",
    "noun_in_heading": "A noun in a title or heading: Foreign Ministers’ Meeting.",
    "documents_listed": "A document in a list of what was signed: The documents signed include a pact and a note.",
    "invited_visit": "What an invitation is for: The minister invited the envoy to visit Oslo.",
}
