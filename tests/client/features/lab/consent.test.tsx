// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { LabScreen } from '#client/features/lab/LabScreen.tsx'
import type { Lab } from '#domain/lab/lab.ts'
import { showScreen } from '#tests/support/screen.tsx'
import { aLabEntry } from './aLabEntry.ts'

afterEach(cleanup)

async function show(lab: Partial<Lab>, plain = false) {
  const entry = aLabEntry(lab)
  const { code } = entry.lab
  return await showScreen(<LabScreen code={code} />, {
    ...{ path: `/labor/${code}`, plain },
    fill: ({ labs }) => labs.setState({ labs: [entry] }),
  })
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const titleNow = () => screen.getByRole('heading', { level: 1 }).textContent
const languages = ['de', 'de-simple', 'en']

describe('What is asked before somebody takes part', () => {
  it('stands on one page, and speaks to the youngest until an age is named', async () => {
    await show({ languages, age_group: 'mixed' })
    expect(screen.getAllByRole('radio')).toHaveLength(6)
    const told = () => document.querySelector('.lab-told')?.textContent
    expect(told()).toContain('erwachsene Person')
    await userEvent.click(screen.getByRole('radio', { name: '18 oder älter' }))
    expect(told()).not.toContain('erwachsene Person')
    screen.getByRole('button', { name: 'Ja, ich mache mit' })
  })

  it('asks neither for a language nor for an age where there is but one', async () => {
    await show({ languages: ['de'], age_group: 'adult' })
    expect(screen.queryByRole('radio')).toBeNull()
    screen.getByRole('button', { name: 'Ja, ich mache mit' })
  })

  it('is one question a page in plain mode; nobody begins before the promise, and back loses nothing', async () => {
    await show({ languages, age_group: 'mixed', sensitive: true }, true)
    expect(screen.queryByRole('button', { name: 'Ja, ich mache mit' })).toBeNull()
    expect(screen.getAllByRole('radio')).toHaveLength(3)
    await press('Weiter')
    const age = titleNow()
    await userEvent.click(screen.getByRole('radio', { name: /18/ }))
    await press('Weiter')
    expect(screen.queryByRole('radio')).toBeNull()
    expect(document.querySelector('.lab-told')).not.toBeNull()
    screen.getByRole('button', { name: 'Ja, ich mache mit' })
    await userEvent.click(screen.getByRole('link', { name: 'Zurück' }))
    expect(titleNow()).toBe(age)
    expect((screen.getByRole('radio', { name: /18/ }) as HTMLInputElement).checked).toBe(true)
  })

  it('is not asked at all where the lab is closed', async () => {
    await show({ languages, age_group: 'mixed', state: 'closed' })
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Ja, ich mache mit' })).toBeNull()
  })
})
