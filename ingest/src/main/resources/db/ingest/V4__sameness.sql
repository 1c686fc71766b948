-- Samples of texts, by which copies of a story are found, and the group of all copies, which is named
-- after its first article. Articles of before keep their groups; copies of them are not found any more.
CREATE TABLE ingest.sketch (
  article  text PRIMARY KEY,
  family   text NOT NULL,
  credit   text,
  hashes   integer[] NOT NULL,
  reach    integer NOT NULL,
  anchors  integer[] NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO ingest.sketch (article, family, hashes, reach, anchors, noted_at)
  SELECT article, family, '{}', 2147483647, '{}', noted_at FROM ingest.signature;
DROP TABLE ingest.signature;
CREATE INDEX sketch_anchors ON ingest.sketch USING gin (anchors) WITH (fastupdate = off);

-- Articles that were delivered: the revision that stands, the capture last taken, when the page is to
-- be looked at again, and whether it is gone.
CREATE TABLE ingest.article (
  id          text PRIMARY KEY,
  source      text NOT NULL,
  url         text,
  revision    text NOT NULL,
  capture     text,
  first_taken timestamptz NOT NULL,
  taken       timestamptz NOT NULL,
  checks      integer NOT NULL DEFAULT 0,
  tries       integer NOT NULL DEFAULT 0,
  next_check  timestamptz,
  gone_at     timestamptz,
  gone_status integer
);
CREATE INDEX article_next_check ON ingest.article (next_check) WHERE next_check IS NOT NULL;

-- Each revision of an article, with what it changed in the one before; null for the first, and where
-- the one before was not archived.
CREATE TABLE ingest.revision (
  article    text NOT NULL,
  revision   text NOT NULL,
  taken      timestamptz NOT NULL,
  capture    text,
  title      text,
  difference jsonb,
  PRIMARY KEY (article, revision)
);

-- How far files of old news were read; named by the hash of their beginning and their size.
CREATE TABLE ingest.backfill (
  file     text PRIMARY KEY,
  name     text NOT NULL,
  position bigint NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT now()
);
