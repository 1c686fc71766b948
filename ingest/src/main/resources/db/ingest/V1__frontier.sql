CREATE SCHEMA IF NOT EXISTS ingest;

-- How each source fares, and when it is due.
CREATE TABLE ingest.source_state (
  source        text PRIMARY KEY,
  etag          text,
  last_modified text,
  last_success  timestamptz,
  last_new      timestamptz,
  failures      integer NOT NULL DEFAULT 0,
  trouble       text,
  next_due      timestamptz NOT NULL
);

-- What was dealt with: delivered in a revision, or set aside with a note.
CREATE TABLE ingest.entry (
  source   text NOT NULL,
  entry    text NOT NULL,
  version  text NOT NULL,
  revision text NOT NULL,
  note     text NOT NULL DEFAULT '',
  noted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, entry)
);
