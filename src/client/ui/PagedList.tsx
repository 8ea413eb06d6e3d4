import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useFrame } from './frame.ts'

interface PagedListProps<T> {
  items: readonly T[]
  draw: (item: T) => ComponentChildren
  /** The words on the button, by how many it will bring. */
  more: (count: number) => string
  label?: string
  pageSize?: number
  /** Changes with filter and search: the list starts anew at its first page. */
  resetKey?: string
}

/** A long list a page at a time: ten thousand entries cost no more than fifty. */
export function PagedList<T>(props: PagedListProps<T>) {
  const { plain } = useFrame()
  const { items, draw, more, label, pageSize = plain ? 5 : 50, resetKey = '' } = props
  const [pages, setPages] = useState({ resetKey, count: 1 })
  const count = pages.resetKey === resetKey ? pages.count : 1
  const list = useRef<HTMLUListElement>(null)
  const focusAt = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (focusAt.current === undefined) return
    // The button was pressed by keyboard or voice: go on reading at the first new entry.
    const entry = list.current?.children[focusAt.current]
    focusAt.current = undefined
    entry?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
  }, [count])
  const shown = items.slice(0, count * pageSize)
  const left = Math.min(pageSize, items.length - shown.length)
  return (
    <>
      <ul class="entry-list" aria-label={label} ref={list}>
        {shown.map(draw)}
      </ul>
      {left > 0 && (
        <Button
          kind="secondary"
          block
          icon="chevron-down"
          onClick={() => {
            focusAt.current = shown.length
            setPages({ resetKey, count: count + 1 })
          }}
        >
          {more(left)}
        </Button>
      )}
    </>
  )
}
