import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { compare } from '#domain/lab/results/compare.ts'
import { tally } from '#domain/lab/results/tally.ts'
import { inLanguage } from '#domain/localText.ts'
import { err, ok } from '#domain/result.ts'
import type { LeadLab } from '#protocol/labLead.ts'
import type { Answer } from '../api/request.ts'
import { Select } from '../Select.tsx'
import { useDesk } from '../state/desk.ts'
import { CompareTable } from './CompareTable.tsx'
import { labTexts } from './labTexts.ts'
import type { LabAnswers } from './useAnswers.ts'
import { useLoaded } from './useLoaded.ts'

const words = labTexts.show

interface ComparePartProps {
  readonly lead: LeadLab
  readonly data: LabAnswers
}

/** The same questions in another lab, of this city or of another one that one works for. */
export function ComparePart({ lead: { lab }, data }: ComparePartProps) {
  const { api, cities } = useDesk()
  const [other, setOther] = useState('')
  const labs = useLoaded('all', async (): Promise<Answer<readonly LeadLab[]>> => {
    const lists = await Promise.all(cities.map(({ id }) => api.labs.list(id, true)))
    const failed = lists.find((list) => !list.ok)
    if (failed && !failed.ok) return err(failed.error)
    return ok(lists.flatMap((list) => (list.ok ? list.value.labs : [])))
  })
  const same = (labs.value ?? []).filter(
    (one) => one.lab.form.id === lab.form.id && one.lab.id !== lab.id,
  )
  if (labs.failed) return <Alert tone="danger" title={labs.failed} urgent />
  if (same.length === 0) return <p class="muted">{words.compareNone}</p>
  const cityName = (id: string) => cities.find((city) => city.id === id)?.name ?? id
  const nameOf = (one: LeadLab) =>
    [inLanguage(one.lab.title, 'de').text, one.lab.place, cityName(one.lab.city), one.lab.code]
      .filter(Boolean)
      .join(', ')
  return (
    <>
      <Select
        id="compare-with"
        label={words.compareWith}
        value={other}
        options={[['', words.choose], ...same.map((one) => [one.lab.id, nameOf(one)] as const)]}
        onChange={setOther}
      />
      {other && <Tables key={other} id={other} code={lab.code} data={data} />}
    </>
  )
}

function Tables({ id, code, data }: { id: string; code: string; data: LabAnswers }) {
  const { api } = useDesk()
  const other = useLoaded(id, () => api.labs.results(id, false))
  const lab = useLoaded(id, () => api.labs.lead(id, true))
  if (other.failed) return <Alert tone="danger" title={other.failed} urgent />
  if (!other.value || !lab.value) return null
  const own = tally(data.form, data.answers, data.options)
  const names = [code, lab.value.lab.code]
  return (
    <>
      {compare([own, other.value.results]).map((one) => (
        <CompareTable key={one.path} compared={one} names={names} />
      ))}
    </>
  )
}
