-- A long table of complaints goes in several times faster, and its room is half as large, with the indexes that the walls
-- and the tray ask, and no others: what names a category or a moment is sought row by row when one is removed.
DROP INDEX complaint_post;
DROP INDEX complaint_customer_group;
DROP INDEX complaint_category;
DROP INDEX complaint_stage;
DROP INDEX complaint_moment;
DROP INDEX complaint_survey;
DROP INDEX complaint_import;
DROP INDEX complaint_by_stage_and_day;
CREATE INDEX complaint_by_stage_and_day ON complaint (stage, received_on, category, "count", import) WHERE stage IS NOT NULL;
CREATE INDEX complaint_by_post_and_day ON complaint (post, received_on) WHERE post IS NOT NULL;
CREATE INDEX complaint_quotable ON complaint (stage, received_on) WHERE quotable;
CREATE INDEX complaint_without_stage ON complaint (import) WHERE stage IS NULL;

-- Half of a hash tells cases apart as surely.
UPDATE complaint SET external_key = substr(external_key, 1, 32) WHERE length(external_key) = 64;

-- A beginning of a word is found among the words themselves: lists of all beginnings were larger than the words, and saved
-- milliseconds. What is indexed in one step is collected in memory, so that it is written once.
DROP TRIGGER complaint_added;
DROP TABLE complaint_index;
CREATE VIRTUAL TABLE complaint_index USING fts5 (words, content = 'complaint', content_rowid = 'row', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO complaint_index (complaint_index, rank) VALUES ('hashsize', 33554432);
INSERT INTO complaint_index (rowid, words) SELECT row, words FROM complaint WHERE words IS NOT NULL;

-- Where a thing hangs.
CREATE INDEX pin_of ON pin (what ->> '$.id');
