import { useState } from 'preact/hooks'
import type { Receipt } from '#client/actions/labVerbs.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Button } from '#client/ui/Button.tsx'
import { Section } from '#client/ui/Section.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'

/** Answers are never shown again; whoever gave them may still take them back. */
export function OwnAnswers({ entry: { lab, receipts } }: { entry: LabEntry }) {
  const t = useT('lab')
  const language = useLanguage()
  const { actions } = useApp()
  const [asked, setAsked] = useState<Receipt>()
  const [gone, setGone] = useState(false)
  async function takeBack(receipt: Receipt): Promise<void> {
    await actions.takeBack(lab.id, receipt)
    setAsked(undefined)
    setGone(true)
  }
  if (receipts.length === 0 && !gone) return null
  return (
    <Section id="lab-mine" title={t('about.mine')}>
      <p role="status">{gone && t('thanks.takenBack')}</p>
      <ul class="lab-mine">
        {receipts.map((receipt) => (
          <li class="lab-mine__one" key={receipt.answerId}>
            <span>{t('about.gaveOn', { day: formatDate(receipt.day, language) })}</span>
            <Button kind="quiet" icon="undo-2" onClick={() => setAsked(receipt)}>
              {t('about.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
      <TakeBackDialog
        asked={asked !== undefined}
        onKeep={() => setAsked(undefined)}
        // A device store that fails says so itself, at the top of the screen.
        onTakeBack={() => asked && void takeBack(asked).catch(() => undefined)}
      />
    </Section>
  )
}
