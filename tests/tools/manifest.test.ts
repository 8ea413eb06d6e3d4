import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import * as v from 'valibot'
import { expect, test } from 'vitest'

// The endpoint's photo check, if it ran before in this process, allows it no drawings.
sharp.unblock({ operation: ['VipsForeignLoadSvg'] })

const IconSchema = v.object({
  src: v.string(),
  sizes: v.string(),
  type: v.string(),
  purpose: v.optional(v.string()),
})
const ManifestSchema = v.object({
  id: v.string(),
  start_url: v.string(),
  scope: v.string(),
  icons: v.array(IconSchema),
  shortcuts: v.array(v.object({ url: v.string(), icons: v.array(IconSchema) })),
  share_target: v.object({
    action: v.string(),
    method: v.string(),
    enctype: v.string(),
    params: v.object({
      files: v.array(v.object({ name: v.string(), accept: v.array(v.string()) })),
    }),
  }),
})
const manifest = v.parse(ManifestSchema, JSON.parse(await readFile('manifest.webmanifest', 'utf8')))

test('every icon of the manifest is there, in the size it says', async () => {
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)]
  for (const { src, sizes, type } of icons) {
    const { width, height, format } = await sharp(`public${src}`).metadata()
    expect(`image/${format}`).toBe(type === 'image/svg+xml' ? 'image/svg' : type)
    if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes)
  }
})

test('an installed app can be given photos, and reports in one press from the home screen', () => {
  expect(manifest.share_target).toMatchObject({
    action: '/teilen',
    method: 'POST',
    enctype: 'multipart/form-data',
  })
  expect(manifest.share_target.params.files).toEqual([{ name: 'photos', accept: ['image/*'] }])
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['/melden', '/runde', '/meine'])
})

test('a maskable icon fills the whole square, so that no system shows corners', async () => {
  const { data, info } = await sharp('public/icons/icon-maskable-512.png')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const corners = [0, info.width - 1, info.width * (info.height - 1), info.width * info.height - 1]
  for (const corner of corners)
    expect([...data.subarray(corner * info.channels, corner * info.channels + 3)]).toEqual([
      11, 85, 99,
    ])
})
