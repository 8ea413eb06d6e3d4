import type { Migration } from '../migrate.ts'

/**
 * Labs. An answer has no running number and no time: read back by its random id, nobody can tell
 * from the tables in which order, or when, people sat at a tablet.
 */
export const labs050: Migration = {
  id: '050-labs',
  statements: [
    `CREATE TABLE labs (
      city TEXT NOT NULL,
      id TEXT NOT NULL,
      code TEXT NOT NULL,
      lab TEXT NOT NULL,
      state TEXT NOT NULL,
      delete_on TEXT NOT NULL,
      emptied INTEGER NOT NULL,
      source TEXT NOT NULL,
      created_on TEXT NOT NULL,
      changes BIGINT NOT NULL,
      PRIMARY KEY (city, id)
    )`,
    'CREATE INDEX labs_id ON labs (id)',
    'CREATE INDEX labs_code ON labs (code)',
    `CREATE TABLE lab_forms (
      city TEXT NOT NULL,
      lab_id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      n INTEGER NOT NULL,
      version TEXT NOT NULL,
      form TEXT NOT NULL,
      PRIMARY KEY (city, lab_id, sha256)
    )`,
    `CREATE TABLE lab_files (
      city TEXT NOT NULL,
      lab_id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      type TEXT NOT NULL,
      PRIMARY KEY (city, lab_id, sha256)
    )`,
    'CREATE INDEX lab_files_sha256 ON lab_files (sha256)',
    `CREATE TABLE lab_keys (
      city TEXT NOT NULL,
      lab_id TEXT NOT NULL,
      key_sha256 TEXT NOT NULL,
      created_on TEXT NOT NULL,
      PRIMARY KEY (city, lab_id, key_sha256)
    )`,
    `CREATE TABLE lab_answers (
      city TEXT NOT NULL,
      lab_id TEXT NOT NULL,
      id TEXT NOT NULL,
      form_sha256 TEXT NOT NULL,
      day TEXT NOT NULL,
      late INTEGER NOT NULL,
      receipt_sha256 TEXT,
      answer TEXT NOT NULL,
      PRIMARY KEY (city, lab_id, id)
    )`,
    `CREATE TABLE lab_media (
      city TEXT NOT NULL,
      lab_id TEXT NOT NULL,
      answer_id TEXT NOT NULL,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      type TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (city, lab_id, answer_id, name)
    )`,
    'CREATE INDEX lab_media_sha256 ON lab_media (sha256)',
    `CREATE TABLE lab_moderation (
      city TEXT NOT NULL,
      lab_id TEXT NOT NULL,
      answer_id TEXT NOT NULL,
      ref TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (city, lab_id, answer_id, ref)
    )`,
  ],
}
