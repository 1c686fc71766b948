-- What alerts are about, who is to be told of them, and what became of the telling.

-- Changes that were taken in; one that comes again has no second effect.
CREATE TABLE taken (
  change_id text NOT NULL,
  recorded_at timestamptz NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (change_id, recorded_at)
);
CREATE INDEX taken_by_time ON taken (taken_at);

-- Pairs of countries that a pact has named together.
CREATE TABLE pairing (
  pair text PRIMARY KEY,
  first_change text NOT NULL,
  first_at timestamptz NOT NULL
);

CREATE TABLE fact (
  fact_key text PRIMARY KEY,
  kind text NOT NULL,
  subject text NOT NULL,
  round integer NOT NULL,
  fresh boolean NOT NULL,
  open boolean NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  body jsonb NOT NULL
);
COMMENT ON COLUMN fact.round IS 'how often it came to be held so anew';
COMMENT ON COLUMN fact.fresh IS 'whether it was news; old news never alerts';
COMMENT ON COLUMN fact.open IS 'whether it is held to be so';
CREATE INDEX fact_of_subject ON fact (subject) WHERE open;

CREATE TABLE alert (
  alert_key text PRIMARY KEY,
  fact_key text NOT NULL REFERENCES fact,
  rule text NOT NULL,
  subject text NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'CORRECTED', 'ENDED')),
  sources integer NOT NULL,
  messages integer NOT NULL,
  raised_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  repeat_at timestamptz
);
CREATE INDEX alert_of_fact ON alert (fact_key);
CREATE INDEX alert_of_subject ON alert (subject);
CREATE INDEX alert_by_time ON alert (raised_at);
CREATE INDEX alert_to_repeat ON alert (repeat_at) WHERE state = 'OPEN' AND repeat_at IS NOT NULL;

CREATE TABLE message (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message_id text NOT NULL UNIQUE,
  alert_key text NOT NULL REFERENCES alert,
  rule text NOT NULL,
  written_at timestamptz NOT NULL,
  body jsonb NOT NULL
);
COMMENT ON TABLE message IS 'append-only; one writer at a time, so that positions become visible in order';
CREATE INDEX message_of_alert ON message (alert_key);
CREATE INDEX message_of_rule ON message (rule, position);

CREATE TABLE routing (
  position bigint NOT NULL REFERENCES message,
  channel text NOT NULL,
  alert_key text NOT NULL,
  group_key text NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'SENT', 'HELD')),
  why text,
  delivery_id text,
  routed_at timestamptz NOT NULL,
  PRIMARY KEY (position, channel)
);
COMMENT ON COLUMN routing.why IS 'why it was held back: a silence, an inhibition, or that a later message says it';
CREATE INDEX routing_waiting ON routing (channel, position) WHERE state = 'WAITING';
CREATE INDEX routing_of_alert ON routing (alert_key);

CREATE TABLE told_group (
  channel text NOT NULL,
  group_key text NOT NULL,
  told_at timestamptz NOT NULL,
  PRIMARY KEY (channel, group_key)
);

CREATE TABLE delivery (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_id text NOT NULL UNIQUE,
  channel text NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'DEAD')),
  tries integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  trouble text,
  alerts jsonb NOT NULL
);
COMMENT ON COLUMN delivery.sequence IS 'the order in which a channel is told';
CREATE INDEX delivery_waiting ON delivery (channel, sequence) WHERE state = 'WAITING';
CREATE INDEX delivery_by_state ON delivery (state, sequence);

CREATE TABLE attempt (
  delivery_id text NOT NULL REFERENCES delivery (delivery_id),
  number integer NOT NULL,
  tried_at timestamptz NOT NULL,
  millis bigint NOT NULL,
  outcome text NOT NULL,
  PRIMARY KEY (delivery_id, number)
);

CREATE TABLE channel (
  name text PRIMARY KEY,
  disabled_at timestamptz,
  reason text
);

CREATE TABLE silence (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  matcher jsonb NOT NULL,
  author text NOT NULL,
  reason text NOT NULL,
  begins_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  lifted_by text
);

-- Readers of mail: by which token each can be left out, and who wants no more.
CREATE TABLE reader (
  channel text PRIMARY KEY,
  token text NOT NULL UNIQUE,
  unsubscribed_at timestamptz
);
