-- The ledger holds what was read and decided, and only grows. The picture follows from it and can be derived again.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Writers take this row first: they follow one another, and each has its own recorded time, later than all before.
CREATE TABLE epoch (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  recorded_at timestamptz NOT NULL
);
INSERT INTO epoch (recorded_at) VALUES ('1970-01-01T00:00:00Z');

CREATE TABLE consumed (
  topic text NOT NULL,
  partition integer NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);

-- Ledger

CREATE TABLE revision (
  article_id text NOT NULL,
  revision text NOT NULL,
  title text,
  url text,
  site text,
  published date,
  spoken_on date NOT NULL,
  revised_at timestamptz NOT NULL,
  fetched_at timestamptz NOT NULL,
  syndication_group text NOT NULL,
  backfill boolean NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (article_id, revision)
);
COMMENT ON COLUMN revision.spoken_on IS 'day of publication, or of fetching where none is known: undated claims are placed there';
COMMENT ON COLUMN revision.revised_at IS 'decides which revision of an article is the newest';

CREATE TABLE reading (
  reading_id text PRIMARY KEY,
  article_id text NOT NULL,
  revision text NOT NULL,
  extractor text NOT NULL,
  mentions jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  counts boolean NOT NULL,
  FOREIGN KEY (article_id, revision) REFERENCES revision
);
COMMENT ON COLUMN reading.counts IS 'whether it is the article''s current reading; the others are superseded and kept';
CREATE INDEX reading_of_article ON reading (article_id);
CREATE UNIQUE INDEX reading_that_counts ON reading (article_id) WHERE counts;
CREATE INDEX reading_by_recorded_at ON reading (recorded_at);

CREATE TABLE official (
  reading_id text NOT NULL REFERENCES reading,
  position integer NOT NULL,
  name text NOT NULL,
  role text,
  country text,
  organisation text,
  PRIMARY KEY (reading_id, position)
);
CREATE INDEX official_by_name ON official (name);

CREATE TABLE claim (
  reading_id text NOT NULL REFERENCES reading,
  claim_id text NOT NULL,
  position integer NOT NULL,
  party_key text NOT NULL,
  base_key text NOT NULL,
  stage text NOT NULL,
  confidence double precision NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (reading_id, claim_id)
);
COMMENT ON COLUMN claim.party_key IS 'all parties, in order';
COMMENT ON COLUMN claim.base_key IS 'the parties of the pact that others would join; all parties if none would';
CREATE INDEX claim_by_id ON claim (claim_id);
CREATE INDEX claim_by_parties ON claim (party_key);
CREATE INDEX claim_by_base ON claim (base_key);

CREATE TABLE decision (
  claim_id text NOT NULL,
  number integer NOT NULL,
  reviewer text NOT NULL,
  decided_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (claim_id, number)
);

-- What the decisions on a claim come to: the one that counts, and the parties if it corrects them.
CREATE TABLE judgement (
  claim_id text PRIMARY KEY,
  decisions integer NOT NULL,
  counting jsonb,
  party_key text,
  base_key text
);
CREATE INDEX judgement_by_parties ON judgement (party_key) WHERE party_key IS NOT NULL;
CREATE INDEX judgement_by_base ON judgement (base_key) WHERE base_key IS NOT NULL;

-- Picture: "recorded" is when we held a row to be so, "valid" when it was so in the world.

CREATE TABLE pact (
  row_hash text NOT NULL,
  pact_id text NOT NULL,
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
  name text NOT NULL,
  parties text[] NOT NULL,
  kinds text[] NOT NULL,
  articles integer NOT NULL,
  sources integer NOT NULL,
  EXCLUDE USING gist (pact_id WITH =, recorded WITH &&)
);
CREATE INDEX pact_now ON pact (pact_id) WHERE upper_inf(recorded);

CREATE TABLE pact_state (
  row_hash text NOT NULL,
  pact_id text NOT NULL,
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
  track text NOT NULL,
  joining text NOT NULL,
  stage text NOT NULL,
  since text NOT NULL,
  stated boolean NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  parties text[] NOT NULL,
  confidence double precision NOT NULL,
  sources integer NOT NULL,
  contested boolean NOT NULL,
  best_claim text NOT NULL,
  best_reading text NOT NULL,
  EXCLUDE USING gist (pact_id WITH =, track WITH =, joining WITH =, valid WITH &&, recorded WITH &&)
);
COMMENT ON COLUMN pact_state.joining IS 'the party that may join, on the track WIDENING; otherwise empty';
COMMENT ON COLUMN pact_state.since IS 'when the stage was reached, as exact as known: 2025, 2025-09 or 2025-09-17';
CREATE INDEX pact_state_now ON pact_state (pact_id) WHERE upper_inf(recorded);

CREATE TABLE pact_claim (
  row_hash text NOT NULL,
  pact_id text NOT NULL,
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
  claim_id text NOT NULL,
  reading_id text NOT NULL,
  role text NOT NULL,
  track text NOT NULL,
  joining text NOT NULL,
  begins date,
  FOREIGN KEY (reading_id, claim_id) REFERENCES claim
);
COMMENT ON COLUMN pact_claim.begins IS 'the first day of the state it supports; null if it supports none';
CREATE INDEX pact_claim_of_pact ON pact_claim (pact_id);
CREATE INDEX pact_claim_of_claim ON pact_claim (claim_id);

CREATE TABLE contradiction (
  row_hash text NOT NULL,
  pact_id text NOT NULL,
  recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
  kind text NOT NULL,
  stage text NOT NULL,
  one text[] NOT NULL,
  other text[] NOT NULL
);
CREATE INDEX contradiction_of_pact ON contradiction (pact_id);

-- What changed, and what is still to be sent out.
CREATE TABLE change (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  change_id text NOT NULL,
  pact_id text NOT NULL,
  recorded_at timestamptz NOT NULL,
  kind text NOT NULL,
  nature text NOT NULL,
  body jsonb NOT NULL,
  relayed boolean NOT NULL DEFAULT false,
  UNIQUE (change_id, recorded_at)
);
CREATE INDEX change_to_relay ON change (position) WHERE NOT relayed;
CREATE INDEX change_by_time ON change (recorded_at);
CREATE INDEX change_of_pact ON change (pact_id);

CREATE TABLE alert (
  key text PRIMARY KEY,
  rule text NOT NULL,
  raised_at timestamptz NOT NULL,
  body jsonb NOT NULL
);
CREATE INDEX alert_by_time ON alert (raised_at);
