import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { Buttons, Section } from '#client/ui/Section.tsx'
import { AddForm } from './AddForm.tsx'
import { EndForm } from './EndForm.tsx'
import { type Verb, verbsFor } from './verbs.ts'

const icons: Readonly<Record<Verb, IconName>> = {
  add: 'plus',
  reopen: 'rotate-ccw',
  withdraw: 'undo-2',
  delete: 'trash-2',
}

/** The verbs of the receipt's holder; one form is open at a time. */
export function ReportVerbs({ entry }: { entry: MineEntry }) {
  const t = useT('mine')
  const { actions } = useApp()
  const { route } = useLocation()
  const [open, setOpen] = useState<Verb>()
  const id = entry.report.id
  const verbs = verbsFor(entry.delivery)
  if (verbs.length === 0) return null

  const finish = (words: string) => {
    setOpen(undefined)
    announce(words)
  }
  const close = () => setOpen(undefined)
  const forms: Readonly<Record<Verb, () => preact.JSX.Element>> = {
    add: () => (
      <AddForm
        kind="add"
        send={(text, files) => actions.addToReport(id, text, files)}
        onDone={() => finish(t('do.added'))}
        onCancel={close}
      />
    ),
    reopen: () => (
      <AddForm
        kind="reopen"
        send={(text, files) => actions.reopenReport(id, text, files)}
        onDone={() => finish(t('do.reopened'))}
        onCancel={close}
      />
    ),
    withdraw: () => (
      <EndForm
        kind="withdraw"
        send={(reason) => actions.withdrawReport(id, reason)}
        onDone={() => finish(t('do.withdrawn'))}
        onCancel={close}
      />
    ),
    delete: () => (
      <EndForm
        kind="delete"
        send={() => actions.deleteReport(id)}
        onDone={() => route('/meine')}
        onCancel={close}
      />
    ),
  }
  return (
    <Section id="mine-verbs" title={t('do.title')}>
      <Buttons>
        {verbs.map((verb) => (
          <Button
            key={verb}
            kind="secondary"
            danger={verb === 'delete'}
            icon={icons[verb]}
            expanded={open === verb}
            onClick={() => setOpen(open === verb ? undefined : verb)}
          >
            {t(`do.${verb}`)}
          </Button>
        ))}
      </Buttons>
      {open && verbs.includes(open) && forms[open]()}
    </Section>
  )
}
