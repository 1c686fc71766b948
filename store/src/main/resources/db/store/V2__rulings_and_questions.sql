-- Reviewers' rulings on which claims are about one pact, why each claim is where it is, decisions that carry over to a
-- new revision's equal claims, and the indexes that questions need.

-- What a claim says, whichever revision of its article says it: a decision on one claim holds for all of the same tenor.
ALTER TABLE claim ADD COLUMN article_id text;
UPDATE claim SET article_id = reading.article_id FROM reading WHERE reading.reading_id = claim.reading_id;
ALTER TABLE claim ALTER COLUMN article_id SET NOT NULL;
ALTER TABLE claim ADD COLUMN tenor text NOT NULL GENERATED ALWAYS AS (
  md5(article_id || ' ' || party_key || ' ' || base_key || ' ' || stage || ' ' || coalesce(body ->> 'date', '') || ' '
      || coalesce(body ->> 'modality', '') || ' '
      || regexp_replace(coalesce(body #>> '{evidence,text}', ''), '\s+', ' ', 'g'))) STORED;
CREATE INDEX claim_of_article ON claim (article_id);

CREATE TABLE ruling (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('MERGED', 'SPLIT', 'UNDONE')),
  reviewer text NOT NULL,
  ruled_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  reason text NOT NULL,
  pact_id text NOT NULL,
  other_id text NOT NULL,
  moved text[] NOT NULL,
  stayed text[] NOT NULL,
  party_keys text[] NOT NULL,
  undoes bigint UNIQUE REFERENCES ruling,
  CHECK ((kind = 'UNDONE') = (undoes IS NOT NULL))
);
COMMENT ON TABLE ruling IS 'append-only; a ruling counts until a later row undoes it';
COMMENT ON COLUMN ruling.moved IS 'the statements whose claims are about another pact than they were held to be';
COMMENT ON COLUMN ruling.stayed IS 'MERGED: those of the pact they belong to; SPLIT: those they do not belong with';
COMMENT ON COLUMN ruling.party_keys IS 'the party sets it connects';
CREATE INDEX ruling_by_parties ON ruling USING gin (party_keys);

ALTER TABLE pact_claim ADD COLUMN placed text NOT NULL DEFAULT '';
COMMENT ON COLUMN pact_claim.placed IS 'why the claim is held to be about this pact';

-- By which rules the stored picture was derived; where the program has newer ones it is derived anew.
CREATE TABLE derivation (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version integer NOT NULL
);
INSERT INTO derivation (version) VALUES (1);

-- Full text of articles; words of other languages than English are kept as they are. A vector holds at most a megabyte.
ALTER TABLE revision ADD COLUMN words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector(
    CASE coalesce(body ->> 'language', 'en') WHEN 'en' THEN 'english'::regconfig ELSE 'simple'::regconfig END,
    left(coalesce(title, ''), 2000)), 'A')
  || to_tsvector(
    CASE coalesce(body ->> 'language', 'en') WHEN 'en' THEN 'english'::regconfig ELSE 'simple'::regconfig END,
    left(coalesce(body ->> 'text', ''), 100000))) STORED;
CREATE INDEX revision_by_words ON revision USING gin (words);

CREATE INDEX claim_by_speaker ON claim (lower(body #>> '{attribution,name}'))
  WHERE body #>> '{attribution,name}' IS NOT NULL;
CREATE INDEX official_by_country ON official (country);

-- What questions look up.
CREATE INDEX pact_now_by_prefix ON pact (pact_id text_pattern_ops) WHERE upper_inf(recorded);
CREATE INDEX pact_state_beside ON pact_state (pact_id) WHERE track <> 'STANDING' AND upper_inf(recorded);
CREATE INDEX pact_state_by_party ON pact_state USING gin (parties) WHERE upper_inf(recorded);
CREATE INDEX pact_claim_now ON pact_claim (pact_id) WHERE upper_inf(recorded);
CREATE INDEX contradiction_now ON contradiction (pact_id) WHERE upper_inf(recorded);
