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
        SELECT document_id, participant_id, min(char_start) AS char_start, arg_min(char_end, char_start) AS char_end
        FROM mentions
        GROUP BY document_id, participant_id
    ),
    held AS (
        SELECT document_id, participant_id, string_agg(DISTINCT title, ', ' ORDER BY title) AS offices
        FROM offices
        GROUP BY document_id, participant_id
    ),
    said AS (
        SELECT
            m.document_id, 'participant' AS kind, p.kind AS label, p.name AS who, NULL AS to_whom,
            held.offices AS what, NULL::DATE AS on_date, NULL AS status, NULL AS place, NULL AS sectors,
            m.char_start, m.char_end
        FROM first_mentions m
        JOIN participants p USING (participant_id)
        LEFT JOIN held USING (document_id, participant_id)
        UNION ALL
        SELECT
            document_id, 'event', event_type, actors, recipients, trigger, start_date, status, place, sectors,
            char_start, char_end
        FROM event_timeline
        UNION ALL
        SELECT
            document_id, 'statement', speech_act, concat_ws(', ', speaker, cospeakers), addressees, text, NULL, NULL,
            NULL, sectors, char_start, char_end
        FROM statements_full
        UNION ALL
        SELECT
            document_id, 'sector', sector_id, NULL, NULL, text, NULL, NULL, NULL, sector_id, char_start, char_end
        FROM sector_mentions
    )
SELECT
    d.source_name, said.kind, label, nullif(who, '') AS who, to_whom, what, on_date, status, place, sectors,
    char_start, char_end, document_id
FROM said
JOIN documents d USING (document_id)
ORDER BY d.source_name, document_id, char_start, said.kind, char_end, label, who
