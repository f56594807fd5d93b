-- How many complaints of each month wait for a stage is asked for every wall.
DROP INDEX complaint_without_stage;
CREATE INDEX complaint_without_stage ON complaint (import, received_on, category, "count") WHERE stage IS NULL;
