-- What is wrong with the rows, one line a fault: which record, its key, the field and its value, and why. The reasons
-- are those of the missing-data sheet.
USE pocom_check;

CREATE OR REPLACE VIEW faulty AS
SELECT 'posting' AS kind, CONCAT('person_id=', person_id, ' posting_id=', posting_id) AS record_key, person_id,
  took_up_text, left_text, took_up_on AS first_day, left_on AS last_day, service_end,
  bad_start, bad_end, backwards, contradicted, orphan, set_aside, 'took_up_on' AS first_field, 'left_on' AS last_field
FROM posting
UNION ALL
SELECT 'assignment', CONCAT('person_id=', person_id, ' position_id=', position_id, ' starts_on=', COALESCE(starts_text, 'NULL')),
  person_id, starts_text, ends_text, starts_on, ends_on, service_end,
  bad_start, bad_end, backwards, contradicted, orphan, set_aside, 'starts_on', 'ends_on'
FROM assignment;

-- Rows that no rule may use.
CREATE OR REPLACE VIEW set_aside AS
SELECT kind, record_key, first_field AS field, took_up_text AS value,
  CASE WHEN took_up_text IS NULL THEN 'missing' ELSE 'not_date' END AS why
FROM faulty WHERE bad_start
UNION ALL
SELECT kind, record_key, last_field, left_text, 'not_date' FROM faulty WHERE bad_end
UNION ALL
SELECT kind, record_key, last_field, left_text, 'end_before_start' FROM faulty WHERE backwards
UNION ALL
SELECT kind, record_key, '', NULL, 'contradiction' FROM faulty WHERE contradicted;

-- Rows of a person who is not in people: listed, and judged with that person's columns empty.
CREATE OR REPLACE VIEW orphan AS
SELECT kind, record_key, 'person_id' AS field, person_id AS value, 'orphan' AS why FROM faulty WHERE orphan;

-- Rows that go on, or have no end, after the last year of the holder's life: listed, and counted up to that year's end.
CREATE OR REPLACE VIEW beyond_service AS
SELECT kind, record_key, last_field AS field, left_text AS value, 'beyond_service' AS why
FROM faulty
WHERE NOT set_aside AND service_end IS NOT NULL AND (last_day IS NULL OR last_day > service_end);

-- The same row twice: counted once and listed.
CREATE OR REPLACE VIEW duplicate AS
SELECT 'posting' AS kind, CONCAT('person_id=', person_id, ' posting_id=', id) AS record_key, COUNT(*) AS copies
FROM pocom.chiefs
GROUP BY person_id, id, mission_id, role_id, COALESCE(arrived, started), ended
HAVING COUNT(*) > 1
UNION ALL
SELECT 'assignment', CONCAT('person_id=', person_id, ' position_id=', role_id, ' starts_on=', COALESCE(started, 'NULL')), COUNT(*)
FROM pocom.principals
GROUP BY person_id, role_id, started, ended, appointed
HAVING COUNT(*) > 1;
