import type { ComponentChildren } from 'preact'
import './styles/section.css'

interface SectionProps {
  id: string
  title: ComponentChildren
  count?: number
  children: ComponentChildren
}

/** A part of a screen under its own heading. */
export const Section = ({ id, title, count, children }: SectionProps) => (
  <section class="section" aria-labelledby={id}>
    <h2 class="section__title" id={id}>
      {title}
      {count !== undefined && <span class="section__count"> ({count})</span>}
    </h2>
    {children}
  </section>
)

/** Buttons in a row that wraps; full width each where the screen is narrow. */
export const Buttons = ({ children }: { children: ComponentChildren }) => (
  <div class="buttons">{children}</div>
)

/** Running text with its paragraphs, as a person or a translator wrote it. */
export const Prose = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="prose" lang={lang} dir="auto">
    {text.split('\n\n').map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
)
