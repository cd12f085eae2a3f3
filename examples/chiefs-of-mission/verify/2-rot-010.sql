-- ROT-010, no period set: every listed post. The example gives each of them a period of its own, so none may be missing.
USE pocom_check;

CREATE OR REPLACE VIEW rot_010 AS
SELECT 'ROT-010' AS rule, position_id AS subject_id, position_id AS obligation, 'pass' AS verdict,
  CAST(NULL AS DATE) AS due_on, 'department' AS unit_id
FROM position
WHERE listed;
