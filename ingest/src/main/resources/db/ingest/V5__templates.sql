-- Sites whose pages are learned from: how many articles were learned from, and the version of what
-- was learned.
CREATE TABLE ingest.template_site (
  site     text PRIMARY KEY,
  articles integer NOT NULL,
  version  integer NOT NULL
);

-- The stories of the last articles of each site, so that none is learned from twice.
CREATE TABLE ingest.template_story (
  site   text NOT NULL,
  number integer NOT NULL,
  family text NOT NULL,
  PRIMARY KEY (site, number)
);

-- Blocks near the beginning or end of articles, and in which of the last 64 articles of the site
-- they stood: the lowest bit is the article numbered last_at. Of those, the bits of tied are the
-- articles that share the block's words.
CREATE TABLE ingest.template_block (
  site        text NOT NULL,
  fingerprint text NOT NULL,
  sightings   bigint NOT NULL,
  tied        bigint NOT NULL,
  last_at     integer NOT NULL,
  PRIMARY KEY (site, fingerprint)
);

-- What is furniture from one version of a site's template until another. Rows that have ended stay,
-- so that an article is read again as it was read.
CREATE TABLE ingest.template_furniture (
  site          text NOT NULL,
  fingerprint   text NOT NULL,
  sample        text NOT NULL,
  from_version  integer NOT NULL,
  until_version integer,
  learned_at    timestamptz NOT NULL,
  PRIMARY KEY (site, fingerprint, from_version)
);

-- The version by which an article was read first, which is the one by which it is always read.
CREATE TABLE ingest.template_use (
  article text PRIMARY KEY,
  version integer NOT NULL
);

-- How the last pages of a source looked, by site.
CREATE TABLE ingest.layout_profile (
  source text NOT NULL,
  site   text NOT NULL,
  pages  text NOT NULL,
  PRIMARY KEY (source, site)
);

-- What is not as usual with a source.
CREATE TABLE ingest.health_event (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source   text NOT NULL,
  kind     text NOT NULL,
  subject  text NOT NULL,
  usual    text NOT NULL,
  present  text NOT NULL,
  first_at timestamptz NOT NULL,
  last_at  timestamptz NOT NULL,
  times    integer NOT NULL
);
CREATE INDEX health_event_source ON ingest.health_event (source, last_at);
