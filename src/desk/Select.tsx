interface SelectProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onChange: (value: string) => void
}

export const Select = ({ id, label, value, options, onChange }: SelectProps) => (
  <div class="desk-select">
    <label for={id}>{label}</label>
    <select
      id={id}
      class="select"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  </div>
)
