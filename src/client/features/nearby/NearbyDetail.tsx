import { formatDate, formatDateTime } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Row } from '#client/ui/Card.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { PhotoStrip } from '#client/ui/PhotoStrip.tsx'
import { publicThumb } from '#client/ui/Thumb.tsx'
import type { PublicReport } from '#protocol/report.ts'
import { HandlingBadge } from './NearbyEntry.tsx'
import { SupportButton } from './SupportButton.tsx'
import { useNames } from './useNames.ts'

interface NearbyDetailProps {
  /** As the address names it; the report itself may be gone meanwhile. */
  id: string | undefined
  report: PublicReport | undefined
  city: string
  onClose: () => void
}

/** All that everybody may know of a report. */
export function NearbyDetail({ id, report, city, onClose }: NearbyDetailProps) {
  const t = useT('nearby')
  const { name } = useNames()(report?.service_code ?? '')
  return (
    <Dialog
      open={id !== undefined}
      title={report ? name : t('title')}
      closeLabel={t('detail.close')}
      onClose={onClose}
      footer={
        report?.status === 'open' && <SupportButton id={report.id} describedBy="dialog-title" />
      }
    >
      {report ? <Facts report={report} city={city} /> : <p>{t('detail.gone')}</p>}
    </Dialog>
  )
}

export function Facts({ report, city }: { report: PublicReport; city: string }) {
  const t = useT('nearby')
  const language = useLanguage()
  const { photos } = report
  return (
    <>
      {photos.length > 0 && (
        <PhotoStrip
          photos={photos.map((sha256) => ({ id: sha256, url: publicThumb(city, sha256) }))}
          label={t('detail.photos')}
          nameOf={(index) => t('detail.photo', { index, of: photos.length })}
        />
      )}
      <Row label={t('detail.state')} value={<HandlingBadge report={report} />} />
      {report.status_notes && (
        <Row
          label={t('detail.notes')}
          value={
            // The desk answers in German.
            <span dir="auto" lang="de">
              {report.status_notes}
            </span>
          }
        />
      )}
      <Row
        label={t('detail.text')}
        value={
          report.description ? <span dir="auto">{report.description}</span> : t('detail.noText')
        }
      />
      <Row
        label={t('detail.place')}
        value={report.address ? <span dir="auto">{report.address}</span> : t('detail.noPlace')}
      />
      <Row label={t('detail.number')} value={<bdi>{report.service_request_id}</bdi>} />
      <Row
        label={t('detail.reported')}
        value={formatDateTime(report.requested_datetime, language)}
      />
      <Row label={t('detail.changed')} value={formatDateTime(report.updated_datetime, language)} />
      {report.expected_datetime && report.status === 'open' && (
        <Row label={t('detail.expected')} value={formatDate(report.expected_datetime, language)} />
      )}
      {report.supports > 0 && (
        <Row label={t('detail.supports')} value={t('supports', { count: report.supports })} />
      )}
    </>
  )
}
