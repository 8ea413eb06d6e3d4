import { Button } from '#client/ui/Button.tsx'
import type { Template } from '../templates.ts'
import { texts } from '../texts.ts'

interface TemplatesProps {
  readonly templates: readonly Template[]
  readonly text: string
  readonly onText: (text: string) => void
}

/** Puts a text block behind what stands there; nothing is sent before it was read over. */
export const Templates = ({ templates, text, onText }: TemplatesProps) =>
  templates.length === 0 ? null : (
    <fieldset class="desk-templates">
      <legend class="kern-sr-only">{texts.set.templates}</legend>
      {templates.map((template) => (
        <Button
          key={template.name}
          kind="quiet"
          icon="plus"
          onClick={() => onText(text.trim() ? `${text.trim()}\n${template.text}` : template.text)}
        >
          {template.name}
        </Button>
      ))}
    </fieldset>
  )
