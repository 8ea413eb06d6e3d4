import { expect, test } from 'vitest'
import { readEnvironment } from '#server/environment.ts'

const noFile = () => {
  throw new Error('no such file')
}

test('nothing set is a machine that works', () => {
  const read = readEnvironment({ PORT: '', HOST: ' ' }, noFile)
  expect(read).toMatchObject({ ok: true, value: { PORT: 8080, DATA_DIR: './data', DEMO: true } })
})

test('all that is wrong is named at once, each with what to write', () => {
  const read = readEnvironment(
    { PORT: 'eighty', LOG_LEVEL: 'loud', PUBLIC_URL: 'example.org/x', METRICS_TOKEN: 'short' },
    noFile,
  )
  const problems = read.ok ? [] : read.error
  expect(problems.map(({ variable }) => variable).sort()).toEqual([
    'LOG_LEVEL',
    'METRICS_TOKEN',
    'PORT',
    'PUBLIC_URL',
  ])
  expect(problems.find(({ variable }) => variable === 'PORT')?.remedy).toContain('0 to 65535')
})

test('a secret may stand in a file, and a missing file is named', () => {
  const variables = { METRICS_TOKEN_FILE: '/run/secrets/token' }
  const read = readEnvironment(variables, () => 'sixteen-signs-or-more\n')
  expect(read).toMatchObject({ ok: true, value: { METRICS_TOKEN: 'sixteen-signs-or-more' } })
  expect(readEnvironment(variables, noFile)).toMatchObject({
    ok: false,
    error: [{ variable: 'METRICS_TOKEN_FILE' }],
  })
})

const key = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
const photoStoreOf = (variables: Record<string, string>) => {
  const read = readEnvironment({ ...key, ...variables }, noFile)
  return read.ok ? read.value.photoStore : read.error
}

test('photos lie on the disk, or in an object store that is named by its address', () => {
  expect(photoStoreOf({})).toEqual({ kind: 'disk' })
  const s3 = { kind: 's3', keyId: 'id', secret: 'secret' }
  expect(photoStoreOf({ PHOTO_STORE: 'http://store.lan:9000/photos/' })).toEqual({
    ...{ ...s3, url: 'http://store.lan:9000/photos', region: 'us-east-1' },
  })
  expect(
    photoStoreOf({ PHOTO_STORE: 'https://s3.example/photos/city', S3_REGION: 'de-1' }),
  ).toEqual({ ...s3, url: 'https://s3.example/photos/city', region: 'de-1' })
  expect(photoStoreOf({ PHOTO_STORE: 's3://photos', S3_REGION: 'eu-central-1' })).toEqual({
    ...{ ...s3, url: 'https://s3.eu-central-1.amazonaws.com/photos', region: 'eu-central-1' },
  })
})

test.each([
  ['ftp://store.example/photos', {}, ['PHOTO_STORE']],
  ['https://store.example', {}, ['PHOTO_STORE']],
  ['https://id:secret@store.example/photos', {}, ['PHOTO_STORE']],
  ['https://store.example/photos?acl', {}, ['PHOTO_STORE']],
  ['s3://photos', {}, ['S3_REGION']],
  [
    's3://photos',
    { S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '', S3_REGION: 'x' },
    ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ],
])('PHOTO_STORE=%s with %o is refused, and the variable named', (PHOTO_STORE, more, named) => {
  const problems = photoStoreOf({ PHOTO_STORE, ...more })
  expect(problems).toEqual(named.map((variable) => expect.objectContaining({ variable })))
})
