import { useT } from '#client/i18n/useT.ts'

/** Told apart by name and lightness, not by hue alone. */
const colours = {
  ink: '#14262b',
  red: '#c6291e',
  blue: '#1d5fc4',
  green: '#16783f',
  yellow: '#f7c325',
} as const
const widths = { thin: 6, thick: 14 } as const
type ColourName = keyof typeof colours
type WidthName = keyof typeof widths

export interface PenChoice {
  readonly colour: string
  readonly width: number
}

/** On a photo black is hard to see. */
export const startPen = (onPhoto: boolean): PenChoice => ({
  colour: onPhoto ? colours.red : colours.ink,
  width: onPhoto ? widths.thick : widths.thin,
})

interface PensProps {
  readonly name: string
  readonly chosen: PenChoice
  readonly onChoose: (pen: PenChoice) => void
}

/** Colour and width, as radios that look like pens. */
export function Pens({ name, chosen, onChoose }: PensProps) {
  const t = useT('form')
  return (
    <div class="form-pens">
      <fieldset class="form-pens__group">
        <legend class="form-unseen">{t('draw.colour')}</legend>
        {(Object.keys(colours) as ColourName[]).map((colour) => (
          <label class="form-pens__pen" key={colour} style={{ '--pen': colours[colour] }}>
            <input
              type="radio"
              name={`${name}-colour`}
              aria-label={t(`draw.colours.${colour}`)}
              checked={chosen.colour === colours[colour]}
              onChange={() => onChoose({ ...chosen, colour: colours[colour] })}
            />
          </label>
        ))}
      </fieldset>
      <fieldset class="form-pens__group">
        <legend class="form-unseen">{t('draw.pen')}</legend>
        {(Object.keys(widths) as WidthName[]).map((width) => (
          <label class="form-pens__pen" key={width} style={{ '--width': `${widths[width]}px` }}>
            <input
              type="radio"
              name={`${name}-width`}
              aria-label={t(`draw.pens.${width}`)}
              checked={chosen.width === widths[width]}
              onChange={() => onChoose({ ...chosen, width: widths[width] })}
            />
          </label>
        ))}
      </fieldset>
    </div>
  )
}
