"""The registry of the rules by which statements are found: the name that a statement carries, and what it means."""

RULES: dict[str, str] = {
    "quotation_then_speaker": "A quotation, then speaker and cue, or cue and speaker: “...,” said Olsen.",
    "speaker_then_quotation": "Speaker and cue, then a quotation: The envoy said, “...”.",
    "quotation_after_colon": "A sentence with a cue ends in a colon, and a quotation follows: The message said:",
    "quotation_continued": "A quotation without a cue of its own, by the speaker of what stands before it.",
    "quotation_according_to": "A quotation that ends with its source: “...,” according to the envoy.",
    "reported_clause": "Speaker, cue and a clause: The envoy said (that) the road was open.",
    "reported_object": "Speaker, cue and a noun phrase: The envoy stressed the importance of the road.",
    "reported_infinitive": "Speaker, cue and an infinitive: The envoy promised to open the road.",
    "reported_gerund": "Speaker, cue and a gerund: The envoy proposed opening the road.",
    "reported_address": "A cue with the person addressed inside the content: The envoy urged both sides to stop.",
    "speaker_at_end": "A clause, then speaker and cue: The road is open, the envoy said.",
    "relative_object": "A noun with the cue in a relative clause behind it: charges which the envoy denied.",
    "as_clause": "The source in an as-clause: As the agency reported, the road is open.",
    "according_to": "The source in a phrase, before or after the clause: According to the envoy, the road is open.",
    "expressed_noun": "A verb of expression with a noun: The envoy expressed support for the road.",
    "owned_noun": "A noun that reports, with its owner: Norway’s proposal for a road; a report by the envoy that ...",
    "title_with_colon": "A heading that names its source before a colon: Experts: road is open.",
    "title_of_statement": "A heading that announces a statement: Statement by the envoy on the road.",
}
