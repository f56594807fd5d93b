-- How many changes a step made, and how many parts of rows it put in, so that a replay sees where one is not there any more.
-- Steps of earlier versions do not say it.
ALTER TABLE step ADD COLUMN changes INTEGER;
ALTER TABLE step ADD COLUMN parts INTEGER;

-- What a step did to many records alike is one change: these are their ids, compressed.
ALTER TABLE change ADD COLUMN ids BLOB;
