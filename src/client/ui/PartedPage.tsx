import type { ComponentChildren } from 'preact'
import { Button } from './Button.tsx'
import { useFrame } from './frame.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { Page } from './Page.tsx'
import { Section } from './Section.tsx'
import { Tile, TileGrid } from './Tile.tsx'

export interface Part {
  /** Names it in the address: `?seite=city`. */
  readonly id: string
  readonly title: string
  readonly picture: IconName
  /** How it stands now; on its tile. */
  readonly value?: ComponentChildren
  readonly body?: ComponentChildren
  /** Instead of a body: another screen, ... */
  readonly href?: string
  /** ... or parts of its own, drawn as if they stood here. */
  readonly parts?: readonly Part[]
}

interface PartedPageProps {
  title: string
  documentTitle: string
  /** Names the screen in element ids. */
  name: string
  picture: IconName
  back?: { readonly href: string; readonly label: string }
  /** Stands before the parts, in both modes. */
  intro?: ComponentChildren
  /** Stands after them. */
  outro?: ComponentChildren
  parts: readonly Part[]
  path: string
  /** The part that the address names. */
  open: string | undefined
  backLabel: string
  /** A text to be read in its order: the words on the way to the next part. */
  onward?: string
}

/** A screen of several parts: one below the other, and in plain mode one a page, behind a tile each. */
export function PartedPage(props: PartedPageProps) {
  const { plain } = useFrame()
  const { parts, open } = props
  if (!plain) return <AllParts {...props} />
  const group = parts.find((one) => one.id === open || one.parts?.some(({ id }) => id === open))
  const part = group?.id === open ? group : group?.parts?.find(({ id }) => id === open)
  if (!part) return <PartTiles {...props} />
  const above = part === group ? props.path : `${props.path}?seite=${group?.id}`
  const siblings = part === group ? parts : (group?.parts ?? [])
  return <OnePart {...props} part={part} above={above} next={after(siblings, part)} />
}

const after = (parts: readonly Part[], part: Part): Part | undefined =>
  parts[parts.indexOf(part) + 1]

function AllParts({ title, documentTitle, name, picture, back, ...props }: PartedPageProps) {
  const drawn = props.parts.flatMap((part) => part.parts ?? part).filter(({ body }) => body)
  return (
    <Page
      title={title}
      documentTitle={documentTitle}
      focusKey={name}
      picture={<Icon name={picture} size={56} />}
      {...(back && { back })}
    >
      {props.intro}
      {drawn.map((part) => (
        <Section key={part.id} id={`${name}-${part.id}`} title={part.title}>
          {part.body}
        </Section>
      ))}
      {props.outro}
    </Page>
  )
}

function PartTiles({ title, documentTitle, name, picture, back, ...props }: PartedPageProps) {
  return (
    <Page
      title={title}
      documentTitle={documentTitle}
      focusKey={name}
      picture={<Icon name={picture} size={56} />}
      {...(back && { back })}
    >
      {props.intro}
      <Tiles label={title} parts={props.parts} path={props.path} />
      {props.outro}
    </Page>
  )
}

const Tiles = ({ label, parts, path }: { label: string; parts: readonly Part[]; path: string }) => (
  <TileGrid label={label}>
    {parts.map((part) => (
      <Tile
        key={part.id}
        picture={<Icon name={part.picture} size={40} />}
        label={part.title}
        hint={part.value}
        href={part.href ?? `${path}?seite=${part.id}`}
      />
    ))}
  </TileGrid>
)

interface OnePartProps extends PartedPageProps {
  part: Part
  above: string
  next: Part | undefined
}

function OnePart({ part, above, next, name, path, backLabel, onward }: OnePartProps) {
  return (
    <Page
      title={part.title}
      documentTitle={`${part.title} – Stadtlabor`}
      focusKey={`${name}/${part.id}`}
      picture={<Icon name={part.picture} size={56} />}
      back={{ href: above, label: backLabel }}
      actions={
        onward &&
        next && (
          <Button block icon="arrow-right" href={`${path}?seite=${next.id}`}>
            {onward}
          </Button>
        )
      }
    >
      {part.parts ? <Tiles label={part.title} parts={part.parts} path={path} /> : part.body}
    </Page>
  )
}
