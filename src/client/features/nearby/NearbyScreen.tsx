import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { useFrame } from '#client/ui/frame.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { NearbyBody } from './NearbyBody.tsx'
import { PlainNearby } from './PlainNearby.tsx'

/** What is reported in this city, as list and as map, from this device's own store. */
export function NearbyScreen() {
  const t = useT('nearby')
  const { stores } = useApp()
  const loaded = useStore(stores.nearby, (state) => state.loaded)
  const city = useStore(stores.city, (state) => state.pack?.id)
  const { plain } = useFrame()
  if (plain && loaded && city) return <PlainNearby city={city} />
  return (
    <Page
      title={t('title')}
      documentTitle={t('documentTitle')}
      focusKey="nearby"
      picture={<Icon name="map" size={56} />}
    >
      {loaded && city ? <NearbyBody city={city} /> : <Skeleton label={t('loading')} lines={5} />}
    </Page>
  )
}
