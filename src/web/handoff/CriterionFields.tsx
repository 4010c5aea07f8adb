import type { ReportRead } from '../api/types.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow } from '../ui/Form.tsx'
import styles from './Handoff.module.css'
import type { Answer, Verdict } from './report-fields.ts'

type Criterion = NonNullable<ReportRead['definition']>['criteria'][number]
type Props = {
  readonly criterion: Pick<Criterion, 'name' | 'required'> & Partial<Criterion>
  readonly answer: Answer
  readonly onChange: (answer: Answer) => void
}

const verdicts: readonly { value: Verdict; label: string }[] = [
  { value: 'unknown', label: 'not known yet' },
  { value: 'met', label: 'met' },
  { value: 'not met', label: 'not met' },
]

/** One criterion of the definition: the question, the verdict, the answer and whose it is. */
export function CriterionFields({ criterion: { name, required, ask, says }, answer, onChange }: Props) {
  const now = () => new Date().toISOString()
  return (
    <fieldset className={styles.criterion} aria-label={name}>
      <FieldRow>
        <ChoiceField
          label={required ? `${name} (required)` : name}
          optional="unsaid"
          hint={ask ?? says}
          value={answer.verdict}
          choices={verdicts}
          onChange={(verdict) => onChange({ ...answer, verdict: verdict || 'unknown', saidAt: now() })}
        />
        <TextField
          label={`Who said so of ${name}?`}
          optional="unsaid"
          value={answer.saidBy}
          onChange={(saidBy) => onChange({ ...answer, saidBy })}
        />
      </FieldRow>
      <LongField
        label={`What they said of ${name}`}
        optional="unsaid"
        rows={2}
        value={answer.answer}
        onChange={(words) => onChange({ ...answer, answer: words, saidAt: answer.saidAt || now() })}
      />
    </fieldset>
  )
}
