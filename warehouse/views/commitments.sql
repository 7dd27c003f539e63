-- Invitations and pledges: what was promised or offered, by whom, to whom, until when.
--
-- kind: `pledge` or `invitation`.
-- made_by: Names of those who promise or invite; where nobody is named, the words of the text.
-- made_to: Names of those it is promised to, or who are invited.
-- content: What is promised or offered: the content of the statement, or the sentence that tells of the invitation.
-- until_on: Last day of the latest event named in the content that has a date; missing where none has.
-- until_text: The words that set a term, such as `by 2030`.
-- sectors: Sectors it is about.
-- published_on: Date of the document.
-- char_start: First character of the content (of a statement) or of the trigger (of an event) in `documents.text`.
-- char_end: End of that span, exclusive.
-- row_id: The row it comes from: a `statement_id` or an `event_id`.
-- document_id: Document that tells of it.
-- source_name: File or record the document came from.
WITH
    told AS (
        SELECT
            CASE speech_act WHEN 'pledge' THEN 'pledge' ELSE 'invitation' END AS kind,
            concat_ws(', ', speaker, cospeakers) AS made_by,
            addressees AS made_to,
            text AS content,
            char_start AS from_char,
            char_end AS to_char,
            sectors,
            published_on,
            char_start,
            char_end,
            statement_id AS row_id,
            document_id,
            source_name
        FROM statements_full
        WHERE speech_act IN ('pledge', 'invite')
        UNION ALL
        SELECT
            'invitation', t.actors, t.recipients, t.sentence, s.char_start, s.char_end, t.sectors, t.published_on,
            t.char_start, t.char_end, t.event_id, t.document_id, t.source_name
        FROM event_timeline t
        LEFT JOIN sentences s
            ON s.document_id = t.document_id AND s.char_start <= t.char_start AND t.char_start < s.char_end
        WHERE t.event_type = 'invitation'
    ),
    terms AS (
        SELECT told.row_id, max(coalesce(e.end_date, e.start_date)) AS until_on
        FROM told
        JOIN events e
            ON e.document_id = told.document_id AND e.char_start >= told.from_char AND e.char_end <= told.to_char
        WHERE e.status IN ('planned', 'proposed')
        GROUP BY told.row_id
    )
SELECT
    kind,
    nullif(made_by, '') AS made_by,
    made_to,
    content,
    until_on,
    nullif(
        regexp_extract(
            content,
            '(?i)\b(?:by|until|till|before|no later than)\s+(?:the\s+)?(?:(?:end|start|beginning|middle) of\s+)?(?:the\s+)?(?:year|month|(?:[A-Z][a-z]+\s+)?(?:\d{1,2},?\s+)?\d{4})\b'
        ),
        ''
    ) AS until_text,
    sectors,
    published_on,
    char_start,
    char_end,
    row_id,
    document_id,
    source_name
FROM told
LEFT JOIN terms USING (row_id)
ORDER BY published_on DESC, document_id, char_start, row_id
