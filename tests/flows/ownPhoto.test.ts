import { expect, test } from 'vitest'
import { aPicture, aTownWithPhone, submit } from '#tests/support/aTownWithPhone.ts'

async function aReportFollowedElsewhere() {
  const town = await aTownWithPhone()
  const id = await submit(town.phone, { photos: [await aPicture()] })
  await town.phone.send()
  const sent = (await town.phone.mine())[0]?.report
  const other = await town.anotherPhone()
  await other.actions.followReport(sent?.city ?? '', id, sent?.receipt ?? '')
  await other.sync()
  const [photo] = (await other.mine())[0]?.report.own?.own_photos ?? []
  return { ...town, id, other, sha256: photo?.sha256 ?? '' }
}

test('who follows by link sees the photo that nobody else may see', async () => {
  const { id, other, sha256 } = await aReportFollowedElsewhere()
  expect(await other.actions.ownPhoto(id, sha256)).toMatch(/^blob:/)
})

test('looked at twice, a photo is fetched once', async () => {
  const { id, other, sha256, network } = await aReportFollowedElsewhere()
  const first = await other.actions.ownPhoto(id, sha256)
  const before = network.passed.length
  expect(await other.actions.ownPhoto(id, sha256)).toBe(first)
  expect(network.passed).toHaveLength(before)
})

test('without a network, or for a report that is not here, there is no picture and no error', async () => {
  const { id, other, sha256 } = await aReportFollowedElsewhere()
  expect(await other.actions.ownPhoto('unknown', sha256)).toBeUndefined()
  expect(await other.actions.ownPhoto(id, '0'.repeat(64))).toBeUndefined()
})
