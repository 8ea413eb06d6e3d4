import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useFrame } from './frame.ts'
import { Icon } from './Icon.tsx'

interface PageProps {
  title: ComponentChildren
  /** For the browser's tab and the screen reader's first words. */
  documentTitle?: string
  /** Where "back" leads; always at the same place. */
  back?: { href?: string; onClick?: () => void; label: string }
  /** Small words above the title: "Schritt 2 von 4". */
  overline?: ComponentChildren
  /** Says beside the words how far one is: 0 to 1. */
  progress?: number
  /** What the screen is about, for whoever reads little; in plain mode only. */
  picture?: ComponentChildren
  /** What belongs to the title; on the start page the way into the app. */
  intro?: ComponentChildren
  /** The primary action, fixed at the bottom within reach of a thumb. */
  actions?: ComponentChildren
  children?: ComponentChildren
  /** Changes whenever focus belongs on the title again (a new step). */
  focusKey?: string
}

/** One screen: back, title, content, primary action. Moves focus to the title when the screen changes. */
export function Page({
  title,
  documentTitle,
  back,
  overline,
  progress,
  picture,
  intro,
  actions,
  children,
  focusKey,
}: PageProps) {
  const { plain, Tools, Help } = useFrame()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (documentTitle) document.title = documentTitle
  }, [documentTitle])
  // With the drawing, not after it: a quick finger is in the first field already, and words typed
  // there must not end in the title.
  useLayoutEffect(() => {
    // On the very first screen the browser's own reading order is right; later the title is news.
    if (history.state?.first !== true && focusKey !== undefined)
      heading.current?.focus({ preventScroll: true })
  }, [focusKey])
  useEffect(() => scrollTo(0, 0), [focusKey])
  return (
    <div class={`page${actions ? ' page--actions' : ''}`}>
      <div class="page__where">
        {back && (
          <a
            class="page__back"
            href={back.href ?? '#'}
            onClick={(event) => {
              if (!back.onClick) return
              event.preventDefault()
              // The router listens for clicks on links; this one is answered here.
              event.stopPropagation()
              back.onClick()
            }}
          >
            <Icon name="arrow-left" />
            <span>{back.label}</span>
          </a>
        )}
        {overline && <p class="page__overline">{overline}</p>}
        {progress !== undefined && (
          <span class="page__progress" aria-hidden="true">
            <span style={{ inlineSize: `${Math.round(progress * 100)}%` }} />
          </span>
        )}
      </div>
      <div class="page__head">
        {plain && picture && <span class="page__picture">{picture}</span>}
        <h1 class="page__title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {intro}
      </div>
      {Tools && <Tools />}
      {children}
      {actions && <div class="page__actions">{actions}</div>}
      {Help && <Help />}
    </div>
  )
}
