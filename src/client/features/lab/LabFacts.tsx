import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { countQuestions } from '#domain/lab/asksFor.ts'

/** Where, when and how long, at a glance. */
export function LabFacts({ entry: { lab, form } }: { entry: LabEntry }) {
  const t = useT('lab')
  const language = useLanguage()
  const day = (iso: string) => formatDate(iso, language)
  const { starts, ends } = lab
  const when =
    starts && ends && starts !== ends
      ? t('about.when', { from: day(starts), to: day(ends) })
      : starts && day(starts)
  const count = countQuestions(form)
  const facts: readonly (readonly [IconName, string | undefined])[] = [
    ['map-pin', lab.place],
    ['clock', when],
    [
      'list',
      `${t('about.questions', { count })} · ${t('about.minutes', { count: minutesFor(count) })}`,
    ],
    ['lock', t('about.free')],
  ]
  return (
    <ul class="lab-facts">
      {facts.map(
        ([icon, words]) =>
          words && (
            <li class="lab-facts__one" key={icon}>
              <Icon name={icon} size={20} />
              <span>{words}</span>
            </li>
          ),
      )}
    </ul>
  )
}

/** Some are a tap, some are a drawing. */
const secondsEach = 25
const minutesFor = (questions: number): number =>
  Math.max(1, Math.round((questions * secondsEach) / 60))
