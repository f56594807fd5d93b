-- Off the journal, beside what is up: when the items of a session's agenda first came up.
ALTER TABLE up ADD COLUMN began TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(began));

-- A row of growth is known again by what it is about.
CREATE INDEX growth_by_period ON growth (period, direction);
