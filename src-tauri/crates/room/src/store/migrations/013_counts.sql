-- Imports of versions 10 to 12 put the words of some complaints into the index under the row of others.
INSERT INTO complaint_index (complaint_index) VALUES ('rebuild');

-- On which figures a result was answered.
ALTER TABLE report ADD COLUMN judged TEXT CHECK (json_valid(judged));

-- How many complaints hang where, by month, kept with the rows: no wall counts a million of them. '' says that a row names
-- none; `month` is '2026-10', of a row without a day ''.
CREATE TABLE complaint_count (
    import TEXT NOT NULL,
    stage TEXT NOT NULL,
    category TEXT NOT NULL,
    moment TEXT NOT NULL,
    post TEXT NOT NULL,
    month TEXT NOT NULL,
    -- How many rows, how many of them in words, and how many a person found quotable.
    "rows" INTEGER NOT NULL,
    said INTEGER NOT NULL,
    quotable INTEGER NOT NULL,
    -- How many complaints the rows stand for: REAL, since a sum of hostile numbers must not overflow.
    complaints REAL NOT NULL,
    PRIMARY KEY (import, stage, category, moment, post, month)
) STRICT, WITHOUT ROWID;

INSERT INTO complaint_count
SELECT coalesce(import, ''), coalesce(stage, ''), coalesce(category, ''), coalesce(moment, ''), coalesce(post, ''),
    coalesce(substr(received_on, 1, 7), ''), count(*), count(words), total(quotable <> 0), total(coalesce("count", 1))
FROM complaint GROUP BY 1, 2, 3, 4, 5, 6;

CREATE TRIGGER complaint_counted_in AFTER INSERT ON complaint BEGIN
    INSERT INTO complaint_count VALUES (
        coalesce(NEW.import, ''), coalesce(NEW.stage, ''), coalesce(NEW.category, ''), coalesce(NEW.moment, ''),
        coalesce(NEW.post, ''), coalesce(substr(NEW.received_on, 1, 7), ''),
        1, NEW.words IS NOT NULL, NEW.quotable <> 0, coalesce(NEW."count", 1)
    ) ON CONFLICT DO UPDATE SET
        "rows" = "rows" + 1, said = said + excluded.said, quotable = quotable + excluded.quotable,
        complaints = complaints + excluded.complaints;
END;

CREATE TRIGGER complaint_counted_out AFTER DELETE ON complaint BEGIN
    UPDATE complaint_count SET
        "rows" = "rows" - 1, said = said - (OLD.words IS NOT NULL), quotable = quotable - (OLD.quotable <> 0),
        complaints = complaints - coalesce(OLD."count", 1)
    WHERE import = coalesce(OLD.import, '') AND stage = coalesce(OLD.stage, '') AND category = coalesce(OLD.category, '')
        AND moment = coalesce(OLD.moment, '') AND post = coalesce(OLD.post, '')
        AND month = coalesce(substr(OLD.received_on, 1, 7), '');
    DELETE FROM complaint_count
    WHERE import = coalesce(OLD.import, '') AND stage = coalesce(OLD.stage, '') AND category = coalesce(OLD.category, '')
        AND moment = coalesce(OLD.moment, '') AND post = coalesce(OLD.post, '')
        AND month = coalesce(substr(OLD.received_on, 1, 7), '') AND "rows" = 0;
END;

CREATE TRIGGER complaint_counted_anew
AFTER UPDATE OF import, stage, category, moment, post, received_on, words, quotable, "count" ON complaint BEGIN
    UPDATE complaint_count SET
        "rows" = "rows" - 1, said = said - (OLD.words IS NOT NULL), quotable = quotable - (OLD.quotable <> 0),
        complaints = complaints - coalesce(OLD."count", 1)
    WHERE import = coalesce(OLD.import, '') AND stage = coalesce(OLD.stage, '') AND category = coalesce(OLD.category, '')
        AND moment = coalesce(OLD.moment, '') AND post = coalesce(OLD.post, '')
        AND month = coalesce(substr(OLD.received_on, 1, 7), '');
    INSERT INTO complaint_count VALUES (
        coalesce(NEW.import, ''), coalesce(NEW.stage, ''), coalesce(NEW.category, ''), coalesce(NEW.moment, ''),
        coalesce(NEW.post, ''), coalesce(substr(NEW.received_on, 1, 7), ''),
        1, NEW.words IS NOT NULL, NEW.quotable <> 0, coalesce(NEW."count", 1)
    ) ON CONFLICT DO UPDATE SET
        "rows" = "rows" + 1, said = said + excluded.said, quotable = quotable + excluded.quotable,
        complaints = complaints + excluded.complaints;
    DELETE FROM complaint_count
    WHERE import = coalesce(OLD.import, '') AND stage = coalesce(OLD.stage, '') AND category = coalesce(OLD.category, '')
        AND moment = coalesce(OLD.moment, '') AND post = coalesce(OLD.post, '')
        AND month = coalesce(substr(OLD.received_on, 1, 7), '') AND "rows" = 0;
END;
