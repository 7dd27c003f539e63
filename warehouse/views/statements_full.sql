-- Statements with the names of those who make and hear them, their offices, sectors, source and date.
--
-- statement_id: Statement, as in `statements`.
-- published_on: Date of the document.
-- speaker: Name of the speaker; where nobody is named, the words of the text.
-- speaker_kind: Whether the speaker is a person, an organization or a country; missing where nobody is named.
-- speaker_country_code: Country the speaker acts for or belongs to.
-- speaker_offices: Offices that the document gives the speaker.
-- cospeakers: Names of further speakers.
-- addressees: Names of those it is said to.
-- quote_type: Whether the content stands in quotation marks: direct, indirect or mixed.
-- speech_act: What is done by saying it, as in `speech_acts`.
-- cue: The words that attribute the content.
-- text: The content.
-- sectors: Sectors the content names.
-- heading: Heading of the section it stands in.
-- char_start: First character of the content in `documents.text`.
-- char_end: End of the content, exclusive.
-- speaker_id: Speaker, as in `participants`.
-- document_id: Document it was read from.
-- source_name: File or record the document came from.
-- title: Title of the document.
-- rule: Name of the rule that found it.
SELECT
    s.statement_id,
    d.published_on,
    coalesce(p.name, s.speaker_text) AS speaker,
    p.kind AS speaker_kind,
    p.country_code AS speaker_country_code,
    (
        SELECT array_to_string(list_sort(list_distinct(list(o.title))), ', ')
        FROM offices o
        WHERE o.document_id = s.document_id AND o.participant_id = s.speaker_id
    ) AS speaker_offices,
    parts.cospeakers,
    parts.addressees,
    s.quote_type,
    s.speech_act,
    s.cue,
    s.text,
    (
        SELECT array_to_string(list_sort(list(ss.sector_id)), ', ')
        FROM statement_sectors ss
        WHERE ss.statement_id = s.statement_id
    ) AS sectors,
    sections.heading,
    s.char_start,
    s.char_end,
    s.speaker_id,
    s.document_id,
    d.source_name,
    d.title,
    s.rule
FROM statements s
JOIN documents d USING (document_id)
LEFT JOIN participants p ON p.participant_id = s.speaker_id
LEFT JOIN LATERAL (
    SELECT
        array_to_string(list_sort(list(a.name) FILTER (sp.role = 'cospeaker')), ', ') AS cospeakers,
        array_to_string(list_sort(list(a.name) FILTER (sp.role = 'addressee')), ', ') AS addressees
    FROM statement_participants sp
    JOIN participants a USING (participant_id)
    WHERE sp.statement_id = s.statement_id
) parts ON true
LEFT JOIN sections ON sections.document_id = s.document_id AND sections.ordinal = s.section_ordinal
