-- In which sectors each country acts and speaks: one row per country and sector, persons and organizations counted for their country.
--
-- country_code: ISO 3166-1 alpha-2 code of the country.
-- country: Name of the country.
-- sector_id: Sector, as in `sectors`.
-- sector: Name of the sector.
-- events: Events about the sector in which the country takes part, cancelled ones aside.
-- statements: Statements naming the sector by speakers of the country.
-- documents: Documents with such an event or statement.
-- last_on: Date of the youngest of these documents.
WITH
    acts AS (
        SELECT ec.country_code, es.sector_id, e.document_id, e.event_id, NULL AS statement_id
        FROM event_countries ec
        JOIN events e USING (event_id)
        JOIN event_sectors es USING (event_id)
        WHERE e.status <> 'cancelled'
        UNION ALL
        SELECT p.country_code, ss.sector_id, s.document_id, NULL, s.statement_id
        FROM statements s
        JOIN participants p ON p.participant_id = s.speaker_id
        JOIN statement_sectors ss USING (statement_id)
    )
SELECT
    c.country_code,
    c.name AS country,
    x.sector_id,
    x.label AS sector,
    count(DISTINCT acts.event_id) AS events,
    count(DISTINCT acts.statement_id) AS statements,
    count(DISTINCT acts.document_id) AS documents,
    max(d.published_on) AS last_on
FROM acts
JOIN countries c USING (country_code)
JOIN sectors x USING (sector_id)
JOIN documents d USING (document_id)
GROUP BY c.country_code, c.name, x.sector_id, x.label
ORDER BY c.country_code, events + statements DESC, x.sector_id
