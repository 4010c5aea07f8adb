import { Checkbox } from '@mantine/core'
import type { HeldCard } from '../api/types.ts'
import { TextField } from '../ui/fields.tsx'
import styles from './Held.module.css'
import { PHRASE_CHARS_MIN, type Teach } from './teach.ts'

type Props = {
  readonly card: HeldCard
  readonly teach: Teach
  readonly onTeach: (teach: Teach) => void
}

/** What a release is to teach, so that the next such inquiry passes by itself. */
export function TeachFields({ card: { teachable }, teach, onTeach }: Props) {
  const short = teach.phrase.trim() !== '' && teach.phrase.trim().length < PHRASE_CHARS_MIN
  return (
    <fieldset className={styles.teach}>
      <legend>When released, trust from now on</legend>
      {teachable.sender !== null && (
        <Checkbox
          label={teachable.sender}
          checked={teach.sender}
          onChange={(event) => onTeach({ ...teach, sender: event.currentTarget.checked })}
        />
      )}
      {teachable.domain !== null && (
        <Checkbox
          label={`everybody at ${teachable.domain}`}
          checked={teach.domain}
          onChange={(event) => onTeach({ ...teach, domain: event.currentTarget.checked })}
        />
      )}
      <TextField
        label="Whoever writes these words"
        optional
        value={teach.phrase}
        problem={short ? `must be at least ${PHRASE_CHARS_MIN} characters long` : undefined}
        onChange={(phrase) => onTeach({ ...teach, phrase })}
      />
    </fieldset>
  )
}
