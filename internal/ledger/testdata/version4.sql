PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
    name    VARCHAR(32)  NOT NULL PRIMARY KEY,
    content VARCHAR(500) NOT NULL
);
INSERT INTO meta VALUES('source','hr');
INSERT INTO meta VALUES('schema','4');
CREATE TABLE runs (
    run           INTEGER      NOT NULL PRIMARY KEY,
    as_of         VARCHAR(10)  NOT NULL,
    source        VARCHAR(500) NOT NULL,
    version       VARCHAR(64)  NOT NULL,
    config_digest VARCHAR(64)  NOT NULL,
    rules         TEXT         NOT NULL,
    unit          VARCHAR(500) NOT NULL,
    person        VARCHAR(500) NOT NULL,
    slot          VARCHAR(200) NOT NULL,
    pid           INTEGER      NOT NULL,
    host          VARCHAR(255) NOT NULL
);
INSERT INTO runs VALUES(1,'2026-01-01','hr','1.0','c0','','','','',4711,'hr-db');
INSERT INTO runs VALUES(2,'2026-02-01','hr','1.0','c0','','','','',4711,'hr-db');
INSERT INTO runs VALUES(3,'2026-03-01','hr','1.0','c0','','','','',4711,'hr-db');
CREATE TABLE snapshots (
    run      INTEGER      NOT NULL,
    source   VARCHAR(500) NOT NULL,
    server   VARCHAR(255) NOT NULL,
    taken_at VARCHAR(24)  NOT NULL,
    PRIMARY KEY (run, source),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO snapshots VALUES(1,'hr','10.11 MariaDB','2026-01-01T15:00:00.000Z');
INSERT INTO snapshots VALUES(2,'hr','10.11 MariaDB','2026-01-01T15:00:00.000Z');
INSERT INTO snapshots VALUES(3,'hr','10.11 MariaDB','2026-01-01T15:00:00.000Z');
CREATE TABLE results (
    run          INTEGER     NOT NULL PRIMARY KEY,
    kind         VARCHAR(16) NOT NULL,
    input_digest VARCHAR(64) NOT NULL,
    previous     VARCHAR(64) NOT NULL,
    hash         VARCHAR(64) NOT NULL,
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO results VALUES(1,'normal','d0','','ea3adaa441300b01353fbfe4682a2066e241af66704b3a708b431c1a80945551');
INSERT INTO results VALUES(2,'normal','d0','ea3adaa441300b01353fbfe4682a2066e241af66704b3a708b431c1a80945551','93606d0166bfe44ac374a02008786ccebcb1a2ead301b4cff000792c2424303f');
INSERT INTO results VALUES(3,'held','d0','93606d0166bfe44ac374a02008786ccebcb1a2ead301b4cff000792c2424303f','a7a8466ac4571e94792e07c5258f34418b2f8a413a02aaef667d62260524f4d9');
CREATE TABLE holds (
    run     INTEGER     NOT NULL,
    cause   VARCHAR(16) NOT NULL,
    what    VARCHAR(64) NOT NULL,
    was     BIGINT      NOT NULL,
    is_now  BIGINT      NOT NULL,
    allowed BIGINT      NOT NULL,
    PRIMARY KEY (run, cause, what),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO holds VALUES(3,'flagged','ROT-001',0,10000,5000);
CREATE TABLE run_rules (
    run        INTEGER     NOT NULL,
    rule       VARCHAR(32) NOT NULL,
    revision   INTEGER     NOT NULL,
    severity   VARCHAR(2)  NOT NULL,
    evaluated  SMALLINT    NOT NULL,
    reason_vi  TEXT        NOT NULL,
    reason_en  TEXT        NOT NULL,
    first_time SMALLINT    NOT NULL,
    PRIMARY KEY (run, rule),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO run_rules VALUES(1,'ROT-001',1,'N2',1,'','',1);
INSERT INTO run_rules VALUES(1,'ROT-007',1,'N2',1,'','',1);
INSERT INTO run_rules VALUES(2,'ROT-007',1,'N2',1,'','',0);
INSERT INTO run_rules VALUES(2,'ROT-001',1,'N2',1,'','',0);
INSERT INTO run_rules VALUES(3,'ROT-001',1,'N2',1,'','',0);
INSERT INTO run_rules VALUES(3,'ROT-007',1,'N2',1,'','',0);
CREATE TABLE caveats (
    run     INTEGER     NOT NULL,
    rule    VARCHAR(32) NOT NULL,
    number  INTEGER     NOT NULL,
    word    VARCHAR(64) NOT NULL,
    text_vi TEXT        NOT NULL,
    text_en TEXT        NOT NULL,
    PRIMARY KEY (run, rule, number),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO caveats VALUES(1,'ROT-001',1,'born_on','','');
INSERT INTO caveats VALUES(1,'ROT-007',1,'born_on','','');
CREATE TABLE partitions (
    run       INTEGER      NOT NULL,
    rule      VARCHAR(32)  NOT NULL,
    unit_id   VARCHAR(500) NOT NULL,
    unit_name TEXT         NOT NULL,
    pass      BIGINT       NOT NULL,
    due_soon  BIGINT       NOT NULL,
    overdue   BIGINT       NOT NULL,
    exempt    BIGINT       NOT NULL,
    unknown   BIGINT       NOT NULL,
    PRIMARY KEY (run, rule, unit_id),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO partitions VALUES(1,'ROT-001','LS','Cục Lãnh sự',1,1,1,0,0);
INSERT INTO partitions VALUES(2,'ROT-001','LS','Cục Lãnh sự',1,0,1,0,0);
INSERT INTO partitions VALUES(3,'ROT-001','LS','Cục Lãnh sự',0,0,2,0,0);
CREATE TABLE row_counts (
    run       INTEGER     NOT NULL,
    kind      VARCHAR(64) NOT NULL,
    row_count BIGINT      NOT NULL,
    PRIMARY KEY (run, kind),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO row_counts VALUES(1,'person',3);
CREATE TABLE parameters (
    run       INTEGER     NOT NULL,
    parameter VARCHAR(64) NOT NULL,
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
INSERT INTO parameters VALUES(1,'rot.mofa_period','2021-01-01','','integer','months','36',36,36,'QĐ 1234','','','','policy','ministry',1);
INSERT INTO parameters VALUES(2,'rot.mofa_period','2021-01-01','','integer','months','36',36,36,'QĐ 1234','','','','policy','ministry',1);
INSERT INTO parameters VALUES(3,'rot.mofa_period','2021-01-01','','integer','months','36',36,36,'QĐ 1234','','','','policy','ministry',1);
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
    position_id     VARCHAR(500) NOT NULL,
    position_name   TEXT         NOT NULL,
    unit_id         VARCHAR(500) NOT NULL,
    unit_name       TEXT         NOT NULL,
    outcome         VARCHAR(16)  NOT NULL,
    severity        VARCHAR(2)   NOT NULL,
    due_on          VARCHAR(10)  NOT NULL,
    days_late       INTEGER      NOT NULL,
    confirmed       SMALLINT     NOT NULL,
    life            VARCHAR(16)  NOT NULL,
    first_run       INTEGER      NOT NULL,
    first_on        VARCHAR(10)  NOT NULL,
    PRIMARY KEY (run, fingerprint),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO findings VALUES(1,'715d4ba0756037f765adb32b','ROT-001',1,'person','An','Nguyễn Văn An',1980,0,'LS-01','LS-01','Kế toán','LS','Cục Lãnh sự','due_soon','N2','2025-08-31',123,1,'new',1,'2026-01-01');
INSERT INTO findings VALUES(1,'216bfeb5504b0064a24426a6','ROT-001',1,'person','Bình','Nguyễn Văn Bình',1980,0,'LS-01','LS-01','Kế toán','LS','Cục Lãnh sự','overdue','N2','2025-08-31',123,1,'new',1,'2026-01-01');
INSERT INTO findings VALUES(2,'715d4ba0756037f765adb32b','ROT-001',1,'person','An','Nguyễn Văn An',1980,0,'LS-01','LS-01','Kế toán','LS','Cục Lãnh sự','overdue','N2','2025-08-31',123,1,'worsened',1,'2026-01-01');
INSERT INTO findings VALUES(3,'715d4ba0756037f765adb32b','ROT-001',1,'person','An','Nguyễn Văn An',1980,0,'LS-01','LS-01','Kế toán','LS','Cục Lãnh sự','overdue','N2','2025-08-31',123,1,'ongoing',1,'2026-01-01');
INSERT INTO findings VALUES(3,'9d10cacde83d2b75f38218fd','ROT-001',1,'person','Chi','Nguyễn Văn Chi',1980,0,'LS-01','LS-01','Kế toán','LS','Cục Lãnh sự','overdue','N2','2025-08-31',123,1,'new',3,'2026-03-01');
CREATE TABLE reasons (
    run         INTEGER     NOT NULL,
    fingerprint VARCHAR(24) NOT NULL,
    message_vi  TEXT        NOT NULL,
    message_en  TEXT        NOT NULL,
    advice      VARCHAR(16) NOT NULL,
    evidence    LONGTEXT    NOT NULL,
    parameters  TEXT        NOT NULL,
    missing     LONGTEXT    NOT NULL,
    PRIMARY KEY (run, fingerprint),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO reasons VALUES(1,'715d4ba0756037f765adb32b','Quá hạn','Overdue','373a5b0ce88247f7',replace('assignment	person_id=An	starts_on	2022-08-31	since\n','\n',char(10)),'rot.mofa_period@2021-01-01',replace('person	person_id=An	born_on	a < b	b\n','\n',char(10)));
INSERT INTO reasons VALUES(1,'216bfeb5504b0064a24426a6','Quá hạn','Overdue','373a5b0ce88247f7',replace('assignment	person_id=Bình	starts_on	2022-08-31	since\n','\n',char(10)),'rot.mofa_period@2021-01-01',replace('person	person_id=Bình	born_on	a < b	b\n','\n',char(10)));
INSERT INTO reasons VALUES(2,'715d4ba0756037f765adb32b','Quá hạn','Overdue','373a5b0ce88247f7',replace('assignment	person_id=An	starts_on	2022-08-31	since\n','\n',char(10)),'rot.mofa_period@2021-01-01',replace('person	person_id=An	born_on	a < b	b\n','\n',char(10)));
INSERT INTO reasons VALUES(3,'715d4ba0756037f765adb32b','Quá hạn','Overdue','373a5b0ce88247f7',replace('assignment	person_id=An	starts_on	2022-08-31	since\n','\n',char(10)),'rot.mofa_period@2021-01-01',replace('person	person_id=An	born_on	a < b	b\n','\n',char(10)));
INSERT INTO reasons VALUES(3,'9d10cacde83d2b75f38218fd','Quá hạn','Overdue','373a5b0ce88247f7',replace('assignment	person_id=Chi	starts_on	2022-08-31	since\n','\n',char(10)),'rot.mofa_period@2021-01-01',replace('person	person_id=Chi	born_on	a < b	b\n','\n',char(10)));
CREATE TABLE advice (
    run     INTEGER     NOT NULL,
    advice  VARCHAR(16) NOT NULL,
    text_vi TEXT        NOT NULL,
    text_en TEXT        NOT NULL,
    PRIMARY KEY (run, advice),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO advice VALUES(1,'373a5b0ce88247f7','Chuyển đổi','Move');
INSERT INTO advice VALUES(2,'373a5b0ce88247f7','Chuyển đổi','Move');
INSERT INTO advice VALUES(3,'373a5b0ce88247f7','Chuyển đổi','Move');
CREATE TABLE set_aside (
    run         INTEGER      NOT NULL,
    kind        VARCHAR(64)  NOT NULL,
    record_key  TEXT         NOT NULL,
    column_name VARCHAR(64)  NOT NULL,
    subject     VARCHAR(500) NOT NULL,
    content     LONGTEXT     NOT NULL,
    problem     VARCHAR(32)  NOT NULL,
    hint        TEXT         NOT NULL,
    sets_aside  SMALLINT     NOT NULL,
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO set_aside VALUES(1,'assignment','person_id=An starts_on=0000-00-00','starts_on','An','0000-00-00','zero_date','NULLIF',1);
INSERT INTO set_aside VALUES(1,'assignment','person_id=An starts_on=0000-00-00','starts_on','An','0000-00-00','zero_date','NULLIF',1);
CREATE TABLE events (
    run          INTEGER     NOT NULL,
    fingerprint  VARCHAR(24) NOT NULL,
    word         VARCHAR(16) NOT NULL,
    was_outcome  VARCHAR(16) NOT NULL,
    was_severity VARCHAR(2)  NOT NULL,
    outcome      VARCHAR(16) NOT NULL,
    severity     VARCHAR(2)  NOT NULL,
    reason       VARCHAR(32) NOT NULL,
    other        VARCHAR(24) NOT NULL,
    sighted      INTEGER     NOT NULL,
    PRIMARY KEY (run, fingerprint),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO events VALUES(1,'216bfeb5504b0064a24426a6','new','','','overdue','N2','','',1);
INSERT INTO events VALUES(1,'715d4ba0756037f765adb32b','new','','','due_soon','N2','','',1);
INSERT INTO events VALUES(2,'216bfeb5504b0064a24426a6','resolved','overdue','N2','pass','','','',1);
INSERT INTO events VALUES(2,'715d4ba0756037f765adb32b','worsened','due_soon','N2','overdue','N2','','',2);
INSERT INTO events VALUES(3,'9d10cacde83d2b75f38218fd','new','','','overdue','N2','','',3);
CREATE TABLE lives (
    fingerprint  VARCHAR(24)  NOT NULL PRIMARY KEY,
    rule         VARCHAR(32)  NOT NULL,
    subject_kind VARCHAR(16)  NOT NULL,
    subject_id   VARCHAR(500) NOT NULL,
    obligation   VARCHAR(500) NOT NULL,
    position_id  VARCHAR(500) NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    outcome      VARCHAR(16)  NOT NULL,
    severity     VARCHAR(2)   NOT NULL,
    first_run    INTEGER      NOT NULL,
    first_on     VARCHAR(10)  NOT NULL,
    last_run     INTEGER      NOT NULL,
    last_on      VARCHAR(10)  NOT NULL
);
INSERT INTO lives VALUES('216bfeb5504b0064a24426a6','ROT-001','person','Bình','LS-01','LS-01','resolved','overdue','N2',1,'2026-01-01',1,'2026-01-01');
INSERT INTO lives VALUES('715d4ba0756037f765adb32b','ROT-001','person','An','LS-01','LS-01','open','overdue','N2',1,'2026-01-01',2,'2026-02-01');
CREATE TABLE files (
    run    INTEGER      NOT NULL,
    path   VARCHAR(700) NOT NULL,
    sha256 VARCHAR(64)  NOT NULL,
    PRIMARY KEY (run, path),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO files VALUES(1,'1.xlsx','aa');
INSERT INTO files VALUES(2,'2.xlsx','bb');
CREATE TABLE seals (
    run        INTEGER     NOT NULL,
    table_name VARCHAR(64) NOT NULL,
    part       INTEGER     NOT NULL,
    row_count  INTEGER     NOT NULL,
    content    LONGTEXT    NOT NULL,
    PRIMARY KEY (run, table_name, part),
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO seals VALUES(1,'advice',1,1,replace('094c16a396f5ff02c92be83a95b133cee84080db3aa2662f3ca3e1e18b3e2498 "373a5b0ce88247f7"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'caveats',1,2,replace('84a7202657f09cb965b78d06f7915655e0da0b69a5c586d0b652bed2d14a285d "ROT-001 1"\nd92f786024a642cc282616b85ed5435fe4888b0ba4c862cd725706d2b078de9d "ROT-007 1"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'events',1,2,replace('0db55372fec5bf567cbecfceac094007d40f61be783447edfcb4c2b5e490bfab "216bfeb5504b0064a24426a6"\n4b519b6f84234363ee5e6da28606d8396a027a53296935fc6457b3929519b116 "715d4ba0756037f765adb32b"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'findings',1,2,replace('e19556070420de2ce132650d82cfdcbabb6a287e791d6f9286ddd0e9f25f7779 "216bfeb5504b0064a24426a6"\nd6f12358d888170c86cf7552bbcf852daaa8315f415a7be0ffcfd79f3439f89a "715d4ba0756037f765adb32b"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'parameters',1,1,replace('7e87b81818009435510cf812fa9586a78855a141147cabd73e37beda9266c07f "rot.mofa_period 2021-01-01"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'partitions',1,1,replace('c384e6b861bc157ecbb8d9e4daa1a4172f5875914131696a64af5c41294f9b50 "ROT-001 LS"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'reasons',1,2,replace('9caa84ffc985eaa85503513759682b692ebb58fb415df48446c4a291325dda53 "216bfeb5504b0064a24426a6"\nbe01c806a735258d7c9c3f0bd57edc36e58983aefe2a0f1a3c15b66671d19919 "715d4ba0756037f765adb32b"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'row_counts',1,1,replace('7271619c2d84f884fdffe7b4625f4543427da67c7011604a35ba4dffbd444ef6 "person"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'run_rules',1,2,replace('d4e4cd3ad5b17c22069439abb5b0d3662e5eba20da24aac4db2bb5e908c0d754 "ROT-001"\n9ab0b46ddc32dbacba4ac950a927e217fd82d0d00b2bf06b4fccaa63255ec272 "ROT-007"\n','\n',char(10)));
INSERT INTO seals VALUES(1,'set_aside',1,2,replace('9328ef711bdabe54aff5f070978a4e24b0a5ff3a8d9755f319f69c261f1e8266 "assignment person_id=An starts_on=0000-00-00 starts_on"\n9328ef711bdabe54aff5f070978a4e24b0a5ff3a8d9755f319f69c261f1e8266 "assignment person_id=An starts_on=0000-00-00 starts_on"\n','\n',char(10)));
INSERT INTO seals VALUES(2,'advice',1,1,replace('c4a04adb58aee4c72ba252a4b2cd269551e2e8f52a89678010625c32a319d08b "373a5b0ce88247f7"\n','\n',char(10)));
INSERT INTO seals VALUES(2,'events',1,2,replace('783538bd3f3a7da3fc76e0194cd3d2b2da4893a21d5097ae716038414447920f "216bfeb5504b0064a24426a6"\nf743785bb85a5bd70eb4ca04fd3c1f6fe7a8222091447634e55ea10699f900f0 "715d4ba0756037f765adb32b"\n','\n',char(10)));
INSERT INTO seals VALUES(2,'findings',1,1,replace('50f5306662f4b9377ac5cba44677170fbeac64b3ba8bf78ccfa5f16b61f3b04d "715d4ba0756037f765adb32b"\n','\n',char(10)));
INSERT INTO seals VALUES(2,'parameters',1,1,replace('ac27341f1fc23c9fe608881e7b0e65bfa6667fd9662975111f2f68dfd8f44a42 "rot.mofa_period 2021-01-01"\n','\n',char(10)));
INSERT INTO seals VALUES(2,'partitions',1,1,replace('16932ad1935ddf48e2a7f41498cdf9ee38f2b44eddbafb756a64b26b77e51911 "ROT-001 LS"\n','\n',char(10)));
INSERT INTO seals VALUES(2,'reasons',1,1,replace('fc5fd9e8b66ee12ad95b94655540193421536a6ab8dc5bbc3d85abc25e95a462 "715d4ba0756037f765adb32b"\n','\n',char(10)));
INSERT INTO seals VALUES(2,'run_rules',1,2,replace('f9536dce864d9ecb68cb0aee2760822e2f68b396d2209246c95e0535cd926821 "ROT-001"\nac5e6c63499288b064b87a7aced2758303f9200be4187fa2d44ebcd2f983e1d3 "ROT-007"\n','\n',char(10)));
INSERT INTO seals VALUES(3,'advice',1,1,replace('e50f79c3346beea369464045af607bfbfa6aca71b7d4a9581bec5b702fdceff8 "373a5b0ce88247f7"\n','\n',char(10)));
INSERT INTO seals VALUES(3,'events',1,1,replace('9c650d8d2a2028b27aa5cd02648eaa6fe530a184cfd79e2942926663a30937f1 "9d10cacde83d2b75f38218fd"\n','\n',char(10)));
INSERT INTO seals VALUES(3,'findings',1,2,replace('1e4658bf44f97dcbe9f3413e877fead58a79faded18e9b969be439ed01bc305f "715d4ba0756037f765adb32b"\nd2b334501cc79fde8df524dc13b9eb9a80124e78d2b3fb9338695423e13766d8 "9d10cacde83d2b75f38218fd"\n','\n',char(10)));
INSERT INTO seals VALUES(3,'holds',1,1,replace('09285f1a93deda4490c987e1239311d33b7170252c1daa2087b5fc07f6c1d07a "flagged ROT-001"\n','\n',char(10)));
INSERT INTO seals VALUES(3,'parameters',1,1,replace('44b3b58aeb75b48c66e5f94c60b07c7eb7a2e44a1fd574590b6570a7f2f897e6 "rot.mofa_period 2021-01-01"\n','\n',char(10)));
INSERT INTO seals VALUES(3,'partitions',1,1,replace('c267988df94b4d3d2736e0997c09db3200f70bd61e5ae886caecbe008dbb9e3d "ROT-001 LS"\n','\n',char(10)));
INSERT INTO seals VALUES(3,'reasons',1,2,replace('8c219fdf3ffd36706da9a032bd3eb0d18d8f1970c4cf80eea2398323ab8582da "715d4ba0756037f765adb32b"\nfcef9f484e48167d542a3a703a20bbed7eaa69904c0336b4a5cead305888d4dc "9d10cacde83d2b75f38218fd"\n','\n',char(10)));
INSERT INTO seals VALUES(3,'run_rules',1,2,replace('fc063005cfdeee75e7f9159f5a01ef62fc186cee935e73090027ae2e6a34701d "ROT-001"\n5212223e50cf2198b51e2396e27833250eb03d13cabf152be550ad0e1cd3789f "ROT-007"\n','\n',char(10)));
CREATE TABLE links (
    link   INTEGER     NOT NULL PRIMARY KEY,
    run    INTEGER     NOT NULL,
    word   VARCHAR(16) NOT NULL,
    at     VARCHAR(24) NOT NULL,
    detail TEXT        NOT NULL,
    hash   VARCHAR(64) NOT NULL,
    FOREIGN KEY (run) REFERENCES runs (run)
);
INSERT INTO links VALUES(1,1,'started','2026-10-31T15:00:01.000Z','fee83d53b90803694408693c98ed95c582b41feec3936ac0415c963af337c118','9411b934ace1cde342707bd85f2619ca43fe8af373461b0f23c8653761d3993b');
INSERT INTO links VALUES(2,1,'audited','2026-10-31T15:00:02.000Z','ea3adaa441300b01353fbfe4682a2066e241af66704b3a708b431c1a80945551 ba4d05150356f224e7b183a0b60bddae0a7eae746bd818364357cd70552f139d','e666396db979d7bdbb91085cf6e939eac8c21cafcaaf446a6313668c73dc702f');
INSERT INTO links VALUES(3,2,'started','2026-10-31T15:00:03.000Z','08a5efc9421cc3bb23ace16dd68688d2651dae1cfce99721b897663869db7ef1','0bdfec84dccd6b566c8cd50fb3e1acaa1c58e537de20a2376516ace22563af7e');
INSERT INTO links VALUES(4,2,'audited','2026-10-31T15:00:04.000Z','93606d0166bfe44ac374a02008786ccebcb1a2ead301b4cff000792c2424303f 0e9585bf0a39e0d9f685fdcf66069e34a199621a84de116fc35bac806748ef37','941cc04a8693d89ee6af3ddb377159c8228117a48a95242e15e7aac5de3ddee6');
INSERT INTO links VALUES(5,3,'started','2026-10-31T15:00:05.000Z','0cb1b98d6fb3e24d3980dc96bd9c46e8cbb5fbe9ade85df1ed614b690a7f88ab','9e9ac3501b1dbe9f72fc747c1bb4cd78c4194031198d571a0744b96de40454a6');
INSERT INTO links VALUES(6,3,'audited','2026-10-31T15:00:06.000Z','a7a8466ac4571e94792e07c5258f34418b2f8a413a02aaef667d62260524f4d9 86de4f5e875340ae0db05f4674a187bd9bd3253eaaf8651ac2d9fac3aacf00f0','627d4da793fac58d4358af1baf28797511da40be81f3555b82b605af88387dc4');
INSERT INTO links VALUES(7,1,'file','2026-10-31T15:00:07.000Z','c22580a786e513dfb3fef0ed30ab7272381d8c2e3a598d47c5cbbec2d3ad3601','6a19649f1d7e81bed8893b0c7acd2f9142abd6d8ef2af14d338441c158a1ef07');
INSERT INTO links VALUES(8,2,'file','2026-10-31T15:00:08.000Z','bd5c5dcadc270ecf9216c6a613833673da969b044de8810c43545321e5f449b8','566134804bc4cc92be195f545c2ab395dcc2d9eab3d221b9afc3ca6f730d7277');
CREATE INDEX findings_in_order ON findings (run, rule, subject_id);
CREATE INDEX set_aside_of_run ON set_aside (run, kind);
CREATE INDEX events_of_finding ON events (fingerprint);
CREATE INDEX lives_of_subject ON lives (subject_id);
CREATE INDEX links_of_run ON links (run);
COMMIT;
