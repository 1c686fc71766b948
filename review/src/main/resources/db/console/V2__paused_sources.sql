-- Sources that an administrator has paused: they stay in the configuration and are not looked at.
CREATE TABLE paused_source (
  source text PRIMARY KEY,
  paused_at timestamptz NOT NULL DEFAULT now()
);
