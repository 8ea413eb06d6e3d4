import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { TextArea } from '#client/ui/Field.tsx'

interface InWordsProps {
  readonly id: string
  readonly isSignature: boolean
  readonly onWords: (text: string) => void
}

/** Who does not draw writes: the words become the picture. */
export function InWords({ id, isSignature, onWords }: InWordsProps) {
  const t = useT('form')
  const [text, setText] = useState('')
  return (
    <Disclosure summary={t(isSignature ? 'draw.signWords' : 'draw.words')}>
      <div class="stack stack--tight">
        <TextArea
          id={`${id}-words`}
          label={t('field.answer')}
          hint={t(isSignature ? 'draw.signHint' : 'draw.wordsHint')}
          rows={isSignature ? 1 : 3}
          maxLength={300}
          value={text}
          onInput={setText}
        />
        <Button
          kind="secondary"
          icon="check"
          off={!text.trim()}
          onClick={() => onWords(text.trim())}
        >
          {t('draw.useWords')}
        </Button>
      </div>
    </Disclosure>
  )
}
