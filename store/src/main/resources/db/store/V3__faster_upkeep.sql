-- Taking claims in is mostly the keeping of indexes and of what the picture was. What is so now and what was held to be
-- so stand in tables of their own: a row of now is changed where it lies, and what it said goes to the past.
-- That no two states of a pact hold on one day is for an exclusion constraint to guard among those of now. What was held
-- to be so at one moment comes from there only: a row goes to the past by the statement that changes or removes it, and
-- ends where its successor begins. An exclusion constraint over the past would take half of all time that writing takes.

DROP INDEX pact_now, pact_now_by_prefix;

CREATE TABLE pact_now (
  pact_id text PRIMARY KEY,
  row_hash text NOT NULL,
  since timestamptz NOT NULL,
  name text NOT NULL,
  parties text[] NOT NULL,
  kinds text[] NOT NULL,
  articles integer NOT NULL,
  sources integer NOT NULL
) WITH (fillfactor = 50);
COMMENT ON COLUMN pact_now.since IS 'when the row was recorded';

CREATE TABLE pact_past (
  pact_id text NOT NULL,
  row_hash text NOT NULL,
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT upper_inf(recorded)),
  name text NOT NULL,
  parties text[] NOT NULL,
  kinds text[] NOT NULL,
  articles integer NOT NULL,
  sources integer NOT NULL
);

CREATE TABLE state_now (
  pact_id text NOT NULL,
  row_hash text NOT NULL,
  since timestamptz NOT NULL,
  track text NOT NULL,
  joining text NOT NULL,
  stage text NOT NULL,
  reached text NOT NULL,
  stated boolean NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  parties text[] NOT NULL,
  confidence double precision NOT NULL,
  sources integer NOT NULL,
  contested boolean NOT NULL,
  best_claim text NOT NULL,
  best_reading text NOT NULL,
  EXCLUDE USING gist (pact_id WITH =, track WITH =, joining WITH =, valid WITH &&)
) WITH (fillfactor = 50);

CREATE TABLE state_past (
  pact_id text NOT NULL,
  row_hash text NOT NULL,
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded) AND NOT upper_inf(recorded)),
  track text NOT NULL,
  joining text NOT NULL,
  stage text NOT NULL,
  reached text NOT NULL,
  stated boolean NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  parties text[] NOT NULL,
  confidence double precision NOT NULL,
  sources integer NOT NULL,
  contested boolean NOT NULL,
  best_claim text NOT NULL,
  best_reading text NOT NULL
);

INSERT INTO pact_now (pact_id, row_hash, since, name, parties, kinds, articles, sources)
SELECT pact_id, row_hash, lower(recorded), name, parties, kinds, articles, sources FROM pact WHERE upper_inf(recorded);
INSERT INTO pact_past (pact_id, row_hash, recorded, name, parties, kinds, articles, sources)
SELECT pact_id, row_hash, recorded, name, parties, kinds, articles, sources FROM pact WHERE NOT upper_inf(recorded);
INSERT INTO state_now (pact_id, row_hash, since, track, joining, stage, reached, stated, valid, parties, confidence,
  sources, contested, best_claim, best_reading)
SELECT pact_id, row_hash, lower(recorded), track, joining, stage, since, stated, valid, parties, confidence,
  sources, contested, best_claim, best_reading FROM pact_state WHERE upper_inf(recorded);
INSERT INTO state_past (pact_id, row_hash, recorded, track, joining, stage, reached, stated, valid, parties, confidence,
  sources, contested, best_claim, best_reading)
SELECT pact_id, row_hash, recorded, track, joining, stage, since, stated, valid, parties, confidence,
  sources, contested, best_claim, best_reading FROM pact_state WHERE NOT upper_inf(recorded);

DROP TABLE pact;
DROP TABLE pact_state;

CREATE UNIQUE INDEX pact_past_by_time ON pact_past (pact_id, lower(recorded));
CREATE UNIQUE INDEX state_past_by_time ON state_past (pact_id, lower(recorded), track, joining, lower(valid));
CREATE INDEX pact_now_by_prefix ON pact_now (pact_id text_pattern_ops);
CREATE INDEX state_now_of_pact ON state_now (pact_id);
CREATE INDEX state_now_beside ON state_now (pact_id) WHERE track <> 'STANDING';
CREATE INDEX state_now_by_party ON state_now USING gin (parties);

-- What was and is held to be so. Questions about now ask for "open" rows, and the past is not looked at.
CREATE VIEW pact AS
  SELECT true AS open, pact_id, row_hash, tstzrange(since, NULL) AS recorded, name, parties, kinds, articles, sources
  FROM pact_now
  UNION ALL
  SELECT false, pact_id, row_hash, recorded, name, parties, kinds, articles, sources FROM pact_past;
CREATE VIEW pact_state AS
  SELECT true AS open, pact_id, row_hash, tstzrange(since, NULL) AS recorded, track, joining, stage, reached AS since,
    stated, valid, parties, confidence, sources, contested, best_claim, best_reading
  FROM state_now
  UNION ALL
  SELECT false, pact_id, row_hash, recorded, track, joining, stage, reached, stated, valid, parties, confidence,
    sources, contested, best_claim, best_reading
  FROM state_past;
COMMENT ON COLUMN pact_state.joining IS 'the party that may join, on the track WIDENING; otherwise empty';
COMMENT ON COLUMN pact_state.since IS 'when the stage was reached, as exact as known: 2025, 2025-09 or 2025-09-17';

-- A claim's part in the picture is written with the claim or after it, and neither is ever deleted.
ALTER TABLE pact_claim DROP CONSTRAINT pact_claim_reading_id_claim_id_fkey;
DROP INDEX pact_claim_now;

-- Indexes of what another index finds as well.
DROP INDEX claim_of_article;
DROP INDEX claim_by_base;
CREATE INDEX claim_by_other_base ON claim (base_key) WHERE base_key <> party_key;

-- What a claim says is reckoned when it is asked for, which is where anything was decided.
ALTER TABLE claim DROP COLUMN tenor;
ALTER TABLE claim ADD COLUMN tenor text GENERATED ALWAYS AS (
  md5(article_id || ' ' || party_key || ' ' || base_key || ' ' || stage || ' ' || coalesce(body ->> 'date', '') || ' '
      || coalesce(body ->> 'modality', '') || ' '
      || regexp_replace(coalesce(body #>> '{evidence,text}', ''), '\s+', ' ', 'g'))) VIRTUAL;

-- Reckoning the words of an article takes longer than all else about it; where many come at once it is done later.
CREATE FUNCTION words_of(title text, body jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  setweight(to_tsvector(
    CASE coalesce(body ->> 'language', 'en') WHEN 'en' THEN 'english'::regconfig ELSE 'simple'::regconfig END,
    left(coalesce(title, ''), 2000)), 'A')
  || to_tsvector(
    CASE coalesce(body ->> 'language', 'en') WHEN 'en' THEN 'english'::regconfig ELSE 'simple'::regconfig END,
    left(coalesce(body ->> 'text', ''), 100000));
CREATE TABLE article_words (
  article_id text NOT NULL,
  revision text NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (article_id, revision)
);
CREATE INDEX article_by_words ON article_words USING gin (words);
CREATE TABLE words_waiting (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article_id text NOT NULL,
  revision text NOT NULL
);
COMMENT ON TABLE words_waiting IS 'articles that have no words yet; a search reckons them when it is asked';
INSERT INTO article_words (article_id, revision, words) SELECT article_id, revision, words FROM revision;
DROP INDEX revision_by_words;
ALTER TABLE revision DROP COLUMN words;
