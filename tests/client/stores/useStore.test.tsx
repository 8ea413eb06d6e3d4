// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { useStore } from '#client/stores/useStore.ts'

const aStore = () =>
  createStore(() => ({ words: { a: 'one', b: 'two' } as Record<string, string>, other: 0 }))

test('a screen that looks for another id hears of that one from then on', async () => {
  const store = aStore()
  const Word = ({ id }: { id: string }) => <p>{useStore(store, ({ words }) => words[id])}</p>
  const { rerender } = render(<Word id="a" />)
  rerender(<Word id="b" />)
  await act(() => store.setState({ words: { a: 'one', b: 'three' } }))
  expect(screen.getByText('three')).toBeDefined()
})

test('a change elsewhere in the store draws nothing anew', async () => {
  const store = aStore()
  let drawn = 0
  const Word = () => {
    drawn += 1
    return <p>{useStore(store, ({ words }) => words.a)}</p>
  }
  render(<Word />)
  await act(() => store.setState({ other: 1 }))
  expect(drawn).toBe(1)
})
