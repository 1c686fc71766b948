-- What stands, but otherwise than it was told, has a phase of its own. Before, it was told as a correction: one after which
-- the alert went on, or after which the alert was not noted to be corrected.

UPDATE message m SET body = jsonb_set(m.body, '{phase}', '"AMENDED"')
WHERE m.body ->> 'phase' = 'CORRECTED' AND coalesce(
  (SELECT n.body ->> 'phase' <> 'RAISED' FROM message n
   WHERE n.alert_key = m.alert_key AND n.position > m.position ORDER BY n.position LIMIT 1),
  (SELECT a.state <> 'CORRECTED' FROM alert a WHERE a.alert_key = m.alert_key));
