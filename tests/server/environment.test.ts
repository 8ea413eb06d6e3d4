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
