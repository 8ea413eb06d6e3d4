import { useState } from 'preact/hooks'
import { Button } from '#client/ui/Button.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { everyCity, type NewPerson, type Role, RoleSchema } from '#protocol/desk.ts'
import { useDesk } from '../state/desk.ts'
import { texts } from '../texts.ts'

const words = texts.staff

/** `onAdd` resolves to true when the person was added: only then the form is emptied. */
export function NewPersonForm({ onAdd }: { onAdd: (person: NewPerson) => Promise<boolean> }) {
  const { cities, person } = useDesk()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('clerk')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)

  async function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || chosen.length === 0) return
    if (!(await onAdd({ name: name.trim(), role, cities: [...chosen] }))) return
    setName('')
    setChosen([])
    setTried(false)
  }

  const every = person.cities.includes(everyCity)
    ? [{ value: everyCity, label: words.allCities }]
    : []
  return (
    <form class="card" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="name"
        label={words.nameLabel}
        value={name}
        onInput={setName}
        maxLength={80}
        error={tried && name.trim() === '' ? words.nameMissing : undefined}
      />
      <Choice
        name="role"
        legend={words.roleLabel}
        options={RoleSchema.options.map((value) => ({
          ...{ value, label: words.role[value], hint: words.roleHint[value] },
        }))}
        value={[role]}
        onChange={([value]) => setRole(value === 'admin' ? 'admin' : 'clerk')}
      />
      <Choice
        name="cities"
        legend={words.citiesLabel}
        multiple
        options={[...cities.map(({ id, name: label }) => ({ value: id, label })), ...every]}
        value={chosen}
        onChange={setChosen}
        error={tried && chosen.length === 0 ? words.citiesMissing : undefined}
      />
      <Button type="submit">{words.submit}</Button>
    </form>
  )
}
