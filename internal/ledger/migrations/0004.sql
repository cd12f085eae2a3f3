-- The ledger, first form. SQL that SQLite, MySQL and MariaDB all understand; no column is ever NULL: an absent text is
-- '', an absent day is '', an absent number is 0. Days are texts YYYY-MM-DD, instants are texts in UTC, flags are 0 or 1.
-- Rows are only ever added, except in lives, which can be made again from all the others; those of reasons and set_aside
-- may be pruned.

-- What this ledger is: the version of its schema, and the one source it belongs to.
CREATE TABLE meta (
    name    VARCHAR(32)  NOT NULL PRIMARY KEY, -- schema, source
    content VARCHAR(500) NOT NULL
);

-- What was asked for. A run that failed has a row here and in links, and nowhere else.
CREATE TABLE runs (
    run           INTEGER      NOT NULL PRIMARY KEY, -- 1, 2, 3 … also for runs that failed
    as_of         VARCHAR(10)  NOT NULL,
    source        VARCHAR(500) NOT NULL,
    version       VARCHAR(64)  NOT NULL,             -- of probity
    config_digest VARCHAR(64)  NOT NULL,
    rules         TEXT         NOT NULL,             -- restricted to these, with blanks between them; '' = all
    unit          VARCHAR(500) NOT NULL,             -- restricted to this unit
    person        VARCHAR(500) NOT NULL,             -- restricted to this person
    slot          VARCHAR(200) NOT NULL,             -- the planned run that this is; '' = started by hand
    pid           INTEGER      NOT NULL,             -- who holds the lock while the run goes on
    host          VARCHAR(255) NOT NULL
);

-- From which server, and when, a source was read.
CREATE TABLE snapshots (
    run      INTEGER      NOT NULL,
    source   VARCHAR(500) NOT NULL,
    server   VARCHAR(255) NOT NULL,
    taken_at VARCHAR(24)  NOT NULL,
    PRIMARY KEY (run, source),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- What came of a run. The hash covers everything that the run found and the hash of the result before it.
CREATE TABLE results (
    run          INTEGER     NOT NULL PRIMARY KEY,
    kind         VARCHAR(16) NOT NULL, -- normal, restricted, history, held
    input_digest VARCHAR(64) NOT NULL,
    previous     VARCHAR(64) NOT NULL, -- the hash of the result before this one; '' for the first
    hash         VARCHAR(64) NOT NULL,
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- Why the brake holds a run.
CREATE TABLE holds (
    run     INTEGER     NOT NULL,
    cause   VARCHAR(16) NOT NULL, -- flagged, rise, rows, population
    what    VARCHAR(64) NOT NULL, -- the rule or the kind of record
    was     BIGINT      NOT NULL, -- shares are in hundredths of a percent
    is_now  BIGINT      NOT NULL,
    allowed BIGINT      NOT NULL,
    PRIMARY KEY (run, cause, what),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- Every rule that a run knew: evaluated, or not and why.
CREATE TABLE run_rules (
    run        INTEGER     NOT NULL,
    rule       VARCHAR(32) NOT NULL,
    revision   INTEGER     NOT NULL,
    severity   VARCHAR(2)  NOT NULL, -- unless a verdict says otherwise
    evaluated  SMALLINT    NOT NULL,
    reason_vi  TEXT        NOT NULL, -- why it was not evaluated
    reason_en  TEXT        NOT NULL,
    first_time SMALLINT    NOT NULL, -- no run that had its life evaluated it before
    PRIMARY KEY (run, rule),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- What a reader of a rule's partition must know.
CREATE TABLE caveats (
    run     INTEGER     NOT NULL,
    rule    VARCHAR(32) NOT NULL,
    number  INTEGER     NOT NULL, -- their order
    word    VARCHAR(64) NOT NULL,
    text_vi TEXT        NOT NULL,
    text_en TEXT        NOT NULL,
    PRIMARY KEY (run, rule, number),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- The five counts of a rule in a unit. They sum to its population.
CREATE TABLE partitions (
    run       INTEGER      NOT NULL,
    rule      VARCHAR(32)  NOT NULL,
    unit_id   VARCHAR(500) NOT NULL, -- '' = no unit
    unit_name TEXT         NOT NULL,
    pass      BIGINT       NOT NULL,
    due_soon  BIGINT       NOT NULL,
    overdue   BIGINT       NOT NULL,
    exempt    BIGINT       NOT NULL,
    unknown   BIGINT       NOT NULL,
    PRIMARY KEY (run, rule, unit_id),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- How many rows of each mapped kind were read.
CREATE TABLE row_counts (
    run       INTEGER     NOT NULL,
    kind      VARCHAR(64) NOT NULL,
    row_count BIGINT      NOT NULL,
    PRIMARY KEY (run, kind),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- The rows of the dated register that a run used.
CREATE TABLE parameters (
    run       INTEGER     NOT NULL,
    parameter VARCHAR(64) NOT NULL, -- the key
    from_on   VARCHAR(10) NOT NULL,
    to_on     VARCHAR(10) NOT NULL,
    kind      VARCHAR(16) NOT NULL,
    unit      VARCHAR(16) NOT NULL,
    content   TEXT        NOT NULL,
    low       BIGINT      NOT NULL,
    high      BIGINT      NOT NULL,
    basis     TEXT        NOT NULL,
    source    TEXT        NOT NULL,
    note_vi   TEXT        NOT NULL,
    note_en   TEXT        NOT NULL,
    mark      VARCHAR(16) NOT NULL,
    origin    VARCHAR(16) NOT NULL,
    confirmed SMALLINT    NOT NULL,
    PRIMARY KEY (run, parameter, from_on),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- The findings of a run, and its exempt verdicts.
CREATE TABLE findings (
    run             INTEGER      NOT NULL,
    fingerprint     VARCHAR(24)  NOT NULL,
    rule            VARCHAR(32)  NOT NULL,
    revision        INTEGER      NOT NULL,
    subject_kind    VARCHAR(16)  NOT NULL,
    subject_id      VARCHAR(500) NOT NULL,
    subject_name    TEXT         NOT NULL,
    born_year       INTEGER      NOT NULL,
    homonym         SMALLINT     NOT NULL,
    obligation      VARCHAR(500) NOT NULL,
    position_id     VARCHAR(500) NOT NULL, -- '' = it is about none
    position_name   TEXT         NOT NULL,
    unit_id         VARCHAR(500) NOT NULL,
    unit_name       TEXT         NOT NULL,
    outcome         VARCHAR(16)  NOT NULL,
    severity        VARCHAR(2)   NOT NULL,
    due_on          VARCHAR(10)  NOT NULL,
    days_late       INTEGER      NOT NULL,
    confirmed       SMALLINT     NOT NULL,
    life            VARCHAR(16)  NOT NULL, -- new, ongoing, worsened, reopened; '' = exempt, or a run without life
    first_run       INTEGER      NOT NULL, -- the run and the as-of date of its first sight, as this run knew them
    first_on        VARCHAR(10)  NOT NULL,
    PRIMARY KEY (run, fingerprint),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- Findings are read rule by rule, in the order of subjects.
CREATE INDEX findings_in_order ON findings (run, rule, subject_id);

-- Why a verdict is what it is. Kept apart because it is long and may be pruned, which its digest in seals outlives.
CREATE TABLE reasons (
    run         INTEGER     NOT NULL,
    fingerprint VARCHAR(24) NOT NULL,
    message_vi  TEXT        NOT NULL,
    message_en  TEXT        NOT NULL,
    advice      VARCHAR(16) NOT NULL, -- '' = none
    evidence    LONGTEXT    NOT NULL, -- a fact a line: record, key, field, value, role, with tabs between; " = as above
    parameters  TEXT        NOT NULL, -- the rows of parameters that decided it: "key@from", with blanks between
    missing     LONGTEXT    NOT NULL, -- a field a line: record, key, field, why in Vietnamese and in English, likewise
    PRIMARY KEY (run, fingerprint),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- The sentences of advice that the reasons of a run refer to. A sentence is named by the beginning of its digest.
CREATE TABLE advice (
    run     INTEGER     NOT NULL,
    advice  VARCHAR(16) NOT NULL,
    text_vi TEXT        NOT NULL,
    text_en TEXT        NOT NULL,
    PRIMARY KEY (run, advice),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- What was found wrong with the records. The same line may stand here twice; each counts. May be pruned, too.
CREATE TABLE set_aside (
    run         INTEGER      NOT NULL,
    kind        VARCHAR(64)  NOT NULL,
    record_key  TEXT         NOT NULL,
    column_name VARCHAR(64)  NOT NULL,
    subject     VARCHAR(500) NOT NULL,
    content     LONGTEXT     NOT NULL,
    problem     VARCHAR(32)  NOT NULL,
    hint        TEXT         NOT NULL,
    sets_aside  SMALLINT     NOT NULL, -- the record was left out of every judgement
    FOREIGN KEY (run) REFERENCES runs (run)
);

CREATE INDEX set_aside_of_run ON set_aside (run, kind);

-- What changed in the lives of findings. A finding that goes on as it was has no event.
CREATE TABLE events (
    run          INTEGER     NOT NULL,
    fingerprint  VARCHAR(24) NOT NULL,
    word         VARCHAR(16) NOT NULL, -- new, worsened, reopened, resolved, gone, carried
    was_outcome  VARCHAR(16) NOT NULL,
    was_severity VARCHAR(2)  NOT NULL,
    outcome      VARCHAR(16) NOT NULL,
    severity     VARCHAR(2)  NOT NULL,
    reason       VARCHAR(32) NOT NULL, -- why it is gone, as far as known
    other        VARCHAR(24) NOT NULL, -- the finding that lineage leads to
    sighted      INTEGER     NOT NULL, -- the run whose row in findings shows it
    PRIMARY KEY (run, fingerprint),
    FOREIGN KEY (run) REFERENCES runs (run)
);

CREATE INDEX events_of_finding ON events (fingerprint);

-- Findings from their first sight to their end.
CREATE TABLE lives (
    fingerprint  VARCHAR(24)  NOT NULL PRIMARY KEY,
    rule         VARCHAR(32)  NOT NULL,
    subject_kind VARCHAR(16)  NOT NULL,
    subject_id   VARCHAR(500) NOT NULL,
    obligation   VARCHAR(500) NOT NULL,
    position_id  VARCHAR(500) NOT NULL, -- at the last sight that changed anything; '' = it is about none
    state        VARCHAR(16)  NOT NULL, -- open, resolved, gone, carried
    outcome      VARCHAR(16)  NOT NULL, -- at the last sight
    severity     VARCHAR(2)   NOT NULL,
    first_run    INTEGER      NOT NULL,
    first_on     VARCHAR(10)  NOT NULL,
    last_run     INTEGER      NOT NULL,
    last_on      VARCHAR(10)  NOT NULL
);

CREATE INDEX lives_of_subject ON lives (subject_id);

-- The workbooks that were made.
CREATE TABLE files (
    run    INTEGER      NOT NULL,
    path   VARCHAR(700) NOT NULL,
    sha256 VARCHAR(64)  NOT NULL,
    PRIMARY KEY (run, path),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- The digest of every row of a run, table by table, in parts: "digest key" a line, sorted. A run's hash covers them.
CREATE TABLE seals (
    run        INTEGER     NOT NULL,
    table_name VARCHAR(64) NOT NULL,
    part       INTEGER     NOT NULL,
    row_count  INTEGER     NOT NULL,
    content    LONGTEXT    NOT NULL,
    PRIMARY KEY (run, table_name, part),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- What happened, and when by the clock. Each link covers the one before it.
CREATE TABLE links (
    link   INTEGER     NOT NULL PRIMARY KEY, -- 1, 2, 3 … without a gap
    run    INTEGER     NOT NULL,
    word   VARCHAR(16) NOT NULL, -- started, audited, written, failed, file, released, pruned, queued, tried
    at     VARCHAR(24) NOT NULL,
    detail TEXT        NOT NULL, -- a digest of what it stands for, or why a run failed
    hash   VARCHAR(64) NOT NULL,
    FOREIGN KEY (run) REFERENCES runs (run)
);

CREATE INDEX links_of_run ON links (run);
