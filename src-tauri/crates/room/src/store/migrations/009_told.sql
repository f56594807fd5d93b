-- Off the journal: what a person was told of files that came in, until they say OK to it.
CREATE TABLE told (
    file TEXT PRIMARY KEY,
    line TEXT NOT NULL CHECK (json_valid(line))
) STRICT;
