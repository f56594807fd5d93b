-- How many complaints of each month wait for a stage is asked for every wall.
DROP INDEX complaint_without_stage;
CREATE INDEX complaint_without_stage ON complaint (import, received_on, category, "count") WHERE stage IS NULL;

-- Which columns a person left out: the next month's table of the same columns is read in the same way.
ALTER TABLE import ADD COLUMN ignored TEXT CHECK (json_valid(ignored));
