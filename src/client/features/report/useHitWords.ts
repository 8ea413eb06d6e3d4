import { useT } from '#client/i18n/useT.ts'
import type { Hit } from '#client/place/address/hit.ts'
import { assetLabel } from '#client/place/assets/assetWords.ts'

/** A hit as it is read: its name, and what tells it from others of the same name. */
export function useHitWords() {
  const t = useT('report')
  return (hit: Hit): { title: string; detail: string } => {
    switch (hit.kind) {
      case 'address': {
        const beside = hit.beside && t('place.search.beside', { number: hit.beside })
        const detail = [hit.detail, beside].filter(Boolean).join(' · ')
        return { title: `${hit.street} ${hit.number}`, detail }
      }
      case 'street':
        return { title: hit.label, detail: hit.detail }
      case 'place':
        return { title: hit.label, detail: '' }
      case 'crossing':
        return { title: hit.streets.join(' / '), detail: t('place.search.crossing') }
      case 'asset':
        return { title: assetLabel(t(`asset.kind.${hit.assetKind}`), hit.asset), detail: '' }
    }
  }
}
