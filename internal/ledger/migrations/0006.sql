-- Whose concern is what a run found, so that a unit's own workbook can be made of a run about everything. A column that came
-- later is '' in the rows of runs before it, and is part of a row's digest only where it is not.

-- The units that a run knew, and those that are theirs no more.
CREATE TABLE units (
    run       INTEGER      NOT NULL,
    unit_id   VARCHAR(500) NOT NULL,
    unit_name TEXT         NOT NULL,
    alive_id  VARCHAR(500) NOT NULL, -- what stood in its place on the as-of date: itself, or what it was merged into
    above     TEXT         NOT NULL, -- itself and every unit above it, one a line: as recorded, and as what took its place
    PRIMARY KEY (run, unit_id),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- The units that a record is about, one a line; an empty line = it cannot be said which, so that each is told. '' = none.
ALTER TABLE set_aside ADD COLUMN units VARCHAR(8000) NOT NULL DEFAULT '';

-- The unit that a caveat is about; '' = the whole rule.
ALTER TABLE caveats ADD COLUMN unit_id VARCHAR(500) NOT NULL DEFAULT '';
