-- What the register says, row by row, before any rule is applied. The views stand in a database of their own; nothing in
-- `pocom` is touched. Written from the wording of the rules, not from probity's code. MariaDB 10.2+ or MySQL 8.
DROP DATABASE IF EXISTS pocom_check;
CREATE DATABASE pocom_check CHARACTER SET utf8mb4;
USE pocom_check;

-- The day to judge by, and the ministry's numbers (config.toml has the same ones). To judge by another day:
-- UPDATE pocom_check.scope SET as_of = '2018-06-30';
CREATE TABLE scope (
  as_of         DATE NOT NULL,
  warn_days     INT NOT NULL, -- due soon from so many days before
  term_months   INT NOT NULL, -- post.term
  home_months   INT NOT NULL, -- post.home_min
  short_days    INT NOT NULL, -- post.short_mission_days
  period_months INT NOT NULL, -- rotation_period of every home post
  cool_months   INT NOT NULL, -- rot.cool_months
  acting_days   INT NOT NULL  -- rot.acting_days
);
INSERT INTO scope VALUES ('2020-12-31', 180, 36, 24, 90, 36, 24, 30);

-- The last day on which a person can have been in service. The source knows the year of death only, so this is a
-- bound and not a date; it is used as nothing else.
CREATE VIEW person AS
SELECT id AS person_id, CAST(CONCAT(death, '-12-31') AS DATE) AS service_end
FROM pocom.people;

-- Home posts. Career Ambassador is a rank for life and not a post, so it is not on the list.
CREATE VIEW position AS
SELECT id AS position_id, id <> 'career-ambassador' AS listed
FROM pocom.roles
WHERE class = 'principal';

-- A text is a day if it is written YYYY-MM-DD and the calendar has that day; anything else stays unread (NULL here).
-- Exact repetitions of a row count once: DISTINCT.
CREATE VIEW posting_row AS
SELECT DISTINCT id AS posting_id, person_id, mission_id AS unit_id,
  COALESCE(arrived, started) AS took_up_text, ended AS left_text, role_id,
  CASE WHEN COALESCE(arrived, started) REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
       THEN CAST(COALESCE(arrived, started) AS DATE) END AS took_up_on,
  CASE WHEN ended REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN CAST(ended AS DATE) END AS left_on
FROM pocom.chiefs;

-- A row is set aside if a day in it cannot be read, if it ends before it starts, or if another row has its key and says
-- something else.
CREATE VIEW posting AS
SELECT r.*, p.service_end, p.person_id IS NULL AS orphan,
  took_up_text IS NOT NULL AND took_up_on IS NULL AS bad_start,
  left_text IS NOT NULL AND left_on IS NULL AS bad_end,
  COALESCE(left_on < took_up_on, 0) AS backwards,
  k.rows_of_key > 1 AS contradicted,
  (took_up_text IS NOT NULL AND took_up_on IS NULL) OR (left_text IS NOT NULL AND left_on IS NULL)
    OR COALESCE(left_on < took_up_on, 0) OR k.rows_of_key > 1 AS set_aside
FROM posting_row r
JOIN (SELECT person_id, posting_id, COUNT(*) AS rows_of_key FROM posting_row GROUP BY person_id, posting_id) k
  ON k.person_id = r.person_id AND k.posting_id = r.posting_id
LEFT JOIN person p ON p.person_id = r.person_id;

CREATE VIEW assignment_row AS
SELECT DISTINCT person_id, role_id AS position_id, started AS starts_text, ended AS ends_text, appointed AS decided_text,
  CASE WHEN started REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN CAST(started AS DATE) END AS starts_on,
  CASE WHEN ended REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN CAST(ended AS DATE) END AS ends_on
FROM pocom.principals;

-- As above; an assignment without its first day cannot be used either. <=> finds the same key where that day is missing.
CREATE VIEW assignment AS
SELECT r.*, p.service_end, p.person_id IS NULL AS orphan,
  COALESCE(q.listed, 0) AS listed,
  starts_on IS NULL AS bad_start,
  ends_text IS NOT NULL AND ends_on IS NULL AS bad_end,
  COALESCE(ends_on < starts_on, 0) AS backwards,
  k.rows_of_key > 1 AS contradicted,
  starts_on IS NULL OR (ends_text IS NOT NULL AND ends_on IS NULL)
    OR COALESCE(ends_on < starts_on, 0) OR k.rows_of_key > 1 AS set_aside
FROM assignment_row r
JOIN (SELECT person_id, position_id, starts_text AS first_text, COUNT(*) AS rows_of_key
      FROM assignment_row GROUP BY person_id, position_id, starts_text) k
  ON k.person_id = r.person_id AND k.position_id = r.position_id AND k.first_text <=> r.starts_text
LEFT JOIN person p ON p.person_id = r.person_id
LEFT JOIN position q ON q.position_id = r.position_id;
