/** Leads to a field's control; one without (a map still on its way) to its section. */
export function focusField(id: string): void {
  const control = document.getElementById(id)
  const target =
    control ??
    document.getElementById(`${id}-label`)?.closest<HTMLElement>('.form-question, h1') ??
    null
  if (!control && target) target.tabIndex = -1
  target?.focus()
}
