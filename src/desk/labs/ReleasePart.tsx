import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { Switcher } from '#client/ui/Switcher.tsx'
import type { Moderate, ModerationList, ModerationState } from '#protocol/labLead.ts'
import { useDesk } from '../state/desk.ts'
import { texts } from '../texts.ts'
import { labTexts } from './labTexts.ts'
import type { PartProps } from './partProps.ts'
import { ReleaseCard } from './ReleaseCard.tsx'
import { useDoing } from './useDoing.ts'
import { useLoaded } from './useLoaded.ts'
import { useQuestionNames } from './useQuestionNames.ts'

export type Item = ModerationList['items'][number]

const words = labTexts.wall
const icons = { waiting: 'clock', released: 'eye', hidden: 'lock' } as const
const mostAtOnce = 500

/** What the room may see of words, pictures and sounds: one look at each. */
export function ReleasePart({ lead: { lab, changes }, again }: PartProps) {
  const { api } = useDesk()
  const [state, setState] = useState<ModerationState>('waiting')
  const { busy, failed, act } = useDoing()
  const loaded = useLoaded(`${lab.id} ${changes}`, () => api.labs.moderation(lab.id))
  const nameOf = useQuestionNames(lab)
  const all = loaded.value ?? []
  const shown = all.filter((item) => item.state === state)
  async function set(items: Moderate['items']) {
    if (await act(() => api.labs.moderate(lab.id, items))) again()
  }
  const countOf = (one: ModerationState) => all.filter((item) => item.state === one).length
  return (
    <>
      <p class="muted">{words.lead}</p>
      <Switcher
        label={words.show}
        value={state}
        options={(['waiting', 'released', 'hidden'] as const).map((value) => ({
          ...{ value, label: `${words[value]} (${countOf(value)})`, icon: icons[value] },
        }))}
        onChange={setState}
      />
      {(failed ?? loaded.failed) && (
        <Alert tone="danger" title={failed ?? loaded.failed ?? ''} urgent />
      )}
      {!loaded.value && !loaded.failed && <Skeleton label={texts.wait} />}
      {loaded.value && shown.length === 0 && <Empty title={words.none} />}
      {state === 'waiting' && shown.length > 1 && (
        <Button kind="quiet" busy={busy} onClick={() => void set(released(shown))}>
          {words.releaseAll(Math.min(shown.length, mostAtOnce))}
        </Button>
      )}
      <ul class="labs__wall">
        {shown.map((item) => (
          <ReleaseCard
            key={`${item.answer_id} ${item.ref}`}
            {...{ item, busy }}
            lab={lab.id}
            question={nameOf(item.ref)}
            onSet={(next, ref = item.ref) =>
              void set([{ answer_id: item.answer_id, ref, state: next }])
            }
          />
        ))}
      </ul>
    </>
  )
}

const released = (items: readonly Item[]): Moderate['items'] =>
  items
    .slice(0, mostAtOnce)
    .map(({ answer_id, ref }) => ({ answer_id, ref, state: 'released' as const }))
