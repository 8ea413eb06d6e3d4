import type { Migration } from '../migrate.ts'

const tables = [
  'ALTER TABLE reports ADD COLUMN description_public TEXT',
  'ALTER TABLE reports ADD COLUMN desk_unread INTEGER NOT NULL DEFAULT 1',
  // One order for every list of the desk; filters by category and release need no row.
  `CREATE INDEX reports_desk ON reports
      (city, handling, desk_unread, received_at, id, service_code, public)`,
  `CREATE TABLE desk_staff (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      cities TEXT NOT NULL,
      disabled INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      signed_in_at TEXT
    )`,
  `CREATE TABLE desk_invitations (
      token_sha256 TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      used_at TEXT
    )`,
  'CREATE INDEX desk_invitations_staff ON desk_invitations (staff_id)',
  `CREATE TABLE desk_sessions (
      token_sha256 TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL,
      created_at TEXT NOT NULL,
      seen_at TEXT NOT NULL
    )`,
  'CREATE INDEX desk_sessions_staff ON desk_sessions (staff_id)',
  `CREATE TABLE desk_audit (
      city TEXT NOT NULL,
      n INTEGER NOT NULL,
      at TEXT NOT NULL,
      staff_id TEXT NOT NULL,
      action TEXT NOT NULL,
      target TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (city, n)
    )`,
  // Where the journal ends: also what was cut off at its end is missed.
  `CREATE TABLE desk_audit_head (
      city TEXT PRIMARY KEY,
      n INTEGER NOT NULL,
      hash TEXT NOT NULL
    )`,
]

/** Whatever the reporter adds later is news for the desk; a new report is so by default. */
const setUnread = 'UPDATE reports SET desk_unread = 1 WHERE city = NEW.city AND id = NEW.report_id'
const isNews = `WHEN (NEW.by_whom = 'reporter' AND NEW.kind <> 'received')`

const sqliteTriggers = [
  `CREATE TRIGGER events_are_news AFTER INSERT ON events ${isNews} BEGIN ${setUnread}; END`,
  `CREATE TRIGGER desk_audit_stays BEFORE UPDATE ON desk_audit
   BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END`,
  `CREATE TRIGGER desk_audit_is_kept BEFORE DELETE ON desk_audit
   BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END`,
]

const postgresTriggers = [
  `CREATE FUNCTION events_are_news() RETURNS trigger LANGUAGE plpgsql AS
   $body$ BEGIN ${setUnread}; RETURN NULL; END $body$`,
  `CREATE TRIGGER events_are_news AFTER INSERT ON events
   FOR EACH ROW ${isNews} EXECUTE FUNCTION events_are_news()`,
  `CREATE FUNCTION desk_audit_stays() RETURNS trigger LANGUAGE plpgsql AS
   $body$ BEGIN RAISE EXCEPTION 'the journal is only added to'; END $body$`,
  `CREATE TRIGGER desk_audit_stays BEFORE UPDATE OR DELETE ON desk_audit
   FOR EACH ROW EXECUTE FUNCTION desk_audit_stays()`,
]

/**
 * The desk. Staff work for several cities, so the tables of staff are apart; the journal of what
 * they did begins with the city again ('' for matters of staff).
 */
export const desk030: Migration = {
  id: '030-desk',
  statements: [...tables, ...sqliteTriggers],
  postgres: [...tables, ...postgresTriggers],
}
