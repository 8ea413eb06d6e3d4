// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { LabScreen } from '#client/features/lab/LabScreen.tsx'
import { LeadScreen } from '#client/features/lab/LeadScreen.tsx'
import { showScreen } from '#tests/support/screen.tsx'
import { aLabEntry } from './aLabEntry.ts'

afterEach(cleanup)

const key = 'oI4hQWakPwlhJ2CG7feWYBE3OsCF9bNSyFGxCWBwrxU'
const entry = aLabEntry()
const { code, id } = entry.lab
const fill = ({
  labs,
}: Parameters<NonNullable<Parameters<typeof showScreen>[1]>['fill'] & {}>[0]) =>
  labs.setState({ labs: [entry] })

/** As the browser does it when a link is pasted that differs only behind the `#`. */
const paste = (path: string) => {
  history.replaceState(null, '', path)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

it('takes the key of a link, whether the page is opened with it or it is pasted later', async () => {
  const leadLab = vi.fn(async () => ({ ok: true }) as never)
  const path = `/labor/${code}/leiten`
  await showScreen(<LeadScreen code={code} />, {
    path: `${path}#${key}`,
    fill,
    actions: { leadLab },
  })
  expect(leadLab.mock.lastCall).toEqual([code, key])
  expect(location.hash).toBe('')
  paste(`${path}#${key.toLowerCase()}`)
  expect(leadLab.mock.lastCall).toEqual([code, key.toLowerCase()])
  expect(location.hash, 'the secret does not stay in the address').toBe('')
  paste(`${path}#review`)
  expect(leadLab).toHaveBeenCalledTimes(2)
})

it('says of a pasted key that it is not this lab’s', async () => {
  const leadLab = vi.fn(async () => ({ ok: false, why: 'wrong_key' }) as never)
  const path = `/labor/${code}/leiten`
  await showScreen(<LeadScreen code={code} />, { path, fill, actions: { leadLab } })
  paste(`${path}#${key}`)
  expect((await screen.findByRole('alert')).textContent).toMatch(/Link|Schlüssel/)
})

it('keeps the receipt of a link that is pasted while the lab is open', async () => {
  const keepReceipt = vi.fn(async () => undefined)
  await showScreen(<LabScreen code={code} />, {
    path: `/labor/${code}`,
    fill,
    actions: { keepReceipt },
  })
  paste(`/labor/${code}#${id}.${key}`)
  expect(keepReceipt.mock.lastCall).toEqual([id, { answerId: id, secret: key }])
})
