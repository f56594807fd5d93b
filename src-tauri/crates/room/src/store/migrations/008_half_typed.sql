-- Off the journal, beside what is up: what is half typed on the console, so that a power cut does not take it. What stands
-- in a field is overwritten while it is typed, and nothing of it is left once it was entered or emptied.
CREATE TABLE half_typed (
    field TEXT PRIMARY KEY,
    words TEXT NOT NULL CHECK (json_valid(words))
) STRICT, WITHOUT ROWID;
