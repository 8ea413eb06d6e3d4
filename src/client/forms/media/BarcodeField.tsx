import '../styles/media.css'
import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { controlNames, type FieldProps } from '../fields/field.ts'
import { useScanner } from './useScanner.ts'

/** A code read by the camera, or its letters typed. */
export function BarcodeField(props: FieldProps) {
  const t = useT('form')
  const { question, onChange, onLeave } = props
  const scanner = useScanner((code) => {
    onChange(code)
    announce(t('barcode.found', { code }))
  })
  const isOn = scanner.state === 'scanning'
  return (
    <div class="form-media">
      <video class="form-film" ref={scanner.video} hidden={!isOn} muted playsInline />
      {isOn && <p role="status">{t('barcode.help')}</p>}
      {scanner.state === 'refused' && <p role="alert">{t('barcode.refused')}</p>}
      {!question.readonly && (
        <Button
          kind={isOn ? 'primary' : 'secondary'}
          icon={isOn ? 'x' : 'qr-code'}
          onClick={isOn ? scanner.stop : scanner.start}
        >
          {t(isOn ? 'barcode.stop' : 'barcode.scan')}
        </Button>
      )}
      <p class="muted">{t('barcode.typed')}</p>
      <input
        {...controlNames(props)}
        class="form-input"
        type="text"
        autocomplete="off"
        dir="ltr"
        readOnly={question.readonly}
        value={question.value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={onLeave}
      />
    </div>
  )
}
