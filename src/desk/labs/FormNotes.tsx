import type { FormNote } from '#protocol/labLead.ts'
import { labTexts } from './labTexts.ts'

/** What the import says, by sheet, row and column, so that the cell is found. */
export const FormNotes = ({ notes }: { notes: readonly FormNote[] }) => (
  <ul class="labs__notes">
    {notes.map(({ sheet, row, column, code, message }) => (
      <li key={`${sheet} ${row} ${column} ${code} ${message}`}>
        <strong>{labTexts.create.place(sheet, row, column)}</strong>
        <span lang="en">{message}</span>
      </li>
    ))}
  </ul>
)
