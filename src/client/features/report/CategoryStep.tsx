import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { Pictogram } from '#client/ui/Icon.tsx'
import { Local } from '#client/ui/Local.tsx'
import { Section } from '#client/ui/Section.tsx'
import { Tile, TileGrid } from '#client/ui/Tile.tsx'
import { withoutAsset } from '#domain/asset.ts'
import type { Category } from '#domain/category.ts'
import { byShare, tileGroups } from './categoryTiles.ts'
import { StepPage, type StepProps } from './StepPage.tsx'
import { useCategorySearch } from './useCategorySearch.ts'
import { useEntryWord } from './useEntryWord.ts'

export function CategoryStep({ flow, failed }: StepProps) {
  const t = useT('report')
  const { word: query, setWord: setQuery, keep } = useEntryWord('sought')
  const { list } = flow.pack
  const found = useCategorySearch(list.categories, query)
  function onChoose(service_code: string) {
    keep()
    const next = list.categories.find((one) => one.service_code === service_code)
    const isOtherKind = next?.asset_kind !== flow.category?.asset_kind
    const { attributes } = flow.draft
    // The lamp that was chosen is no bin.
    flow.advance({ service_code, ...(isOtherKind && { attributes: withoutAsset(attributes) }) })
  }
  const tiles = (categories: readonly Category[], label: string) => (
    <Tiles
      categories={categories}
      label={label}
      chosen={flow.draft.service_code}
      onChoose={onChoose}
    />
  )
  return (
    <StepPage flow={flow} failed={failed} step="category" title={t('category.title')}>
      <TextField
        id="category-search"
        label={t('category.search')}
        type="search"
        inputMode="search"
        enterKeyHint="search"
        value={query}
        onInput={setQuery}
      />
      {found ? (
        <>
          <p class="muted" role="status">
            {found.length > 0 && t('category.found', { count: found.length })}
          </p>
          {found.length > 0 ? (
            tiles(found, t('category.tiles'))
          ) : (
            <NoHit categories={list.categories} tiles={tiles} onAll={() => setQuery('')} />
          )}
        </>
      ) : (
        tileGroups(list).map(({ group, categories }) =>
          group === undefined ? (
            tiles(categories, t('category.tiles'))
          ) : (
            <Section
              key={group.id}
              id={`group-${group.id}`}
              title={group.name ? <Local text={group.name} /> : t('category.most')}
            >
              {tiles(categories, '')}
            </Section>
          ),
        )
      )}
    </StepPage>
  )
}

interface TilesProps {
  categories: readonly Category[]
  label: string
  chosen: string | undefined
  onChoose: (serviceCode: string) => void
}

const Tiles = ({ categories, label, chosen, onChoose }: TilesProps) => (
  <TileGrid {...(label && { label })}>
    {categories.map(({ service_code, service_name, pictogram }) => (
      <Tile
        key={service_code}
        picture={<Pictogram name={pictogram} size={44} />}
        label={<Local text={service_name} />}
        {...(chosen === service_code && { pressed: true })}
        onClick={() => onChoose(service_code)}
      />
    ))}
  </TileGrid>
)

interface NoHitProps {
  categories: readonly Category[]
  tiles: (categories: readonly Category[], label: string) => preact.ComponentChildren
  onAll: () => void
}

/** Nothing found is no end: the category for the rest, or all of them. */
function NoHit({ categories, tiles, onAll }: NoHitProps) {
  const t = useT('report')
  const rest = byShare(categories).filter(({ pictogram }) => pictogram === 'other')
  return (
    <div class="stack">
      <p role="status">{t('category.none')}</p>
      {rest.length > 0 ? tiles(rest, t('category.tiles')) : <p>{t('category.noneAll')}</p>}
      <Button kind="secondary" onClick={onAll}>
        {t('category.showAll')}
      </Button>
    </div>
  )
}
