-- When which group of a channel is due is asked every second, and what waits in it only once it is due.

DROP INDEX routing_waiting;
CREATE INDEX routing_waiting ON routing (channel, group_key, position) INCLUDE (routed_at) WHERE state = 'WAITING';
