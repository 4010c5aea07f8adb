import type { ReportRead } from '../api/types.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { clockTime } from '../ui/time.ts'
import { useNow } from '../ui/Times.tsx'
import { Radios } from './Radios.tsx'
import { speakerWords, type Answer, type Verdict } from './words.ts'
import styles from './Workbench.module.css'

type Asked = NonNullable<ReportRead['definition']>['criteria'][number]
type Props = {
  readonly criterion: Asked
  readonly answer: Answer
  /** Who has been spoken with so far, to be taken for whoever says more. */
  readonly usual: string
  readonly onChange: (answer: Answer) => void
}

const verdicts: readonly { value: Verdict; label: string; key: string }[] = [
  { value: 'met', label: 'Met', key: 'm' },
  { value: 'not met', label: 'Not met', key: 'x' },
  { value: 'unknown', label: 'Not known', key: 'u' },
]

/** One question: what to ask, what was said, by whom and when, and whether that meets the criterion. */
export function Criterion({
  criterion: { name, required, ask, script, says },
  answer,
  usual,
  onChange,
}: Props) {
  const now = useNow()
  const isAnswered = answer.verdict !== 'unknown' || answer.answer !== ''
  const change = (part: Partial<Answer>) => {
    const first = answer.saidAt === '' && { saidAt: new Date(now).toISOString() }
    onChange({ ...answer, ...first, ...(answer.saidBy === '' && !isAnswered && { saidBy: usual }), ...part })
  }
  return (
    <li className={styles.criterion} data-verdict={answer.verdict} data-jump={`criterion ${name}`}>
      <div className={styles.question}>
        <h3>
          {name}
          {required && <span className={styles.required}>required</span>}
        </h3>
        <Radios
          label={`Is ${name} met?`}
          value={answer.verdict}
          choices={verdicts}
          onChange={(verdict) => change({ verdict })}
        />
      </div>
      {ask !== undefined && <p className={styles.ask}>{ask}</p>}
      {script !== undefined && <p className={styles.script}>{script}</p>}
      {says !== undefined && <p className={styles.script}>Met when: {says}</p>}
      <LongField
        label={`What they said of ${name}`}
        optional="unsaid"
        placeholder="What they said"
        rows={2}
        value={answer.answer}
        onChange={(said) => change({ answer: said })}
      />
      {isAnswered && (
        <div className={styles.source}>
          <TextField
            label={`Who said so of ${name}`}
            optional="unsaid"
            value={answer.saidBy}
            onChange={(saidBy) => change({ saidBy })}
          />
          <ChoiceField
            label="Their part"
            optional="unsaid"
            none="not said"
            value={answer.as}
            choices={speakerWords}
            onChange={(as) => change({ as })}
          />
          {answer.saidAt !== '' && (
            <span className={styles.soft}>
              said <time dateTime={answer.saidAt}>{clockTime(answer.saidAt, now)}</time>
            </span>
          )}
        </div>
      )}
    </li>
  )
}
