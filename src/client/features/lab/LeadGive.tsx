import { useState } from 'preact/hooks'
import type { AnswersParcel } from '#client/actions/labVerbs.ts'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Button } from '#client/ui/Button.tsx'
import { Section } from '#client/ui/Section.tsx'
import { handFile } from './handFile.ts'
import { ShowParcel } from './ShowParcel.tsx'

/** Hands answers that are on this device alone to another one; here they stay until the city has them. */
export function LeadGive({ entry: { lab, counts } }: { entry: LabEntry }) {
  const t = useT('lab')
  const { actions } = useApp()
  const [shown, setShown] = useState<AnswersParcel>()
  const [filed, setFiled] = useState<AnswersParcel>()
  async function arrived(parcel: AnswersParcel): Promise<void> {
    await actions.markHandedOver(parcel.ids)
    setShown(undefined)
    setFiled(undefined)
  }
  async function show(): Promise<void> {
    setShown(await actions.packAnswers(lab.id, 'qr'))
  }
  async function save(): Promise<void> {
    const parcel = await actions.packAnswers(lab.id, 'file')
    if (parcel) await handFile(parcel)
    setFiled(parcel)
  }
  return (
    <Section id="lead-give" title={t('lead.give')}>
      {counts.waiting === 0 ? (
        <p class="muted">{t('lead.giveNone')}</p>
      ) : (
        <>
          <p>{t('lead.giveText', { count: counts.waiting })}</p>
          {/* A device store that fails says so itself, at the top of the screen. */}
          <div class="lab-ways">
            <Button
              kind="secondary"
              block
              icon="qr-code"
              onClick={() => void show().catch(() => undefined)}
            >
              {t('lead.showAnswers')}
            </Button>
            <Button
              kind="secondary"
              block
              icon="share-2"
              onClick={() => void save().catch(() => undefined)}
            >
              {t('lead.saveAnswers')}
            </Button>
          </div>
        </>
      )}
      {filed && (
        <div class="lab-word">
          <p>
            {t('show.word')}: <strong>{filed.word}</strong>
          </p>
          <p class="muted">{t('show.wordHint')}</p>
          <Button
            kind="secondary"
            icon="check"
            onClick={() => void arrived(filed).catch(() => undefined)}
          >
            {t('show.arrived')}
          </Button>
        </div>
      )}
      {shown && (
        <ShowParcel
          title={t('show.answers')}
          parcel={shown}
          onArrived={() => void arrived(shown).catch(() => undefined)}
          onClose={() => setShown(undefined)}
        />
      )}
    </Section>
  )
}
