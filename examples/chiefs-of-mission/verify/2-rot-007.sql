-- ROT-007, overseas term exceeded: every posting that nothing readable shows to have ended before, or begun after, the
-- as-of date. It is judged if its first day can be read, and unknown otherwise. The register plans no end and extends no
-- term, so each is due the usual term after it was taken up.
USE pocom_check;

CREATE OR REPLACE VIEW rot_007 AS
WITH open_posting AS (
  SELECT person_id, posting_id, MIN(unit_id) AS unit_id, MAX(set_aside OR took_up_on IS NULL) AS unclear,
    MIN(took_up_on) + INTERVAL MIN(term_months) MONTH AS due_on
  FROM posting CROSS JOIN scope
  WHERE (took_up_on IS NULL OR took_up_on <= as_of)
    AND (left_on IS NULL OR left_on >= as_of)
    AND (service_end IS NULL OR service_end >= as_of)
  GROUP BY person_id, posting_id -- rows with one key are one posting; there it is unclear
)
SELECT 'ROT-007' AS rule, person_id AS subject_id, posting_id AS obligation,
  CASE WHEN unclear THEN 'unknown'
       WHEN as_of > due_on THEN 'overdue'
       WHEN DATEDIFF(due_on, as_of) <= warn_days THEN 'due_soon'
       ELSE 'pass' END AS verdict,
  CASE WHEN NOT unclear THEN due_on END AS due_on, unit_id
FROM open_posting CROSS JOIN scope;
