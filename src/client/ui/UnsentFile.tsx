import { useRef, useState } from 'preact/hooks'
import { formatBytes } from '#client/i18n/format.ts'
import { useNeeded } from '#client/i18n/useNeeded.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Alert } from './Alert.tsx'
import { Button } from './Button.tsx'
import { Disclosure } from './Disclosure.tsx'
import { FileButton } from './FileButton.tsx'
import { Buttons } from './Section.tsx'
import { saveFile } from './saveFile.ts'

interface UnsentFileProps {
  onExport: () => Promise<Blob>
  onImport: (file: File) => Promise<{ readonly imported: number; readonly known: number }>
  open?: boolean
}

type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly at: 'export' | 'import' }
  | { readonly kind: 'saved'; readonly file: File }
  | { readonly kind: 'export_failed' }
  | { readonly kind: 'imported'; readonly imported: number; readonly known: number }
  | { readonly kind: 'import_failed'; readonly problem: ImportProblem }

const importProblems = ['not_ours', 'newer_version', 'damaged', 'other'] as const
type ImportProblem = (typeof importProblems)[number]

/** The action's own name carries the date. */
const namedFile = (blob: Blob): File =>
  blob instanceof File
    ? blob
    : new File([blob], 'stadtlabor-ungesendet.json', { type: 'application/json' })

const problemOf = (error: unknown): ImportProblem => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return importProblems.find((known) => known === code) ?? 'other'
}

/** All that is unsent as one file, and back in. Speaks the words of the namespace mine. */
export function UnsentFile({ onExport, onImport, open = false }: UnsentFileProps) {
  const t = useT('mine')
  const ready = useNeeded('mine')
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' })

  async function save() {
    setOutcome({ kind: 'busy', at: 'export' })
    try {
      const blob = await onExport()
      const file = namedFile(blob)
      saveFile(file)
      setOutcome({ kind: 'saved', file })
    } catch {
      // What is stored is untouched; the person reads that there is no file.
      setOutcome({ kind: 'export_failed' })
    }
  }
  async function read(file: File) {
    setOutcome({ kind: 'busy', at: 'import' })
    try {
      setOutcome({ kind: 'imported', ...(await onImport(file)) })
    } catch (error) {
      // Not our file, or a broken one: nothing was changed, and the person reads so.
      setOutcome({ kind: 'import_failed', problem: problemOf(error) })
    }
  }
  if (!ready) return null
  const busy = outcome.kind === 'busy' ? outcome.at : undefined
  return (
    <Disclosure summary={t('file.title')} open={open}>
      <p>{t('file.text')}</p>
      <Buttons>
        <Button
          kind="secondary"
          icon="download"
          busy={busy === 'export'}
          onClick={() => void save()}
        >
          {t('file.export')}
        </Button>
        <FileButton
          icon="upload"
          kind="secondary"
          accept="application/json,.json"
          onFiles={([file]) => file && void read(file)}
        >
          {busy === 'import' ? t('file.importing') : t('file.import')}
        </FileButton>
      </Buttons>
      <div role="status">
        <Told outcome={outcome} />
      </div>
    </Disclosure>
  )
}

function Told({ outcome }: { outcome: Outcome }) {
  const t = useT('mine')
  const language = useLanguage()
  switch (outcome.kind) {
    case 'idle':
    case 'busy':
      return null
    case 'saved': {
      const { name, size } = outcome.file
      return (
        <Alert tone="success" title={t('file.saved', { name, size: formatBytes(size, language) })}>
          <ShareFile file={outcome.file} />
        </Alert>
      )
    }
    case 'export_failed':
      return <Alert tone="danger" title={t('file.exportFailed')} />
    case 'import_failed':
      return (
        <Alert tone="danger" title={t(`file.importProblem.${outcome.problem}`)}>
          <p>{t('file.unchanged')}</p>
        </Alert>
      )
    case 'imported':
      return (
        <Alert
          tone={outcome.imported > 0 ? 'success' : 'info'}
          title={
            outcome.imported > 0
              ? t('file.imported', { count: outcome.imported })
              : t('file.importedNone')
          }
        >
          {outcome.known > 0 && <p>{t('file.known', { count: outcome.known })}</p>}
        </Alert>
      )
  }
}

function ShareFile({ file }: { file: File }) {
  const t = useT('mine')
  const sharing = useRef(false)
  if (!navigator.canShare?.({ files: [file] })) return null
  return (
    <Button
      kind="secondary"
      icon="share-2"
      onClick={() => {
        if (sharing.current) return
        sharing.current = true
        navigator
          .share({ files: [file] })
          // Closing the share sheet rejects as well; the file itself is saved already.
          .catch(() => undefined)
          .finally(() => {
            sharing.current = false
          })
      }}
    >
      {t('file.share')}
    </Button>
  )
}
