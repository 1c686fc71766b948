-- Rules that people keep in the console beside those of the configuration, and which of all rest.

CREATE TABLE configured (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  basis jsonb NOT NULL,
  said_at timestamptz NOT NULL
);
COMMENT ON TABLE configured IS 'what the configuration of the alert process that started last says of rules, without secrets';

CREATE TABLE rule (
  name text PRIMARY KEY,
  said jsonb NOT NULL,
  version bigint NOT NULL,
  author text NOT NULL,
  changed_at timestamptz NOT NULL
);
COMMENT ON COLUMN rule.said IS 'as it was written: terms such as regions and watch lists stay terms';
COMMENT ON COLUMN rule.version IS 'counts changes, so that nobody overwrites what they have not seen';

CREATE TABLE paused_rule (
  name text PRIMARY KEY,
  author text NOT NULL,
  paused_at timestamptz NOT NULL
);
