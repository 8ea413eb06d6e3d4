import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { AnswerWords } from './AnswerWords.tsx'
import { LabelWords } from './LabelWords.tsx'
import { PlayerPage } from './PlayerPage.tsx'
import { pagesOf, type RepeatPage } from './pages.ts'
import { plainText } from './plainText.ts'
import type { FormPlayerProps } from './player.ts'
import { PlayerContext } from './playerContext.ts'
import type { Way } from './way.ts'

interface RepeatScreenProps {
  readonly player: FormPlayerProps
  readonly page: RepeatPage
  readonly way: Way
}

/** One more of the same, or on. */
export function RepeatScreen({ player, page, way }: RepeatScreenProps) {
  const t = useT('form')
  const { run, mode } = player
  const name = plainText(page.label?.text ?? '')

  function onAdd() {
    run.addRepeat(page.ref)
    const now = pagesOf(run.view(), mode).find(({ step }) => step === page.step)
    const last = now?.kind === 'repeat' ? now.entries.at(-1) : undefined
    if (last) way.goTo(last)
  }
  function onRemove(index: number) {
    run.removeRepeat(page.ref, index)
    announce(t('repeat.removed', { index: index + 1 }))
  }
  return (
    <PlayerContext.Provider value={{ ...player, advance: way.forward }}>
      <PlayerPage
        player={player}
        way={way}
        step={page.step}
        headings={page.headings}
        title={page.label ? <LabelWords label={page.label} /> : t('repeat.title')}
        name={name || t('repeat.title')}
        spoken={page.label ? [{ text: name, language: page.label.language }] : []}
        actions={
          <Button block onClick={way.forward}>
            {t(way.isChange ? 'page.toReview' : 'common:next')}
          </Button>
        }
      >
        {page.count === 0 && <p class="muted">{t('repeat.none')}</p>}
        <ul class="form-entries">
          {page.entries.map((step, index) => (
            <li class="form-entries__line" key={step}>
              <span class="form-entries__words">
                <strong>{t('repeat.entry', { index: index + 1 })}</strong>
                <EntryWords player={player} step={step} />
              </span>
              <Button kind="quiet" icon="pencil" iconOnly onClick={() => way.goTo(step)}>
                {t('repeat.change', { index: index + 1 })}
              </Button>
              {page.mayRemove && (
                <Button kind="quiet" icon="trash-2" iconOnly onClick={() => onRemove(index)}>
                  {t('repeat.remove', { index: index + 1 })}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {page.mayAdd && (
          <Button kind="secondary" block icon="plus" onClick={onAdd}>
            {name ? t('repeat.addNamed', { name }) : t('repeat.add')}
          </Button>
        )}
      </PlayerPage>
    </PlayerContext.Provider>
  )
}

/** The first answer tells the entries apart. */
function EntryWords({ player, step }: { player: FormPlayerProps; step: string }) {
  const first = player.run.question(step)
  return first?.value ? <AnswerWords question={first} /> : null
}
