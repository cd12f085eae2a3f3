-- The outbox: which workbook of a run was to be mailed to whom, and what came of each try. As in the first form, no column is
-- ever NULL. Rows are only ever added, and none is pruned. A letter has a link of its run, queued, and each try another, tried.

-- The finished messages, one for each recipient of a run.
CREATE TABLE letters (
    letter     INTEGER      NOT NULL PRIMARY KEY, -- 1, 2, 3 … without a gap
    run        INTEGER      NOT NULL,
    recipient  VARCHAR(500) NOT NULL, -- as the configuration names them
    address    VARCHAR(500) NOT NULL,
    message_id VARCHAR(500) NOT NULL,
    path       VARCHAR(700) NOT NULL, -- of the message, from the root
    sha256     VARCHAR(64)  NOT NULL, -- of its bytes
    UNIQUE (run, recipient),
    FOREIGN KEY (run) REFERENCES runs (run)
);

-- What came of each try to deliver a letter.
CREATE TABLE tries (
    letter  INTEGER     NOT NULL,
    try     INTEGER     NOT NULL, -- 1, 2, 3 … of its letter
    at      VARCHAR(24) NOT NULL,
    outcome VARCHAR(16) NOT NULL, -- delivered, deferred, refused, unoffered, uncertain
    code    INTEGER     NOT NULL, -- of the server's reply; 0 = none
    answer  TEXT        NOT NULL, -- the server's words, or why there are none
    PRIMARY KEY (letter, try),
    FOREIGN KEY (letter) REFERENCES letters (letter)
);
