-- What a feed dropped between two looks is sought in the site's sitemaps until they could be read.
ALTER TABLE ingest.source_state ADD COLUMN gap_since timestamptz;
