import { Moon } from 'lucide-react'
import { useId } from 'react'
import styles from './AtNight.module.css'
import type { Night, When } from './use-night.ts'

/** Says before a mail is sent that it is night with its reader, and when it goes; nothing by day. */
export function AtNight({ night: { words, when, choose } }: { readonly night: Night }) {
  const group = useId()
  if (!words) return null
  const choices: readonly { readonly value: When; readonly label: string }[] = [
    { value: 'their hours', label: `At ${words.goes}` },
    { value: 'now', label: 'Now all the same' },
  ]
  return (
    <fieldset className={styles.night}>
      <legend>When it goes</legend>
      <p>
        <Moon size={16} aria-hidden /> It is <strong>{words.now}</strong> {words.where}. The mail is kept
        until {words.goes}, on that clock, and until then you can take it back.
      </p>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={group} checked={value === when} onChange={() => choose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
