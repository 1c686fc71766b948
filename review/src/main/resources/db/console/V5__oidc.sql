-- Who signs in by an OpenID Connect provider, and who is on the way to it.

CREATE TABLE oidc_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account text NOT NULL UNIQUE REFERENCES account,
  since timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);

CREATE TABLE oidc_attempt (
  state text PRIMARY KEY,
  browser text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  target text NOT NULL,
  begun_at timestamptz NOT NULL
);
COMMENT ON COLUMN oidc_attempt.state IS 'SHA-256 of what the provider gives back';
COMMENT ON COLUMN oidc_attempt.browser IS 'SHA-256 of what the browser holds';

-- Who is known by the provider alone has none.
ALTER TABLE account ALTER COLUMN password DROP NOT NULL;
