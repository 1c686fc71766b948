-- A pact gets another id where its claims are put together otherwise; what was told of it under the earlier one goes on.

CREATE TABLE subject (
  pact text PRIMARY KEY,
  name text NOT NULL
);
COMMENT ON COLUMN subject.name IS 'the subject under which the facts of the pact are kept: mostly the id it was first known by';
CREATE INDEX subject_by_name ON subject (name);
