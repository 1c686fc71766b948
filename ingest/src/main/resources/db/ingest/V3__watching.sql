-- Watching by several processes: who works on what until when, how often each source brings something
-- new, where it has moved to, and what is wrong with it.
ALTER TABLE ingest.source_state
  ALTER COLUMN failures TYPE double precision,
  ADD COLUMN name          text NOT NULL DEFAULT '',
  ADD COLUMN location      text NOT NULL DEFAULT '',
  ADD COLUMN domain        text NOT NULL DEFAULT '',
  ADD COLUMN last_look     timestamptz,
  ADD COLUMN trouble_kind  text,
  ADD COLUMN trouble_since timestamptz,
  ADD COLUMN last_page     timestamptz,
  ADD COLUMN page_failures integer NOT NULL DEFAULT 0,
  ADD COLUMN page_trouble  text,
  ADD COLUMN news          double precision NOT NULL DEFAULT 0,
  ADD COLUMN watched       double precision NOT NULL DEFAULT 0,
  ADD COLUMN usual_gap     double precision NOT NULL DEFAULT 0,
  ADD COLUMN gap_bound     double precision NOT NULL DEFAULT 0,
  ADD COLUMN moved_to      text,
  ADD COLUMN moved_seen    integer NOT NULL DEFAULT 0,
  ADD COLUMN holder        text,
  ADD COLUMN held_until    timestamptz;
UPDATE ingest.source_state SET trouble_kind = 'IO', trouble_since = now() WHERE trouble IS NOT NULL;
CREATE INDEX source_state_due ON ingest.source_state (next_due);

-- Pages that a source has announced and that are still to be taken.
CREATE TABLE ingest.page (
  source     text NOT NULL,
  entry      text NOT NULL,
  url        text NOT NULL,
  domain     text NOT NULL,
  version    text NOT NULL,
  published  text,
  updated    text,
  due        timestamptz NOT NULL,
  place      bigint GENERATED ALWAYS AS IDENTITY,
  attempts   integer NOT NULL DEFAULT 0,
  trouble    text,
  holder     text,
  held_until timestamptz,
  PRIMARY KEY (source, entry)
);
CREATE INDEX page_due ON ingest.page (due, place);

-- Registered domains: which process alone may ask them at present, whether another one would like to,
-- and until when they asked to be left in peace.
CREATE TABLE ingest.domain (
  domain       text PRIMARY KEY,
  holder       text,
  held_until   timestamptz,
  wanted_until timestamptz,
  paused_until timestamptz,
  pause_reason text
);
