-- Somebody who was purged and is named by what stays: only their department is left.
ALTER TABLE person ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
