-- The journal can be replayed by another copy of the room: each step has an id that no other copy gives, and says on which
-- device it was made and which day counted as today there. Steps of earlier versions have none of these.
ALTER TABLE step ADD COLUMN id TEXT;
ALTER TABLE step ADD COLUMN device TEXT;
ALTER TABLE step ADD COLUMN today TEXT;
-- Its rows are all that the room holds: a replay begins here.
ALTER TABLE step ADD COLUMN snapshot INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX step_id ON step (id);
CREATE INDEX step_snapshot ON step (seq) WHERE snapshot = 1;

-- Rows that a step put in by the thousand, as they went in: the rows of a table, or a whole room. Compressed lines of JSON;
-- `hash` is that of the lines.
CREATE TABLE step_rows (
    row INTEGER PRIMARY KEY,
    step TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    lines BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX step_rows_of ON step_rows (step, position);
