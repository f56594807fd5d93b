-- The tables of every kind, as declared in kinds/, then the journal, and what is kept beside it.

CREATE TABLE "room" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "customers" TEXT,
    "first_month_of_year" INTEGER,
    "currency" TEXT,
    "language" TEXT,
    "commitment_cap" INTEGER,
    "moment_cap" INTEGER,
    "paint_steps" TEXT CHECK (json_valid("paint_steps")),
    "paint_period" TEXT,
    "too_few_base" INTEGER,
    "leak_large" REAL,
    "farthest_seat_m" REAL,
    "picture_height_m" REAL
) STRICT;
CREATE TABLE "strategy_theme" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "statement" TEXT
) STRICT;
CREATE TABLE "silo" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT,
    "head" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "silo_head" ON "silo" ("head") WHERE "head" IS NOT NULL;
CREATE TABLE "person" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "silo" TEXT NOT NULL REFERENCES "silo" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "person_silo" ON "person" ("silo") WHERE "silo" IS NOT NULL;
CREATE TABLE "customer_group" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT
) STRICT;
CREATE TABLE "stage" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "intention" TEXT,
    "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "theme" TEXT REFERENCES "strategy_theme" (id) DEFERRABLE INITIALLY DEFERRED,
    "base_unit" TEXT
) STRICT;
CREATE INDEX "stage_owner" ON "stage" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "stage_theme" ON "stage" ("theme") WHERE "theme" IS NOT NULL;
CREATE TABLE "moment" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "stage" TEXT NOT NULL REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER,
    "name" TEXT NOT NULL,
    "second_line" TEXT,
    "channels" TEXT CHECK (json_valid("channels")),
    "state" TEXT,
    "of_truth" INTEGER NOT NULL DEFAULT 0,
    "missed" TEXT,
    "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "silos" TEXT CHECK (json_valid("silos")),
    "score_sentence" TEXT,
    "score_measure" TEXT REFERENCES "measure" (id) DEFERRABLE INITIALLY DEFERRED,
    "score_target" REAL,
    "expectation" TEXT,
    "expectation_basis" TEXT,
    "asked_when" TEXT,
    "asked_n" INTEGER
) STRICT;
CREATE INDEX "moment_stage" ON "moment" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "moment_owner" ON "moment" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "moment_score_measure" ON "moment" ("score_measure") WHERE "score_measure" IS NOT NULL;
CREATE TABLE "hand_off" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "stage" TEXT NOT NULL REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
    "gives" TEXT NOT NULL REFERENCES "silo" (id) DEFERRABLE INITIALLY DEFERRED,
    "receives" TEXT NOT NULL REFERENCES "silo" (id) DEFERRABLE INITIALLY DEFERRED,
    "agreed" TEXT,
    "goes_wrong" TEXT
) STRICT;
CREATE INDEX "hand_off_stage" ON "hand_off" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "hand_off_gives" ON "hand_off" ("gives") WHERE "gives" IS NOT NULL;
CREATE INDEX "hand_off_receives" ON "hand_off" ("receives") WHERE "receives" IS NOT NULL;
CREATE TABLE "listening_post" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "channel" TEXT,
    "silo" TEXT REFERENCES "silo" (id) DEFERRABLE INITIALLY DEFERRED,
    "cadence_days" INTEGER
) STRICT;
CREATE INDEX "listening_post_silo" ON "listening_post" ("silo") WHERE "silo" IS NOT NULL;
CREATE TABLE "category" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "colour_slot" INTEGER,
    "parent" TEXT REFERENCES "category" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "category_parent" ON "category" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "pin" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "what" TEXT NOT NULL CHECK (json_valid("what")),
    "stage" TEXT NOT NULL REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
    "moment" TEXT REFERENCES "moment" (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER
) STRICT;
CREATE INDEX "pin_stage" ON "pin" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "pin_moment" ON "pin" ("moment") WHERE "moment" IS NOT NULL;
CREATE TABLE "artifact" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "title" TEXT,
    "channel" TEXT,
    "product" TEXT,
    "place" TEXT,
    "silo" TEXT REFERENCES "silo" (id) DEFERRABLE INITIALLY DEFERRED,
    "seen_on" TEXT NOT NULL,
    "stale_after_months" INTEGER,
    "used_from" TEXT,
    "used_until" TEXT,
    "a_month" INTEGER,
    "supersedes" TEXT REFERENCES "artifact" (id) DEFERRABLE INITIALLY DEFERRED,
    "cleared_for" TEXT,
    "pages" TEXT CHECK (json_valid("pages"))
) STRICT;
CREATE INDEX "artifact_silo" ON "artifact" ("silo") WHERE "silo" IS NOT NULL;
CREATE INDEX "artifact_supersedes" ON "artifact" ("supersedes") WHERE "supersedes" IS NOT NULL;
CREATE TABLE "complaint" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "received_on" TEXT,
    "words" TEXT,
    "quotable" INTEGER NOT NULL DEFAULT 0,
    "post" TEXT,
    "channel" TEXT,
    "product" TEXT,
    "place" TEXT,
    "customer_group" TEXT,
    "category" TEXT,
    "stage" TEXT,
    "moment" TEXT,
    "count" INTEGER,
    "solicited" INTEGER NOT NULL DEFAULT 0,
    "survey" TEXT,
    "external_key" TEXT,
    "answered_on" TEXT,
    "answered_by" TEXT,
    "import" TEXT REFERENCES "import" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "complaint_post" ON "complaint" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX "complaint_customer_group" ON "complaint" ("customer_group") WHERE "customer_group" IS NOT NULL;
CREATE INDEX "complaint_category" ON "complaint" ("category") WHERE "category" IS NOT NULL;
CREATE INDEX "complaint_stage" ON "complaint" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "complaint_moment" ON "complaint" ("moment") WHERE "moment" IS NOT NULL;
CREATE INDEX "complaint_survey" ON "complaint" ("survey") WHERE "survey" IS NOT NULL;
CREATE INDEX "complaint_import" ON "complaint" ("import") WHERE "import" IS NOT NULL;
CREATE TABLE "measure" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "moment" TEXT REFERENCES "moment" (id) DEFERRABLE INITIALLY DEFERRED,
    "unit" TEXT NOT NULL,
    "better" TEXT NOT NULL,
    "target" REAL,
    "source" TEXT,
    "silos" TEXT CHECK (json_valid("silos")),
    "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "limits_from" TEXT,
    "limits_to" TEXT,
    "marks" TEXT CHECK (json_valid("marks"))
) STRICT;
CREATE INDEX "measure_moment" ON "measure" ("moment") WHERE "moment" IS NOT NULL;
CREATE INDEX "measure_owner" ON "measure" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "reading" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "n" INTEGER,
    "channel" TEXT,
    "product" TEXT,
    "place" TEXT,
    "import" TEXT REFERENCES "import" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "reading_measure" ON "reading" ("measure") WHERE "measure" IS NOT NULL;
CREATE INDEX "reading_import" ON "reading" ("import") WHERE "import" IS NOT NULL;
CREATE TABLE "survey_result" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "scale" TEXT,
    "period" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "distribution" TEXT CHECK (json_valid("distribution")),
    "channel" TEXT,
    "customer_group" TEXT REFERENCES "customer_group" (id) DEFERRABLE INITIALLY DEFERRED,
    "source" TEXT
) STRICT;
CREATE INDEX "survey_result_customer_group" ON "survey_result" ("customer_group") WHERE "customer_group" IS NOT NULL;
CREATE TABLE "call" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "title" TEXT,
    "media" TEXT NOT NULL,
    "recorded_on" TEXT NOT NULL,
    "length_ms" INTEGER,
    "channel" TEXT,
    "speakers" TEXT CHECK (json_valid("speakers")),
    "about_customer" TEXT,
    "transcript" TEXT CHECK (json_valid("transcript")),
    "clips" TEXT CHECK (json_valid("clips")),
    "bleeps" TEXT CHECK (json_valid("bleeps")),
    "holds" TEXT CHECK (json_valid("holds")),
    "consent" TEXT,
    "consent_use" TEXT,
    "gone_by" TEXT,
    "cleared_for" TEXT
) STRICT;
CREATE TABLE "base" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "customers" INTEGER NOT NULL,
    "unit" TEXT,
    "import" TEXT REFERENCES "import" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "base_stage" ON "base" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "base_import" ON "base" ("import") WHERE "import" IS NOT NULL;
CREATE TABLE "growth" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "customers" INTEGER,
    "origin" TEXT,
    "cost_each" REAL,
    "stage" TEXT,
    "reason" TEXT,
    "worth_a_year" REAL,
    "source" TEXT,
    "import" TEXT REFERENCES "import" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "growth_stage" ON "growth" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "growth_import" ON "growth" ("import") WHERE "import" IS NOT NULL;
CREATE TABLE "import" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "file_name" TEXT,
    "of" TEXT NOT NULL,
    "mapping" TEXT CHECK (json_valid("mapping")),
    "rows" INTEGER,
    "added" INTEGER,
    "known" INTEGER,
    "skipped" INTEGER,
    "undone" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "rule" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "post" TEXT REFERENCES "listening_post" (id) DEFERRABLE INITIALLY DEFERRED,
    "when" TEXT NOT NULL,
    "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
    "moment" TEXT REFERENCES "moment" (id) DEFERRABLE INITIALLY DEFERRED,
    "category" TEXT REFERENCES "category" (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER
) STRICT;
CREATE INDEX "rule_post" ON "rule" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX "rule_stage" ON "rule" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "rule_moment" ON "rule" ("moment") WHERE "moment" IS NOT NULL;
CREATE INDEX "rule_category" ON "rule" ("category") WHERE "category" IS NOT NULL;
CREATE TABLE "let_down" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "stage" TEXT REFERENCES "stage" (id) DEFERRABLE INITIALLY DEFERRED,
    "moment" TEXT REFERENCES "moment" (id) DEFERRABLE INITIALLY DEFERRED,
    "categories" TEXT CHECK (json_valid("categories")),
    "silos" TEXT CHECK (json_valid("silos")),
    "evidence" TEXT CHECK (json_valid("evidence")),
    "worth_a_year" REAL,
    "worth_source" TEXT,
    "repeats" TEXT REFERENCES "let_down" (id) DEFERRABLE INITIALLY DEFERRED,
    "noted_in" TEXT REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "let_down_stage" ON "let_down" ("stage") WHERE "stage" IS NOT NULL;
CREATE INDEX "let_down_moment" ON "let_down" ("moment") WHERE "moment" IS NOT NULL;
CREATE INDEX "let_down_repeats" ON "let_down" ("repeats") WHERE "repeats" IS NOT NULL;
CREATE INDEX "let_down_noted_in" ON "let_down" ("noted_in") WHERE "noted_in" IS NOT NULL;
CREATE TABLE "focus" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "moment" TEXT REFERENCES "moment" (id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT,
    "until" TEXT
) STRICT;
CREATE INDEX "focus_moment" ON "focus" ("moment") WHERE "moment" IS NOT NULL;
CREATE TABLE "agenda" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "items" TEXT CHECK (json_valid("items"))
) STRICT;
CREATE TABLE "session" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "agenda" TEXT CHECK (json_valid("agenda")),
    "started_at" TEXT,
    "adjourned_at" TEXT,
    "attendance" TEXT CHECK (json_valid("attendance")),
    "stickers" INTEGER,
    "opened" TEXT CHECK (json_valid("opened")),
    "next_on" TEXT,
    "amendments" TEXT CHECK (json_valid("amendments"))
) STRICT;
CREATE TABLE "note" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "session" TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "words" TEXT NOT NULL,
    "about" TEXT CHECK (json_valid("about"))
) STRICT;
CREATE INDEX "note_session" ON "note" ("session") WHERE "session" IS NOT NULL;
CREATE TABLE "parking_lot_entry" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "session" TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "words" TEXT NOT NULL,
    "about" TEXT CHECK (json_valid("about")),
    "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "fate" TEXT
) STRICT;
CREATE INDEX "parking_lot_entry_session" ON "parking_lot_entry" ("session") WHERE "session" IS NOT NULL;
CREATE INDEX "parking_lot_entry_owner" ON "parking_lot_entry" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "action" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "session" TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "words" TEXT NOT NULL,
    "about" TEXT CHECK (json_valid("about")),
    "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "fate" TEXT
) STRICT;
CREATE INDEX "action_session" ON "action" ("session") WHERE "session" IS NOT NULL;
CREATE INDEX "action_owner" ON "action" ("owner") WHERE "owner" IS NOT NULL;
CREATE TABLE "decision" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "session" TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "words" TEXT NOT NULL,
    "about" TEXT CHECK (json_valid("about")),
    "position" INTEGER
) STRICT;
CREATE INDEX "decision_session" ON "decision" ("session") WHERE "session" IS NOT NULL;
CREATE TABLE "ballot" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "session" TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "about" TEXT NOT NULL,
    "content" TEXT NOT NULL CHECK (json_valid("content"))
) STRICT;
CREATE INDEX "ballot_session" ON "ballot" ("session") WHERE "session" IS NOT NULL;
CREATE TABLE "commitment" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "session" TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "let_down" TEXT NOT NULL REFERENCES "let_down" (id) DEFERRABLE INITIALLY DEFERRED,
    "promise" TEXT NOT NULL,
    "lead" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "measure" TEXT REFERENCES "measure" (id) DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "outcome" TEXT,
    "successor" TEXT REFERENCES "commitment" (id) DEFERRABLE INITIALLY DEFERRED,
    "closed_on" TEXT
) STRICT;
CREATE INDEX "commitment_session" ON "commitment" ("session") WHERE "session" IS NOT NULL;
CREATE INDEX "commitment_let_down" ON "commitment" ("let_down") WHERE "let_down" IS NOT NULL;
CREATE INDEX "commitment_lead" ON "commitment" ("lead") WHERE "lead" IS NOT NULL;
CREATE INDEX "commitment_measure" ON "commitment" ("measure") WHERE "measure" IS NOT NULL;
CREATE INDEX "commitment_successor" ON "commitment" ("successor") WHERE "successor" IS NOT NULL;
CREATE TABLE "standing" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "commitment" TEXT NOT NULL REFERENCES "commitment" (id) DEFERRABLE INITIALLY DEFERRED,
    "session" TEXT NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "standing" TEXT NOT NULL,
    "reason" TEXT,
    "spoken" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX "standing_commitment" ON "standing" ("commitment") WHERE "commitment" IS NOT NULL;
CREATE INDEX "standing_session" ON "standing" ("session") WHERE "session" IS NOT NULL;
CREATE TABLE "fix_team" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "commitment" TEXT NOT NULL REFERENCES "commitment" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "promise" TEXT,
    "lead" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "sponsor" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "members" TEXT CHECK (json_valid("members")),
    "moment" TEXT REFERENCES "moment" (id) DEFERRABLE INITIALLY DEFERRED,
    "measure" TEXT REFERENCES "measure" (id) DEFERRABLE INITIALLY DEFERRED,
    "baseline" REAL,
    "target" REAL,
    "target_by" TEXT,
    "hand_off" TEXT REFERENCES "hand_off" (id) DEFERRABLE INITIALLY DEFERRED,
    "reports_on" TEXT,
    "signed_on" TEXT,
    "amendments" TEXT CHECK (json_valid("amendments")),
    "state" TEXT,
    "fixed_on" TEXT
) STRICT;
CREATE INDEX "fix_team_commitment" ON "fix_team" ("commitment") WHERE "commitment" IS NOT NULL;
CREATE INDEX "fix_team_lead" ON "fix_team" ("lead") WHERE "lead" IS NOT NULL;
CREATE INDEX "fix_team_sponsor" ON "fix_team" ("sponsor") WHERE "sponsor" IS NOT NULL;
CREATE INDEX "fix_team_moment" ON "fix_team" ("moment") WHERE "moment" IS NOT NULL;
CREATE INDEX "fix_team_measure" ON "fix_team" ("measure") WHERE "measure" IS NOT NULL;
CREATE INDEX "fix_team_hand_off" ON "fix_team" ("hand_off") WHERE "hand_off" IS NOT NULL;
CREATE TABLE "report" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "fix_team" TEXT NOT NULL REFERENCES "fix_team" (id) DEFERRABLE INITIALLY DEFERRED,
    "session" TEXT REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "finding" TEXT,
    "recommendation" TEXT,
    "result" TEXT,
    "needs" TEXT,
    "evidence" TEXT CHECK (json_valid("evidence")),
    "answer" TEXT,
    "answered_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "overruled_because" TEXT
) STRICT;
CREATE INDEX "report_fix_team" ON "report" ("fix_team") WHERE "fix_team" IS NOT NULL;
CREATE INDEX "report_session" ON "report" ("session") WHERE "session" IS NOT NULL;
CREATE INDEX "report_answered_by" ON "report" ("answered_by") WHERE "answered_by" IS NOT NULL;
CREATE TABLE "win" (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    "fix_team" TEXT REFERENCES "fix_team" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "story" TEXT,
    "people" TEXT CHECK (json_valid("people")),
    "silos" TEXT CHECK (json_valid("silos")),
    "before" TEXT,
    "after" TEXT,
    "learned" TEXT,
    "hung_on" TEXT NOT NULL,
    "taken_down_on" TEXT
) STRICT;
CREATE INDEX "win_fix_team" ON "win" ("fix_team") WHERE "fix_team" IS NOT NULL;

-- Complaints are counted by stage and day for every wall: this holds all that it takes, so that no row is touched.
CREATE INDEX complaint_by_stage_and_day ON complaint (stage, received_on, category, "count", import);
CREATE INDEX complaint_by_external_key ON complaint (external_key) WHERE external_key IS NOT NULL;
CREATE INDEX reading_by_period ON reading (measure, period);
CREATE INDEX base_by_period ON base (stage, period);

-- The journal: what was done, by whom, and every field before and after.
CREATE TABLE step (
    seq INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    schema INTEGER NOT NULL,
    edits TEXT NOT NULL,
    reverts INTEGER REFERENCES step (seq),
    can_be_undone INTEGER NOT NULL,
    final INTEGER NOT NULL DEFAULT 0,
    -- 0 done, 1 undone and may be redone, 2 undone for good
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX step_undone ON step (seq) WHERE undone = 1;
CREATE INDEX step_can_be_undone ON step (seq) WHERE can_be_undone = 1 AND undone = 0;

CREATE TABLE change (
    step INTEGER NOT NULL REFERENCES step (seq),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_of ON change (id);

-- Off the journal: which stop of the walk is up, and pictures made of pages.
CREATE TABLE up (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL,
    session TEXT,
    item INTEGER NOT NULL DEFAULT 0,
    stop TEXT NOT NULL CHECK (json_valid(stop)),
    blank INTEGER NOT NULL DEFAULT 0,
    dark INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO up (one, revision, stop) VALUES (1, 0, '{"at":"whole_wall"}');

CREATE TABLE rendering (
    page TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rendering_hash ON rendering (hash);

CREATE TABLE sound (
    recording TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    length_ms INTEGER NOT NULL,
    peaks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Search: what is said anywhere, and complaints beside it.
CREATE TABLE said (
    row INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at_ms INTEGER,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX said_of ON said (id);
CREATE VIRTUAL TABLE said_index USING fts5 (words, content = 'said', content_rowid = 'row', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE TRIGGER said_added AFTER INSERT ON said BEGIN
    INSERT INTO said_index (rowid, words) VALUES (new.row, new.words);
END;
CREATE TRIGGER said_removed AFTER DELETE ON said BEGIN
    INSERT INTO said_index (said_index, rowid, words) VALUES ('delete', old.row, old.words);
END;

CREATE VIRTUAL TABLE complaint_index USING fts5 (words, content = 'complaint', content_rowid = 'row', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
-- An import's rows are put in by one statement at its end.
CREATE TRIGGER complaint_added AFTER INSERT ON complaint WHEN new.import IS NULL AND new.words IS NOT NULL BEGIN
    INSERT INTO complaint_index (rowid, words) VALUES (new.row, new.words);
END;
CREATE TRIGGER complaint_reworded AFTER UPDATE OF words ON complaint BEGIN
    INSERT INTO complaint_index (complaint_index, rowid, words) SELECT 'delete', old.row, old.words WHERE old.words IS NOT NULL;
    INSERT INTO complaint_index (rowid, words) SELECT new.row, new.words WHERE new.words IS NOT NULL;
END;
CREATE TRIGGER complaint_removed AFTER DELETE ON complaint WHEN old.words IS NOT NULL BEGIN
    INSERT INTO complaint_index (complaint_index, rowid, words) VALUES ('delete', old.row, old.words);
END;
