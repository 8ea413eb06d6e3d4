import type { ComponentType } from 'preact'
import { LazyPart } from '../LazyPart.tsx'
import { type Widget, widgetOf } from '../widgets.ts'
import { Acknowledge } from './Acknowledge.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { Counter } from './Counter.tsx'
import { DateInput, DateTimeInput, MonthInput, TimeInput } from './DateInputs.tsx'
import { Faces } from './Faces.tsx'
import { FilteredList } from './FilteredList.tsx'
import type { FieldProps } from './field.ts'
import { MinimalSelect } from './MinimalSelect.tsx'
import { NumberInput } from './NumberInput.tsx'
import { PictureTiles } from './PictureTiles.tsx'
import { Rank } from './Rank.tsx'
import { Likert, NumberScale } from './Scale.tsx'
import { Semantic } from './Semantic.tsx'
import { Slider } from './Slider.tsx'
import { Stars } from './Stars.tsx'
import { Swipe } from './Swipe.tsx'
import { TextInput } from './TextInput.tsx'

type Field = ComponentType<FieldProps>
type Load = () => Promise<Field>

const atHand: Partial<Record<Widget, Field>> = {
  text: TextInput,
  number: NumberInput,
  counter: Counter,
  slider: Slider,
  scale: NumberScale,
  faces: Faces,
  stars: Stars,
  semantic: Semantic,
  list: ChoiceList,
  tiles: PictureTiles,
  minimal: MinimalSelect,
  filtered: FilteredList,
  likert: Likert,
  swipe: Swipe,
  rank: Rank,
  acknowledge: Acknowledge,
  date: DateInput,
  month: MonthInput,
  time: TimeInput,
  dateTime: DateTimeInput,
}

const place: Load = () => import('../place/PlaceField.tsx').then((part) => part.PlaceField)
const points: Load = () => import('../place/PointsField.tsx').then((part) => part.PointsField)
const draw: Load = () => import('../draw/DrawField.tsx').then((part) => part.DrawField)
const photo: Load = () => import('../media/PhotoField.tsx').then((part) => part.PhotoField)
const file: Load = () => import('../media/FileField.tsx').then((part) => part.FileField)

const onDemand: Partial<Record<Widget, Load>> = {
  place,
  placeDots: points,
  line: points,
  area: points,
  pictureDots: () => import('./PictureDots.tsx').then((part) => part.PictureDots),
  photo,
  draw,
  annotate: draw,
  signature: draw,
  audio: () => import('../media/AudioField.tsx').then((part) => part.AudioField),
  video: file,
  file,
  barcode: () => import('../media/BarcodeField.tsx').then((part) => part.BarcodeField),
}

/** The controls of a question; a note has none. */
export function Field(props: FieldProps) {
  const widget = widgetOf(props.question)
  const Known = atHand[widget]
  if (Known) return <Known {...props} />
  const load = onDemand[widget]
  return load ? <LazyPart key={widget} load={load} {...props} /> : null
}
