import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { countQuestions } from '#domain/lab/asksFor.ts'

/** Where, when and how long, in a line. */
export function LabFacts({ entry: { lab, form } }: { entry: LabEntry }) {
  const t = useT('lab')
  const language = useLanguage()
  const day = (iso: string) => formatDate(iso, language)
  const { starts, ends } = lab
  const when =
    starts && ends && starts !== ends
      ? t('about.when', { from: day(starts), to: day(ends) })
      : starts && day(starts)
  const facts = [lab.place, when, t('about.questions', { count: countQuestions(form) })]
  return (
    <p class="lab-facts">
      {facts.filter(Boolean).map((fact) => (
        <Badge key={fact}>{fact}</Badge>
      ))}
    </p>
  )
}
