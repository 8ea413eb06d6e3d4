import { useT } from '#client/i18n/useT.ts'

/** The words on and around a map. */
export function useMapLabels(help: 'place.mapHelp' | 'place.crossHelp') {
  const t = useT('form')
  return {
    map: t('place.map'),
    help: t(help),
    zoomIn: t('place.zoomIn'),
    zoomOut: t('place.zoomOut'),
    loading: t('place.mapLoading'),
    failed: t('place.mapFailed'),
    retry: t('common:retry'),
  }
}
