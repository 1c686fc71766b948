-- The anchors of sketches one by one. An index over whole arrays gives all sketches that share any
-- anchor, which are thousands where a phrase is common; here a lookup reads the newest few of each.
ALTER TABLE ingest.sketch ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
CREATE TABLE ingest.sketch_anchor (
  anchor integer NOT NULL,
  number bigint NOT NULL
);
INSERT INTO ingest.sketch_anchor (anchor, number)
  SELECT DISTINCT anchor, number FROM ingest.sketch, unnest(anchors) AS anchor;
ALTER TABLE ingest.sketch_anchor ADD PRIMARY KEY (anchor, number);
ALTER TABLE ingest.sketch ADD UNIQUE (number);
ALTER TABLE ingest.sketch DROP COLUMN anchors;
