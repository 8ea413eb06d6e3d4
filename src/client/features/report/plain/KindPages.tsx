import type { ComponentChildren } from 'preact'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { TextField } from '#client/ui/Field.tsx'
import { Icon, Pictogram } from '#client/ui/Icon.tsx'
import { Local } from '#client/ui/Local.tsx'
import { Tile, TileGrid } from '#client/ui/Tile.tsx'
import { relevantQuestions } from '#domain/answers.ts'
import { withoutAsset } from '#domain/asset.ts'
import type { Category } from '#domain/category.ts'
import { inLanguage } from '#domain/localText.ts'
import { byShare } from '../categoryTiles.ts'
import type { Flow } from '../flow.ts'
import { StepPage, type StepProps } from '../StepPage.tsx'
import { useCategorySearch } from '../useCategorySearch.ts'
import { useEntryWord } from '../useEntryWord.ts'

/** More than a handful of answers is too much for one page. */
const maxAnswers = 6
const mostUsed = 4
const groupPage = 'gruppe-'

/** What it is about: the most frequent, then the groups, then a word of one's own. */
export function KindPages({ flow, failed }: StepProps) {
  const t = useT('report')
  const language = useLanguage()
  const { page } = flow
  const { groups, categories } = flow.pack.list
  const group = page?.startsWith(groupPage)
    ? groups.find(({ id }) => `${groupPage}${id}` === page)
    : undefined
  const frame = { flow, failed, step: 'category' } as const
  if (group) {
    return (
      <StepPage {...frame} title={inLanguage(group.name, language).text}>
        <Kinds flow={flow} categories={categories.filter((one) => one.group === group.id)} />
      </StepPage>
    )
  }
  if (page === 'suche') return <SearchPage flow={flow} failed={failed} />
  if (page === 'mehr') {
    return (
      <StepPage {...frame} title={t('plain.otherKind')}>
        <TileGrid label={t('category.tiles')}>
          {[
            ...groups.map(({ id, name }) => (
              <Tile
                key={id}
                picture={<Pictogram name={pictureOf(id, categories)} size={44} />}
                label={<Local text={name} />}
                onClick={() => flow.open(`${groupPage}${id}`)}
              />
            )),
            <SearchTile key="suche" flow={flow} />,
          ]}
        </TileGrid>
      </StepPage>
    )
  }
  const sorted = byShare(categories)
  const fits = sorted.length <= maxAnswers
  return (
    <StepPage {...frame} title={t('category.title')}>
      <Kinds flow={flow} categories={fits ? sorted : sorted.slice(0, mostUsed)}>
        {!fits && (
          <Tile
            picture={<Icon name="ellipsis" size={44} />}
            label={t('plain.otherKind')}
            onClick={() => flow.open('mehr')}
          />
        )}
      </Kinds>
    </StepPage>
  )
}

const pictureOf = (group: string, categories: readonly Category[]): string =>
  byShare(categories).find((one) => one.group === group)?.pictogram ?? 'other'

function SearchTile({ flow }: { flow: Flow }) {
  const t = useT('report')
  return (
    <Tile
      picture={<Icon name="search" size={44} />}
      label={t('plain.searchKind')}
      onClick={() => flow.open('suche')}
    />
  )
}

interface KindsProps {
  flow: Flow
  categories: readonly Category[]
  children?: ComponentChildren
}

function Kinds({ flow, categories, children }: KindsProps) {
  const t = useT('report')
  function onChoose(next: Category) {
    const isOther = next.service_code !== flow.draft.service_code
    const isOtherKind = next.asset_kind !== flow.category?.asset_kind
    const { attributes } = flow.draft
    const change = {
      service_code: next.service_code,
      // The lamp that was chosen is no bin.
      ...(isOtherKind && { attributes: withoutAsset(attributes) }),
    }
    const asks = relevantQuestions(next, {}).length > 0
    if (!flow.isChange || !isOther || !asks) return flow.advance(change)
    // Another kind has other questions: they are asked before it goes back to the review.
    flow.edit(() => change)
    flow.go('questions', { change: true })
  }
  return (
    <TileGrid label={t('category.tiles')}>
      {[
        ...categories.map((category) => (
          <Tile
            key={category.service_code}
            picture={<Pictogram name={category.pictogram} size={44} />}
            label={<Local text={category.service_name} />}
            {...(flow.draft.service_code === category.service_code && { pressed: true })}
            onClick={() => onChoose(category)}
          />
        )),
        ...(children ? [children] : []),
      ]}
    </TileGrid>
  )
}

function SearchPage({ flow, failed }: StepProps) {
  const t = useT('report')
  const { word, setWord } = useEntryWord('sought')
  const { categories } = flow.pack.list
  const found = useCategorySearch(categories, word)
  const rest = categories.filter(({ pictogram }) => pictogram === 'other')
  return (
    <StepPage flow={flow} failed={failed} step="category" title={t('plain.searchKind')}>
      <TextField
        id="category-search"
        label={t('category.search')}
        type="search"
        inputMode="search"
        enterKeyHint="search"
        value={word}
        onInput={setWord}
      />
      <p role="status">
        {found &&
          (found.length > 0 ? t('category.found', { count: found.length }) : t('category.none'))}
      </p>
      {found && <Kinds flow={flow} categories={found.length > 0 ? found.slice(0, 5) : rest} />}
    </StepPage>
  )
}
