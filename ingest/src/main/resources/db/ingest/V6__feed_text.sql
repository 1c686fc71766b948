-- The text that a feed itself carries, kept until the entry's page has been taken: it is read where
-- the page cannot be had.
CREATE TABLE ingest.feed_text (
  source  text NOT NULL,
  entry   text NOT NULL,
  title   text,
  author  text,
  content text NOT NULL,
  capture text NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, entry)
);
