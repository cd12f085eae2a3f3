-- ROT-004, early return: the same people as ROT-001; a fault is a piece that ended less than the cooling time before the
-- present one began. Short acting spells are no pieces. Needs 2-rot-001.sql.
USE pocom_check;

CREATE OR REPLACE VIEW rot_004 AS
WITH counted AS (
  SELECT piece.* FROM piece CROSS JOIN scope
  WHERE position_id <> 'secretary-ad-interim' OR DATEDIFF(last_day, first_day) + 1 > acting_days
), gap AS (
  SELECT person_id, position_id, first_day AS now_from,
    LAG(last_day) OVER (PARTITION BY person_id, position_id ORDER BY first_day) AS left_before,
    ROW_NUMBER() OVER (PARTITION BY person_id, position_id ORDER BY first_day DESC) AS back
  FROM counted
)
-- An early return may still be lawful (an acting spell, a posting while somebody else held the post). No present holder
-- has returned early, so that is not decided here; if one does some day, the verdict asks for a person's eye.
SELECT 'ROT-004' AS rule, h.person_id AS subject_id, h.position_id AS obligation,
  CASE WHEN h.unclear THEN 'unknown'
       WHEN left_before + INTERVAL 1 DAY + INTERVAL cool_months MONTH > now_from THEN 'look at it'
       ELSE 'pass' END AS verdict,
  CAST(NULL AS DATE) AS due_on, 'department' AS unit_id
FROM holder h
LEFT JOIN gap g ON g.person_id = h.person_id AND g.position_id = h.position_id AND g.back = 1
CROSS JOIN scope;
