-- Who may use the console, what was done with it, and the order in which claims are reviewed.

CREATE TABLE account (
  name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
  password text NOT NULL,
  role text NOT NULL CHECK (role IN ('VIEWER', 'REVIEWER', 'ADMIN')),
  created_at timestamptz NOT NULL,
  closed_at timestamptz
);
COMMENT ON COLUMN account.password IS 'argon2id, in the PHC string format';

CREATE TABLE session (
  hash text PRIMARY KEY,
  account text NOT NULL REFERENCES account,
  begun_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
COMMENT ON COLUMN session.hash IS 'SHA-256 of what the browser holds';
CREATE INDEX session_of_account ON session (account);

CREATE TABLE api_token (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  account text NOT NULL REFERENCES account,
  label text NOT NULL,
  role text NOT NULL CHECK (role IN ('VIEWER', 'REVIEWER', 'ADMIN')),
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz
);

CREATE TABLE audit (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  who text NOT NULL,
  via text NOT NULL,
  action text NOT NULL,
  target text NOT NULL,
  detail text NOT NULL
);
CREATE INDEX audit_of_target ON audit (target);
CREATE INDEX audit_by_who ON audit (who, number);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- The claims nobody has judged, in the order of review. It follows from the ledger and can be filled again.
CREATE TABLE waiting (
  claim_id text PRIMARY KEY,
  article_id text NOT NULL,
  base_key text NOT NULL,
  stage text NOT NULL,
  weight double precision NOT NULL,
  score double precision NOT NULL,
  lot text NOT NULL,
  audit boolean NOT NULL,
  held_by text,
  held_until timestamptz
);
COMMENT ON COLUMN waiting.weight IS 'uncertainty x impact';
COMMENT ON COLUMN waiting.score IS 'weight x novelty: weight / (1 + judged claims of the same parties and stage)';
COMMENT ON COLUMN waiting.lot IS 'a random order that is the same every time: a digest of the claim''s id';
COMMENT ON COLUMN waiting.audit IS 'whether it is in the random slice that is reviewed whatever its score';
COMMENT ON COLUMN waiting.held_by IS 'the reviewer it was last shown to, until held_until';
CREATE INDEX waiting_by_score ON waiting (score DESC, claim_id);
CREATE INDEX waiting_by_lot ON waiting (lot) WHERE audit;
CREATE INDEX waiting_of_article ON waiting (article_id);
CREATE INDEX waiting_alike ON waiting (base_key, stage);
CREATE INDEX waiting_held ON waiting (held_by) WHERE held_by IS NOT NULL;

-- Up to which recorded moment of the ledger "waiting" has been brought.
CREATE TABLE waiting_state (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seen timestamptz NOT NULL
);
INSERT INTO waiting_state (seen) VALUES ('-infinity');

CREATE TABLE put_off (
  claim_id text NOT NULL,
  reviewer text NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (claim_id, reviewer)
);

-- What each reviewer held of a claim. Second opinions are kept here alone and do not change the picture.
CREATE TABLE opinion (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  claim_id text NOT NULL,
  reviewer text NOT NULL,
  verdict text NOT NULL,
  meaning text NOT NULL,
  drawn text NOT NULL CHECK (drawn IN ('SCORE', 'AUDIT', 'SECOND', 'ASKED', 'BULK')),
  given_at timestamptz NOT NULL,
  withdrawn_at timestamptz
);
COMMENT ON COLUMN opinion.meaning IS 'what agreement compares: the verdict, with the right values if it corrects';
COMMENT ON COLUMN opinion.drawn IS 'why the claim was shown: by score, from the audit slice, as second opinion, asked for, with others';
CREATE INDEX opinion_of_claim ON opinion (claim_id);
CREATE INDEX opinion_of_reviewer ON opinion (reviewer, number);
CREATE INDEX opinion_by_draw ON opinion (drawn, given_at);
