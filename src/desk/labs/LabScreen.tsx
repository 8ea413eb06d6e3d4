import { Alert } from '#client/ui/Alert.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { inLanguage } from '#domain/localText.ts'
import { useDesk } from '../state/desk.ts'
import { type LabPart, labHref, labParts, labsHref } from '../state/route.ts'
import { useRefresh } from '../state/useRefresh.ts'
import { texts } from '../texts.ts'
import { ExportPart } from './ExportPart.tsx'
import { LabBadge } from './LabBadge.tsx'
import { labTexts } from './labTexts.ts'
import { OverviewPart } from './OverviewPart.tsx'
import type { PartProps } from './partProps.ts'
import { ReleasePart } from './ReleasePart.tsx'
import { ResultsPart } from './ResultsPart.tsx'
import { SheetPart } from './SheetPart.tsx'
import './styles/labs.css'
import { useLoaded } from './useLoaded.ts'
import { WallPart } from './WallPart.tsx'

interface LabScreenProps {
  readonly id: string
  readonly part: LabPart
}

/** One lab: what it is, what came out, what the room may see, what can be taken home. */
export function LabScreen({ id, part }: LabScreenProps) {
  const { api } = useDesk()
  const lead = useLoaded(id, () => api.labs.lead(id, true))
  useRefresh(lead.again)
  const title = lead.value ? inLanguage(lead.value.lab.title, 'de').text : labTexts.title
  return (
    <Page
      title={title}
      documentTitle={`${title} · ${texts.name}`}
      back={{ href: labsHref, label: labTexts.back }}
      focusKey={id}
    >
      {lead.failed && <Alert tone="danger" title={lead.failed} urgent />}
      {!lead.value && !lead.failed && <Skeleton label={texts.wait} />}
      {lead.value && (
        <>
          <p class="cluster labs__state">
            <LabBadge state={lead.value.lab.state} />
            <span>{labTexts.answers(lead.value.answers)}</span>
          </p>
          <Parts id={id} part={part} waiting={lead.value.to_moderate} />
          <Part key={part} part={part} lead={lead.value} again={lead.again} />
        </>
      )}
    </Page>
  )
}

const Parts = ({ id, part, waiting }: LabScreenProps & { waiting: number }) => (
  <nav class="labs__parts" aria-label={labTexts.title}>
    {labParts.map((one) => (
      <a key={one} href={labHref(id, one)} aria-current={one === part ? 'page' : undefined}>
        {labTexts.parts[one]}
        {one === 'freigeben' && waiting > 0 && ` (${waiting})`}
      </a>
    ))}
  </nav>
)

function Part({ part, ...props }: PartProps & { part: LabPart }) {
  switch (part) {
    case 'uebersicht':
      return <OverviewPart {...props} />
    case 'ergebnisse':
      return <ResultsPart {...props} />
    case 'freigeben':
      return <ReleasePart {...props} />
    case 'leinwand':
      return <WallPart {...props} />
    case 'export':
      return <ExportPart {...props} />
    case 'blatt':
      return <SheetPart {...props} />
  }
}
