-- What waits for a second opinion is held for whoever it was shown to, as what waits for a first one is.
ALTER TABLE opinion ADD COLUMN held_by text, ADD COLUMN held_until timestamptz;
COMMENT ON COLUMN opinion.held_by IS 'the reviewer it was last shown to for a second opinion, until held_until';

-- The opinions that a second one is asked for: the same words stand in the question.
CREATE INDEX opinion_in_sample ON opinion (number)
  WHERE withdrawn_at IS NULL AND drawn IN ('SCORE', 'AUDIT') AND left(md5(claim_id || ' second'), 2) < '1a';
