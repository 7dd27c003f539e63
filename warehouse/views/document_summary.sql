-- Everything one document says, as rows in the order of its text: who is in it, what happened, who said what, which sectors it names. Filter by `source_name` or `document_id`.
--
-- source_name: File or record the document came from.
-- kind: `participant`, `event`, `statement` or `sector`.
-- label: Kind of participant, type of event, speech act, or sector.
-- who: The participant; those who act in the event; who speaks.
-- to_whom: Those the event is done to, or the statement said to.
-- what: Offices held, words that name the event, content of the statement, or the term that names the sector.
-- on_date: First day of the event.
-- status: Whether the event took place.
-- place: Where it takes place.
-- sectors: Sectors of the event or statement.
-- char_start: First character of the row's words in `documents.text`; of a participant, its first mention.
-- char_end: End of those words, exclusive.
-- document_id: Document the row was read from.
WITH
    first_mentions AS (
        SELECT
            d.source_name,
            m.document_id,
            m.participant_id,
            min(m.char_start) AS char_start,
            arg_min(m.char_end, m.char_start) AS char_end
        FROM mentions m
        JOIN documents d USING (document_id)
        GROUP BY d.source_name, m.document_id, m.participant_id
    ),
    said AS (
        SELECT
            m.source_name,
            'participant' AS kind,
            p.kind AS label,
            p.name AS who,
            NULL AS to_whom,
            (
                SELECT array_to_string(list_sort(list_distinct(list(o.title))), ', ')
                FROM offices o
                WHERE o.document_id = m.document_id AND o.participant_id = m.participant_id
            ) AS what,
            NULL::DATE AS on_date,
            NULL AS status,
            NULL AS place,
            NULL AS sectors,
            m.char_start,
            m.char_end,
            m.document_id
        FROM first_mentions m
        JOIN participants p USING (participant_id)
        UNION ALL
        SELECT
            source_name, 'event', event_type, actors, recipients, trigger, start_date, status, place, sectors,
            char_start, char_end, document_id
        FROM event_timeline
        UNION ALL
        SELECT
            source_name, 'statement', speech_act, nullif(concat_ws(', ', speaker, cospeakers), ''), addressees, text,
            NULL, NULL, NULL, sectors, char_start, char_end, document_id
        FROM statements_full
        UNION ALL
        SELECT
            d.source_name, 'sector', x.sector_id, NULL, NULL, x.text, NULL, NULL, NULL, x.sector_id, x.char_start,
            x.char_end, x.document_id
        FROM sector_mentions x
        JOIN documents d USING (document_id)
    )
SELECT
    source_name, kind, label, who, to_whom, what, on_date, status, place, sectors, char_start, char_end, document_id
FROM said
ORDER BY source_name, document_id, char_start, kind, char_end, label, who
