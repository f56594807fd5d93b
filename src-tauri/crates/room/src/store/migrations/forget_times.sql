-- No migration: what 011_ballot_box.sql does to a room's ballots, for the copy of the room as it was before.
BEGIN;
CREATE TEMP TABLE cast_before AS
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
        || substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) AS id,
    session, about, content
FROM ballot;
DELETE FROM ballot;
INSERT INTO ballot (id, made_at, changed_at, session, about, content)
SELECT id, '1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z', session, about, content FROM cast_before ORDER BY id;
DROP TABLE temp.cast_before;
UPDATE step SET edits = '[]', at = substr(at, 1, 10) || 'T00:00:00Z', can_be_undone = 0, undone = CASE undone WHEN 1 THEN 2 ELSE undone END
WHERE instr(edits, '"cast_ballot"') OR seq IN (SELECT step FROM change WHERE kind = 'ballot');
DELETE FROM change WHERE kind = 'ballot';
COMMIT;
VACUUM;
