import { Button } from '#client/ui/Button.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { TextArea, TextField } from '#client/ui/Field.tsx'
import type { Lab } from '#domain/lab/lab.ts'
import { consentFields, type LabErrors, type LabFields } from './labForm.ts'
import { labTexts } from './labTexts.ts'
import { languageName } from './languageName.ts'

const words = labTexts.edit

interface LabFieldsetProps {
  readonly fields: LabFields
  readonly onChange: (fields: LabFields) => void
  readonly errors: LabErrors
  /** Of the form; empty: not known before it was read. */
  readonly offered: readonly string[]
  readonly codeIsSet: boolean
}

/** All that can be said about a lab; the same for a new one and for one that runs. */
export function LabFieldset(props: LabFieldsetProps) {
  const { fields, onChange, errors, offered, codeIsSet } = props
  const text = (name: 'title' | 'place' | 'starts' | 'ends' | 'leaveCode' | 'deleteOn') => ({
    id: `lab-${name}`,
    value: fields[name],
    onInput: (value: string) => onChange({ ...fields, [name]: value }),
    error: errors[name],
  })
  return (
    <>
      <TextField label={words.name} maxLength={200} {...text('title')} />
      <div class="labs__pair">
        <TextField label={words.starts} type="date" {...text('starts')} />
        <TextField label={words.ends} type="date" {...text('ends')} />
      </div>
      <TextField label={words.place} maxLength={200} {...text('place')} />
      <AgeAndConsent {...props} />
      <Choice
        name="lab-results"
        legend={words.resultsLegend}
        options={(['live', 'after', 'never'] as const).map((value) => ({
          ...{ value, label: labTexts.results[value], hint: labTexts.resultsHint[value] },
        }))}
        value={[fields.results]}
        onChange={([value]) => onChange({ ...fields, results: value as Lab['results'] })}
      />
      {offered.length > 1 && (
        <Choice
          name="lab-languages"
          legend={words.languages}
          multiple
          options={offered.map((value) => ({ value, label: languageName(value) }))}
          value={fields.languages}
          onChange={(languages) => onChange({ ...fields, languages })}
          error={errors.languages}
        />
      )}
      <Choice
        name="lab-sensitive"
        legend={words.sensitive}
        multiple
        options={[{ value: 'yes', label: words.sensitiveYes, hint: words.sensitiveHint }]}
        value={fields.sensitive ? ['yes'] : []}
        onChange={(value) => onChange({ ...fields, sensitive: value.length > 0 })}
      />
      <TextField label={words.kiosk} hint={words.kioskHint(codeIsSet)} {...text('leaveCode')} />
      <TextField
        label={words.deleteOn}
        hint={words.deleteOnHint}
        type="date"
        {...text('deleteOn')}
      />
    </>
  )
}

const ages = ['under_14', '14_to_17', 'adult', 'mixed'] as const

function AgeAndConsent({ fields, onChange }: LabFieldsetProps) {
  const usual = consentFields(fields.age)
  const own = fields.consent !== usual.consent || fields.consentSimple !== usual.consentSimple
  return (
    <>
      <Choice
        name="lab-age"
        legend={words.ageLegend}
        options={ages.map((value) => ({
          ...{ value, label: labTexts.age[value], hint: labTexts.ageHint[value] || undefined },
        }))}
        value={[fields.age]}
        onChange={([value]) => {
          const age = value as Lab['age_group']
          // A text that nobody has touched follows the age.
          onChange({ ...fields, age, ...(own ? {} : consentFields(age)) })
        }}
      />
      <TextArea
        id="lab-consent"
        label={words.consent}
        hint={words.consentHint}
        value={fields.consent}
        onInput={(consent) => onChange({ ...fields, consent })}
        maxLength={2000}
      />
      <TextArea
        id="lab-consent-simple"
        label={words.consentSimple}
        value={fields.consentSimple}
        onInput={(consentSimple) => onChange({ ...fields, consentSimple })}
        maxLength={2000}
      />
      {own && (
        <Button kind="quiet" icon="undo-2" onClick={() => onChange({ ...fields, ...usual })}>
          {words.consentReset}
        </Button>
      )}
    </>
  )
}
