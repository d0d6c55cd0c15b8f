-- No row for a hit: reads stay as fast in ten years. No address, no agent, no path beside a visitor.
-- Invariant: total = offset + sum of day.visits.
CREATE TABLE IF NOT EXISTS meta (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE IF NOT EXISTS day ( -- day: civil days at UTC+7 since 1970-01-01
    day INTEGER PRIMARY KEY,
    visits INTEGER NOT NULL DEFAULT 0 CHECK (visits >= 0),
    views INTEGER NOT NULL DEFAULT 0 CHECK (views >= 0)
) STRICT;

CREATE TABLE IF NOT EXISTS page ( -- views0: carried over from the old portal
    path TEXT PRIMARY KEY,
    views INTEGER NOT NULL DEFAULT 0 CHECK (views >= 0),
    views0 INTEGER NOT NULL DEFAULT 0 CHECK (views0 >= 0)
) WITHOUT ROWID, STRICT;

-- Both are emptied at midnight. Their keys have nothing in common: pages of one visitor cannot be joined.
CREATE TABLE IF NOT EXISTS visitor (
    vid BLOB PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE IF NOT EXISTS viewing (
    vid BLOB PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE IF NOT EXISTS feedback ( -- the one table with personal data: what readers wrote and agreed to leave
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    contact TEXT NOT NULL,
    page TEXT NOT NULL,
    mailed INTEGER NOT NULL DEFAULT 0
) STRICT;
