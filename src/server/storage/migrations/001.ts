import type { Migration } from '../migrate.ts'

/** Every key begins with the city: so the data can be divided by city. */
export const reports001: Migration = {
  id: '001-reports',
  statements: [
    `CREATE TABLE city_state (
      city TEXT PRIMARY KEY,
      seq BIGINT NOT NULL,
      last_number INTEGER NOT NULL
    )`,
    `CREATE TABLE operations (
      city TEXT NOT NULL,
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      report_id TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL,
      outcome TEXT NOT NULL,
      received_at TEXT NOT NULL,
      PRIMARY KEY (city, id)
    )`,
    `CREATE TABLE reports (
      city TEXT NOT NULL,
      id TEXT NOT NULL,
      number TEXT NOT NULL,
      seq BIGINT NOT NULL,
      service_code TEXT NOT NULL,
      handling TEXT NOT NULL,
      closed INTEGER NOT NULL,
      status_notes TEXT,
      public INTEGER NOT NULL,
      was_public INTEGER NOT NULL,
      text_public INTEGER NOT NULL,
      description TEXT NOT NULL,
      attributes TEXT NOT NULL,
      requested_datetime TEXT NOT NULL,
      received_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      closed_at TEXT,
      expected_at TEXT,
      lat DOUBLE PRECISION,
      long DOUBLE PRECISION,
      accuracy_m DOUBLE PRECISION,
      place_source TEXT,
      address TEXT,
      place_description TEXT,
      language TEXT NOT NULL,
      public_photos TEXT NOT NULL,
      supports INTEGER NOT NULL,
      example INTEGER NOT NULL,
      receipt_sha256 TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL,
      expired INTEGER NOT NULL,
      PRIMARY KEY (city, id)
    )`,
    'CREATE UNIQUE INDEX reports_seq ON reports (city, seq)',
    'CREATE UNIQUE INDEX reports_number ON reports (city, number)',
    'CREATE INDEX reports_id ON reports (id)',
    // All a bounding box filters by, so that rows are fetched only when they are answered.
    'CREATE INDEX reports_place ON reports (city, public, lat, long, closed, id)',
    'CREATE INDEX reports_closed ON reports (city, closed, closed_at)',
    `CREATE TABLE photos (
      city TEXT NOT NULL,
      report_id TEXT NOT NULL,
      slot INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      state TEXT NOT NULL,
      public INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      PRIMARY KEY (city, report_id, slot)
    )`,
    'CREATE INDEX photos_sha256 ON photos (sha256)',
    `CREATE TABLE events (
      city TEXT NOT NULL,
      report_id TEXT NOT NULL,
      seq BIGINT NOT NULL,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      handling TEXT,
      text TEXT NOT NULL,
      by_whom TEXT NOT NULL,
      PRIMARY KEY (city, report_id, seq)
    )`,
    `CREATE TABLE contacts (
      city TEXT NOT NULL,
      report_id TEXT NOT NULL,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      PRIMARY KEY (city, report_id)
    )`,
    `CREATE TABLE supports (
      city TEXT NOT NULL,
      report_id TEXT NOT NULL,
      operation_id TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (city, report_id, operation_id)
    )`,
    `CREATE TABLE tombstones (
      city TEXT NOT NULL,
      id TEXT NOT NULL,
      number TEXT NOT NULL,
      seq BIGINT NOT NULL,
      was_public INTEGER NOT NULL,
      receipt_sha256 TEXT NOT NULL,
      deleted_at TEXT NOT NULL,
      PRIMARY KEY (city, id)
    )`,
    'CREATE INDEX tombstones_seq ON tombstones (city, seq)',
  ],
}
