-- Who has signed in by a provider is signed out there, too, by the token they came with.
ALTER TABLE session ADD COLUMN id_token text;
COMMENT ON COLUMN session.id_token IS
  'what the provider vouched with, empty if it is too long for an address; null for other sessions';
