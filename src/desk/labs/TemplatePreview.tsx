import { Skeleton } from '#client/ui/Progress.tsx'
import { useDesk } from '../state/desk.ts'
import { texts } from '../texts.ts'
import { QuestionList } from './QuestionList.tsx'
import { useLoaded } from './useLoaded.ts'

/** What a template asks, before it becomes a lab. */
export function TemplatePreview({ city, id }: { city: string; id: string }) {
  const { api } = useDesk()
  const { value, failed } = useLoaded(`${city} ${id}`, () => api.labs.template(city, id))
  if (failed) return <p role="alert">{failed}</p>
  return value ? <QuestionList form={value} /> : <Skeleton label={texts.wait} />
}
