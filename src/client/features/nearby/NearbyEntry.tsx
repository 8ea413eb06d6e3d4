import { formatAge, formatDistance } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useNow } from '#client/stores/clock.ts'
import type { NamedCategory } from '#client/stores/useCategory.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { deliveryLook } from '#client/ui/deliveryLook.ts'
import { Entry, EntryLine } from '#client/ui/Entry.tsx'
import { useFrame } from '#client/ui/frame.ts'
import { publicThumb, Thumb } from '#client/ui/Thumb.tsx'
import type { PublicReport } from '#protocol/report.ts'
import type { Found } from './pickReports.ts'
import { SupportButton } from './SupportButton.tsx'

interface NearbyEntryProps {
  found: Found
  city: string
  named: NamedCategory
}

/** One of the city's reports: what, where, how long ago, how it stands, and "me too". */
export function NearbyEntry({ found, city, named }: NearbyEntryProps) {
  const t = useT('nearby')
  const language = useLanguage()
  const now = useNow()
  // In plain mode one thing can be done with an entry: to open it.
  const { plain } = useFrame()
  const { report, distance_m } = found
  const photo = report.photos[0]
  const facts = [
    distance_m !== undefined && t('distance', { distance: formatDistance(distance_m, language) }),
    formatAge(report.requested_datetime, now, language),
  ].filter((fact) => fact !== false)
  return (
    <Entry
      href={`/naehe?id=${report.id}`}
      picture={<Thumb src={photo && publicThumb(city, photo)} pictogram={named.pictogram} />}
      title={named.name}
      titleLang={named.lang}
      titleId={`name-${report.id}`}
      actions={
        report.status === 'open' &&
        !plain && <SupportButton id={report.id} describedBy={`name-${report.id}`} />
      }
    >
      {report.address && (
        <EntryLine>
          <span dir="auto">{report.address}</span>
        </EntryLine>
      )}
      <EntryLine>{facts.join(' · ')}</EntryLine>
      <div class="cluster">
        <HandlingBadge report={report} />
        {report.example && <Badge>{t('common:exampleBadge')}</Badge>}
      </div>
      {report.supports > 0 && <EntryLine>{t('supports', { count: report.supports })}</EntryLine>}
    </Entry>
  )
}

export function HandlingBadge({ report }: { report: PublicReport }) {
  const t = useT('nearby')
  const { tone, icon } = deliveryLook({
    kind: 'handled',
    number: report.service_request_id,
    handling: report.handling,
    public: true,
  })
  return (
    <Badge tone={tone} icon={icon}>
      {t(`common:handling.${report.handling}`)}
    </Badge>
  )
}
