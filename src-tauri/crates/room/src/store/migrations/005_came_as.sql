-- What a file was called, for curating only.
ALTER TABLE artifact ADD COLUMN came_as TEXT;
ALTER TABLE call ADD COLUMN came_as TEXT;
-- By what is in it a table is known again, whatever it is called.
ALTER TABLE import ADD COLUMN content TEXT;
-- Survey results go with their table, like its other rows.
ALTER TABLE survey_result ADD COLUMN import TEXT REFERENCES "import" (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX survey_result_import ON survey_result (import) WHERE import IS NOT NULL;

-- Off the journal: files of the inbox that somebody dismissed. Here they outlast the cache and go where the room goes; an
-- undo must not bring them back, since nothing of the room changed.
CREATE TABLE dismissed (
    file TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
