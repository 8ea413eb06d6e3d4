import { useState } from 'preact/hooks'
import { Button } from '#client/ui/Button.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { inLanguage } from '#domain/localText.ts'
import { daysWords } from './daysWords.ts'
import type { PartProps } from './partProps.ts'
import { sheetTexts as words } from './sheetTexts.ts'
import './styles/sheet.css'

/** A sheet of A4 for the wall: QR code, six letters, what to do. */
export function SheetPart({ lead: { lab } }: Pick<PartProps, 'lead'>) {
  const [plain, setPlain] = useState(false)
  const young = lab.age_group === 'under_14' || lab.age_group === '14_to_17'
  const address = `${location.host}/labor`
  return (
    <>
      <div class="labs__tools sheet__tools">
        <Choice
          name="sheet-plain"
          legend={words.lead}
          multiple
          options={[{ value: 'plain', label: words.plain }]}
          value={plain ? ['plain'] : []}
          onChange={(value) => setPlain(value.length > 0)}
        />
        <Button onClick={() => print()}>{words.print}</Button>
      </div>
      <article class="sheet">
        <p class="sheet__call">{young ? words.join : words.joinAdult}</p>
        <h2 class="sheet__title" dir="auto">
          {inLanguage(lab.title, plain ? 'de-simple' : 'de').text}
        </h2>
        <p class="sheet__where" dir="auto">
          {[lab.place, daysWords(lab)].filter(Boolean).join(' · ')}
        </p>
        <QrCode text={`${location.origin}/labor/${lab.code}`} label={words.qr} />
        <p class="sheet__address">
          <span>{address}</span>
          <strong class="sheet__code">{lab.code}</strong>
        </p>
        <ol class="sheet__steps">
          {words.steps[plain ? 'plain' : young ? 'young' : 'adult'].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="sheet__freely">{words.freely}</p>
      </article>
    </>
  )
}
