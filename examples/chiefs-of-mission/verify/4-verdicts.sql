-- All verdicts in one list, and how many of each.
USE pocom_check;

CREATE OR REPLACE VIEW verdict AS
SELECT * FROM rot_001 UNION ALL SELECT * FROM rot_004 UNION ALL SELECT * FROM rot_007
UNION ALL SELECT * FROM rot_008 UNION ALL SELECT * FROM rot_010;

CREATE OR REPLACE VIEW tally AS
SELECT rule, COUNT(*) AS population, SUM(verdict = 'pass') AS pass, SUM(verdict = 'due_soon') AS due_soon,
  SUM(verdict = 'overdue') AS overdue, SUM(verdict = 'exempt') AS exempt, SUM(verdict = 'unknown') AS `unknown`
FROM verdict
GROUP BY rule;
