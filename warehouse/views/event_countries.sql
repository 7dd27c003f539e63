-- The countries that take part in each event, persons and organizations counted for the country they belong to.
--
-- event_id: Event, as in `events`.
-- country_code: ISO 3166-1 alpha-2 code of the country.
-- country: Usual short English name of the country.
SELECT DISTINCT ep.event_id, c.country_code, c.name AS country
FROM event_participants ep
JOIN participants p USING (participant_id)
JOIN countries c ON c.country_code = p.country_code
