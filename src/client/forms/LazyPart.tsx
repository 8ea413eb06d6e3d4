import type { ComponentType } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import { useMapChunk } from '#client/place/map/useMapChunk.ts'
import { Button } from '#client/ui/Button.tsx'
import type { FieldProps } from './fields/field.ts'

interface LazyPartProps extends FieldProps {
  readonly load: () => Promise<ComponentType<FieldProps>>
}

/** A field whose code comes when it is first needed: map, drawing, sound. */
export function LazyPart({ load, ...field }: LazyPartProps) {
  const t = useT('form')
  const [chunk, retry] = useMapChunk(load)
  if (chunk.kind === 'ready') {
    const Field = chunk.value
    return <Field {...field} />
  }
  return chunk.kind === 'loading' ? (
    <p class="form-waiting" role="status">
      {t('part.loading')}
    </p>
  ) : (
    <div class="form-waiting" role="alert">
      <p>{t('part.failed')}</p>
      <Button kind="secondary" icon="refresh-cw" id={field.id} onClick={retry}>
        {t('common:retry')}
      </Button>
    </div>
  )
}
