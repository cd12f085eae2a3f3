-- What the committee decided about findings, and where lineage carried these over. As in the first form, no column is ever NULL, rows
-- are only ever added, and none is pruned. A decision has a link of its own, decided; a carriage is sealed with its run.

-- The newest decision about a finding counts; an older one is never changed.
CREATE TABLE decisions (
    decision    INTEGER      NOT NULL PRIMARY KEY, -- 1, 2, 3 … without a gap
    link        INTEGER      NOT NULL, -- its own: what happened before it is known by that
    run         INTEGER      NOT NULL, -- whose workbook it was written into, or that saw the finding last
    fingerprint VARCHAR(24)  NOT NULL,
    measure     VARCHAR(16)  NOT NULL, -- act, explain, verify, correct, refer, waive, note; '' = what was decided is withdrawn
    due_on      VARCHAR(10)  NOT NULL, -- by when it is to be done; the last day of a waiver
    note        TEXT         NOT NULL, -- the ground, or the number of the decision
    outcome     VARCHAR(16)  NOT NULL, -- of the finding when it was decided about
    severity    VARCHAR(2)   NOT NULL,
    decided_by  VARCHAR(500) NOT NULL, -- who decided, or had it recorded
    file_sha256 VARCHAR(64)  NOT NULL, -- of the workbook that it was read from; '' = of none
    cell        VARCHAR(200) NOT NULL, -- where it stood in it
    UNIQUE (link),
    FOREIGN KEY (run) REFERENCES runs (run)
);

CREATE INDEX decisions_of_finding ON decisions (fingerprint);

-- Under which fingerprint a finding went on by lineage in a run. An event tells the same, unless the id was given to another subject.
CREATE TABLE carriages (
    run         INTEGER     NOT NULL,
    fingerprint VARCHAR(24) NOT NULL,
    heir        VARCHAR(24) NOT NULL, -- '' = under none, and this one is another subject's by now
    PRIMARY KEY (run, fingerprint),
    FOREIGN KEY (run) REFERENCES runs (run)
);
