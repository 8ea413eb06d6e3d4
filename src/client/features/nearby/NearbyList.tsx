import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { Pictogram } from '#client/ui/Icon.tsx'
import { PagedList } from '#client/ui/PagedList.tsx'
import { NearbyEntry } from './NearbyEntry.tsx'
import type { Found } from './pickReports.ts'
import { useNames } from './useNames.ts'

interface NearbyListProps {
  found: readonly Found[]
  /** Of all, before filter and search. */
  all: number
  city: string
  /** Changes with filter and search. */
  wishKey: string
  /** true: the endpoint has answered at least once. */
  known: boolean
}

export function NearbyList({ found, all, city, wishKey, known }: NearbyListProps) {
  const t = useT('nearby')
  const names = useNames()
  if (found.length === 0)
    return <Nothing kind={!known && all === 0 ? 'never' : all === 0 ? 'empty' : 'none'} />
  return (
    <PagedList
      items={found}
      label={t('list')}
      resetKey={wishKey}
      more={(count) => t('more', { count })}
      draw={(one) => (
        <NearbyEntry
          key={one.report.id}
          found={one}
          city={city}
          named={names(one.report.service_code)}
        />
      )}
    />
  )
}

function Nothing({ kind }: { kind: 'never' | 'empty' | 'none' }) {
  const t = useT('nearby')
  const { route } = useLocation()
  return (
    <Empty
      picture={
        <Pictogram
          name={kind === 'never' ? 'offline' : kind === 'empty' ? 'map' : 'search'}
          size={64}
        />
      }
      title={t(`${kind}Title`)}
    >
      <p>{t(`${kind}Text`)}</p>
      {kind === 'empty' && (
        <Button icon="camera" onClick={() => route('/melden')}>
          {t('report')}
        </Button>
      )}
    </Empty>
  )
}
