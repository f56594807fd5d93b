-- Ballots before their vote is revealed: outside of the journal, without a time, and in an order that says nothing, since
-- their ids are random. `voter` is a keyed hash by which a voter's own ballot is replaced or taken back; the key goes with
-- the box.
CREATE TABLE ballot_box (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    about TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    voter TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ballot_box_voter ON ballot_box (session, about, voter);
CREATE TABLE ballot_key (
    session TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    about TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (session, about)
) STRICT, WITHOUT ROWID;

-- What was cast so far gets another id and another place, and loses its time: those of revealed votes here, the others in
-- the box.
CREATE TEMP TABLE cast_before AS
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
        || substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) AS id,
    b.session, b.about, b.content,
    (SELECT o.value ->> '$.at' FROM session AS s, json_each(s.opened) AS o WHERE s.id = b.session AND o.value ->> '$.about' = b.about) AS opened
FROM ballot AS b;
DELETE FROM ballot;
INSERT INTO ballot (id, made_at, changed_at, session, about, content)
SELECT id, opened, opened, session, about, content FROM cast_before WHERE opened IS NOT NULL ORDER BY id;
INSERT INTO ballot_box (id, session, about, content)
SELECT id, session, about, content FROM cast_before WHERE opened IS NULL;
DROP TABLE temp.cast_before;

-- The journal said what stood on each, and when.
UPDATE step SET edits = '[]', at = substr(at, 1, 10) || 'T00:00:00Z', can_be_undone = 0, undone = CASE undone WHEN 1 THEN 2 ELSE undone END
WHERE instr(edits, '"cast_ballot"') OR seq IN (SELECT step FROM change WHERE kind = 'ballot');
DELETE FROM change WHERE kind = 'ballot';
