-- Who has to do with whom: one row per country and partner that take part in the same events, so that each pair stands twice, once from either side. Persons and organizations count for their country; an event that several documents report counts once where its type and date agree.
--
-- country_code: ISO 3166-1 alpha-2 code of the country.
-- country: Name of the country.
-- partner_code: ISO 3166-1 alpha-2 code of the partner.
-- partner: Name of the partner.
-- events: Events that took place or are under way.
-- upcoming: Events that are planned or proposed.
-- cooperative: Of all these, the ones of a cooperative kind (quad class 1 or 2).
-- conflictual: Of all these, the ones of a conflictual kind (quad class 3 or 4).
-- documents: Documents that report them.
-- first_on: Date of the first that took place; where the text gives none, the date of its publication.
-- last_on: Date of the last that took place, likewise.
-- event_types: Kinds of these events.
-- sectors: Sectors they are about.
WITH
    told AS (
        SELECT
            e.event_id,
            e.document_id,
            e.event_type,
            t.quad_class,
            e.status IN ('occurred', 'ongoing') AS is_real,
            coalesce(e.start_date, d.published_on) AS on_date,
            coalesce(e.event_type || ' ' || e.start_date, e.event_id) AS occurrence
        FROM events e
        JOIN documents d USING (document_id)
        JOIN event_types t USING (event_type)
        WHERE e.status <> 'cancelled'
    ),
    pairs AS (
        SELECT
            a.country_code, a.country, b.country_code AS partner_code, b.country AS partner, told.*
        FROM told
        JOIN event_countries a USING (event_id)
        JOIN event_countries b USING (event_id)
        WHERE a.country_code <> b.country_code
    ),
    topics AS (
        SELECT
            country_code, partner_code, array_to_string(list_sort(list_distinct(list(sector_id))), ', ') AS sectors
        FROM pairs
        JOIN event_sectors USING (event_id)
        GROUP BY country_code, partner_code
    )
SELECT
    country_code,
    country,
    partner_code,
    partner,
    count(DISTINCT occurrence) FILTER (is_real) AS events,
    count(DISTINCT occurrence) FILTER (NOT is_real) AS upcoming,
    count(DISTINCT occurrence) FILTER (quad_class <= 2) AS cooperative,
    count(DISTINCT occurrence) FILTER (quad_class > 2) AS conflictual,
    count(DISTINCT document_id) AS documents,
    min(on_date) FILTER (is_real) AS first_on,
    max(on_date) FILTER (is_real) AS last_on,
    array_to_string(list_sort(list_distinct(list(event_type))), ', ') AS event_types,
    any_value(topics.sectors) AS sectors
FROM pairs
LEFT JOIN topics USING (country_code, partner_code)
GROUP BY country_code, country, partner_code, partner
ORDER BY events DESC, upcoming DESC, country_code, partner_code
