-- What several readings of one period make together.
ALTER TABLE measure ADD COLUMN together TEXT;
