-- Near-duplicate texts: the MinHash signature of each article, its bands for lookup, and the group
-- of all copies, which is named after its first article.
CREATE TABLE ingest.signature (
  article  text PRIMARY KEY,
  family   text NOT NULL,
  minima   integer[] NOT NULL,
  bands    integer[] NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX signature_bands ON ingest.signature USING gin (bands);
