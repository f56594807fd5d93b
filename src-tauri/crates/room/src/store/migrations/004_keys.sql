-- An import reads all keys of the room's complaints at once, so nobody asks this index.
DROP INDEX complaint_by_external_key;
