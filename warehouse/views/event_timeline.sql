-- Events in the order of time, each with those who take part, where, in which sectors, and the sentence that says so.
--
-- event_id: Event, as in `events`.
-- dated: The date as precisely as the text gives it: `2024-11-19`, `2024-11` or `2024`.
-- start_date: First day of the period the text gives; missing where it gives none.
-- end_date: Last day of that period.
-- date_precision: How precise `start_date` is: day, month or year.
-- event_type: Kind of event, as in `event_types`.
-- plover_category: PLOVER category of the event type.
-- status: Whether it took place: occurred, ongoing, planned, proposed or cancelled.
-- actors: Names of those who act, or of all sides of a mutual event.
-- recipients: Names of those it is done to, or who host.
-- country_codes: ISO 3166-1 alpha-2 codes of the countries of all who take part.
-- place: Name of the place.
-- place_country_code: Country the place lies in.
-- sectors: Sectors the event is about.
-- sentence: The sentence the event is first named in.
-- trigger: The words that name it.
-- char_start: First character of the trigger in `documents.text`.
-- char_end: End of the trigger, exclusive.
-- document_id: Document that reports it.
-- source_name: File or record the document came from.
-- published_on: Date of the document.
SELECT
    e.event_id,
    CASE e.date_precision
        WHEN 'year' THEN strftime(e.start_date, '%Y')
        WHEN 'month' THEN strftime(e.start_date, '%Y-%m')
        ELSE strftime(e.start_date, '%Y-%m-%d')
    END AS dated,
    e.start_date,
    e.end_date,
    e.date_precision,
    e.event_type,
    t.plover_category,
    e.status,
    parts.actors,
    parts.recipients,
    parts.country_codes,
    p.name AS place,
    p.country_code AS place_country_code,
    (
        SELECT array_to_string(list_sort(list(es.sector_id)), ', ')
        FROM event_sectors es
        WHERE es.event_id = e.event_id
    ) AS sectors,
    s.text AS sentence,
    e.text AS trigger,
    e.char_start,
    e.char_end,
    e.document_id,
    d.source_name,
    d.published_on
FROM events e
JOIN documents d USING (document_id)
JOIN event_types t USING (event_type)
LEFT JOIN places p USING (place_id)
LEFT JOIN LATERAL (
    SELECT
        array_to_string(list_sort(list(a.name) FILTER (ep.role = 'actor')), ', ') AS actors,
        array_to_string(list_sort(list(a.name) FILTER (ep.role = 'recipient')), ', ') AS recipients,
        array_to_string(
            list_sort(list_distinct(list(a.country_code) FILTER (a.country_code IS NOT NULL))), ', '
        ) AS country_codes
    FROM event_participants ep
    JOIN participants a USING (participant_id)
    WHERE ep.event_id = e.event_id
) parts ON true
LEFT JOIN sentences s
    ON s.document_id = e.document_id AND s.char_start <= e.char_start AND e.char_start < s.char_end
ORDER BY e.start_date NULLS LAST, e.document_id, e.char_start, e.event_id
