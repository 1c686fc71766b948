-- How fast somebody reviews is asked after each of their decisions.
CREATE INDEX opinion_by_reviewer_and_time ON opinion (reviewer, given_at);
