import type { FormNote } from '#protocol/labLead.ts'
import { importWords } from './importWords.ts'
import { labTexts } from './labTexts.ts'

/**
 * What the import says, by sheet, row and column, so that the cell is found. Below it what it says
 * itself, in English: it names what stands there, and often what was meant.
 */
export const FormNotes = ({ notes }: { notes: readonly FormNote[] }) => (
  <ul class="labs__notes">
    {notes.map(({ sheet, row, column, code, message }) => (
      <li key={`${sheet} ${row} ${column} ${code} ${message}`}>
        <strong>{labTexts.create.place(sheet, row, column)}</strong>
        {importWords[code] && <span>{importWords[code]}</span>}
        <span lang="en" class={importWords[code] ? 'muted' : undefined}>
          {message}
        </span>
      </li>
    ))}
  </ul>
)
