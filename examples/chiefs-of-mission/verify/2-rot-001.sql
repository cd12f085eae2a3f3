-- ROT-001, overdue change of position: who holds a listed home post on the as-of date, since when without a real break,
-- and since when that is too long.
USE pocom_check;

-- Whoever holds a listed post on the as-of date, as far as can be read: no row of theirs is left that a readable end
-- before that date, a readable start after it, or the holder's death rules out. One row that is set aside, be it an old
-- one, and nothing can be said about that person in that post.
CREATE OR REPLACE VIEW holder AS
SELECT person_id, position_id, MAX(set_aside) AS unclear
FROM assignment CROSS JOIN scope
WHERE listed
GROUP BY person_id, position_id
HAVING MAX((starts_on IS NULL OR starts_on <= as_of)
       AND (ends_on IS NULL OR ends_on >= as_of)
       AND (service_end IS NULL OR service_end >= as_of));

-- Holdings without a day between them are one piece.
CREATE OR REPLACE VIEW piece AS
WITH holding AS (
  SELECT a.person_id, a.position_id, starts_on AS first_day,
    LEAST(COALESCE(ends_on, '9999-12-31'), COALESCE(service_end, '9999-12-31')) AS last_day
  FROM assignment a
  JOIN holder h ON h.person_id = a.person_id AND h.position_id = a.position_id AND NOT h.unclear
  CROSS JOIN scope
  WHERE starts_on <= as_of
), marked AS (
  SELECT holding.*,
    COALESCE(DATEDIFF(first_day, MAX(last_day) OVER (PARTITION BY person_id, position_id ORDER BY first_day, last_day
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) > 1, 0) AS begins_anew
  FROM holding
), numbered AS (
  SELECT marked.*,
    SUM(begins_anew) OVER (PARTITION BY person_id, position_id ORDER BY first_day, last_day) AS n
  FROM marked
)
SELECT person_id, position_id, n, MIN(first_day) AS first_day, MAX(last_day) AS last_day
FROM numbered
GROUP BY person_id, position_id, n;

-- Going back, an earlier piece still counts while the break after it is shorter than the cooling time.
CREATE OR REPLACE VIEW run AS
WITH broken AS (
  SELECT piece.*,
    COALESCE(LEAD(first_day) OVER (PARTITION BY person_id, position_id ORDER BY first_day)
      >= last_day + INTERVAL 1 DAY + INTERVAL cool_months MONTH, 0) AS cooled
  FROM piece CROSS JOIN scope
), counted AS (
  SELECT broken.*,
    SUM(cooled) OVER (PARTITION BY person_id, position_id ORDER BY first_day DESC) AS breaks_after,
    ROW_NUMBER() OVER (PARTITION BY person_id, position_id ORDER BY first_day DESC) AS back
  FROM broken
)
SELECT person_id, position_id,
  MAX(CASE WHEN back = 1 THEN first_day END) AS now_from,
  SUM(back > 1) AS earlier_pieces,
  SUM(CASE WHEN back > 1 THEN DATEDIFF(last_day, first_day) + 1 ELSE 0 END) AS earlier_days
FROM counted
WHERE breaks_after = 0
GROUP BY person_id, position_id;

-- One piece: calendar months from its first day, clamped to the month's last day. Several: 30 days a month, less the days
-- already served.
CREATE OR REPLACE VIEW rot_001 AS
WITH due AS (
  SELECT h.person_id, h.position_id, h.unclear,
    CASE WHEN earlier_pieces = 0 THEN now_from + INTERVAL period_months MONTH
         ELSE now_from + INTERVAL GREATEST(0, 30 * period_months - earlier_days) DAY END AS due_on
  FROM holder h
  LEFT JOIN run r ON r.person_id = h.person_id AND r.position_id = h.position_id
  CROSS JOIN scope
)
SELECT 'ROT-001' AS rule, person_id AS subject_id, position_id AS obligation,
  CASE WHEN unclear THEN 'unknown'
       WHEN as_of > due_on THEN 'overdue'
       WHEN DATEDIFF(due_on, as_of) <= warn_days THEN 'due_soon'
       ELSE 'pass' END AS verdict,
  due_on, 'department' AS unit_id
FROM due CROSS JOIN scope;
