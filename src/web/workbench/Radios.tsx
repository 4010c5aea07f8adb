import { useId, type KeyboardEvent } from 'react'
import { Hidden } from '../ui/Hidden.tsx'
import styles from './Workbench.module.css'

type Props<T extends string> = {
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string; readonly key?: string }[]
  readonly onChange: (value: T) => void
}

/** One of few, all in sight: arrows choose, and where a choice has a letter, that too. */
export function Radios<T extends string>({ label, value, choices, onChange }: Props<T>) {
  const group = useId()
  const onKey = (event: KeyboardEvent) => {
    const chosen = choices.find(({ key }) => key === event.key)
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onChange(chosen.value)
  }
  return (
    <fieldset className={styles.radios}>
      <legend>
        <Hidden>{label}</Hidden>
      </legend>
      {choices.map((choice) => (
        <label key={choice.value} data-value={choice.value}>
          <input
            type="radio"
            name={group}
            checked={choice.value === value}
            aria-keyshortcuts={choice.key}
            onChange={() => onChange(choice.value)}
            onKeyDown={onKey}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
