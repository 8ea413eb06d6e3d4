import { Sign, type SignName } from './Sign.tsx'

interface StepButtonProps {
  readonly label: string
  readonly sign: SignName
  readonly onClick: () => void
  /** Stays in the way of the Tab key: focus is never thrown away. */
  readonly off?: boolean
  readonly id?: string
  readonly onLeave?: () => void
}

/** A square button with a sign, named for those who do not see it. */
export const StepButton = ({ label, sign, onClick, off = false, id, onLeave }: StepButtonProps) => (
  <button
    type="button"
    class="form-step"
    id={id}
    aria-label={label}
    aria-disabled={off ? true : undefined}
    onClick={() => off || onClick()}
    onBlur={onLeave}
  >
    <Sign name={sign} />
  </button>
)
