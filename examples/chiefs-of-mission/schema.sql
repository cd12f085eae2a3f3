-- The tables that this example reads, as `convert` fills them from the register's XML. Plain SQL for MariaDB, MySQL and
-- SQLite. Days are text as in the source: YYYY-MM-DD, YYYY-MM or YYYY; NULL where the source gives none.
-- No column is unique but those marked so: the register repeats ids, and this example is about that too.
DROP TABLE IF EXISTS people;
CREATE TABLE people (
  id          VARCHAR(80) PRIMARY KEY,
  surname     VARCHAR(80),
  forename    VARCHAR(120),
  birth       VARCHAR(10),          -- a year
  death       VARCHAR(10),          -- a year
  career_type VARCHAR(40),
  state_id    VARCHAR(10)
);

DROP TABLE IF EXISTS missions;      -- where chiefs of mission are sent
CREATE TABLE missions (
  id   VARCHAR(80) PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,        -- country or organization
  name VARCHAR(200)                 -- NULL for countries: the source has only their ids
);

DROP TABLE IF EXISTS roles;         -- titles; class chief = at a mission, principal = at home
CREATE TABLE roles (
  id         VARCHAR(120) NOT NULL,
  class      VARCHAR(20),
  category   VARCHAR(60),
  title      VARCHAR(250),
  first_year VARCHAR(10),
  last_year  VARCHAR(10)
);

DROP TABLE IF EXISTS chiefs;        -- one appointment as chief of mission
CREATE TABLE chiefs (
  id           VARCHAR(40) NOT NULL,
  person_id    VARCHAR(80) NOT NULL,
  role_id      VARCHAR(120),
  mission_id   VARCHAR(80) NOT NULL,
  territory_id VARCHAR(80),
  appointed    VARCHAR(10),
  arrived      VARCHAR(10),         -- arrived and assumed charge of the post
  started      VARCHAR(10),         -- presented credentials
  ended        VARCHAR(10),         -- the mission was terminated for this role
  ended_note   VARCHAR(500),
  note         TEXT
);
CREATE INDEX chiefs_person ON chiefs (person_id);

DROP TABLE IF EXISTS principals;    -- one appointment to a post at home
CREATE TABLE principals (
  id         VARCHAR(40) NOT NULL,
  person_id  VARCHAR(80) NOT NULL,
  role_id    VARCHAR(120) NOT NULL,
  appointed  VARCHAR(10),
  started    VARCHAR(10),           -- entered on duty
  ended      VARCHAR(10),
  ended_note VARCHAR(500),
  note       TEXT
);
CREATE INDEX principals_person ON principals (person_id);

DROP TABLE IF EXISTS concurrent_appointments; -- chiefs accredited to several countries while resident in one
CREATE TABLE concurrent_appointments (
  id          VARCHAR(40) NOT NULL,
  person_id   VARCHAR(80) NOT NULL,
  resident_at VARCHAR(80),
  chief_id    VARCHAR(40) NOT NULL
);
