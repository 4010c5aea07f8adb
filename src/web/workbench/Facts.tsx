import { Link2 } from 'lucide-react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { fieldProblem } from '../api/refused.ts'
import { Button } from '../ui/Button.tsx'
import { LongField } from '../ui/fields.tsx'
import { Radios } from './Radios.tsx'
import { expectWords, facts, type Words } from './words.ts'
import styles from './Workbench.module.css'

type Props = {
  readonly lead: string
  readonly words: Words
  readonly problem: ProblemDocument | undefined
  readonly onChange: (change: Partial<Words>) => void
}
const expectChoices = [...expectWords, { value: '', label: 'Not known' }] as const

/** What is learned beside the criteria: the pain, the people, what they have today, what they expect, and what was agreed. */
export function Facts({ lead, words, problem, onChange }: Props) {
  const thread = `${globalThis.location.origin}/leads/${lead}`
  return (
    <div className={styles.facts}>
      {facts.map(({ name, label, rows }) => (
        <div key={name} data-jump={name} data-wide={rows > 1 || undefined}>
          <LongField
            label={label}
            optional="unsaid"
            rows={rows}
            value={words[name]}
            onChange={(said) => onChange({ [name]: said })}
          />
        </div>
      ))}
      <div data-jump="expects" data-wide>
        <p className={styles.label}>What they expect</p>
        <Radios
          label="What they expect"
          value={words.expects}
          choices={expectChoices}
          onChange={(expects) => onChange({ expects })}
        />
      </div>
      <div data-jump="nextStep" data-wide>
        <LongField
          label="What was agreed as the next step"
          optional="unsaid"
          rows={2}
          value={words.nextStep}
          onChange={(nextStep) => onChange({ nextStep })}
        />
      </div>
      <div data-jump="links" data-wide>
        <LongField
          label="Recording, transcript, other links"
          optional="unsaid"
          rows={1}
          value={words.links}
          hint="One address a line."
          problem={fieldProblem(problem ?? null, 'links')}
          onChange={(links) => onChange({ links })}
        />
        {!words.links.includes(thread) && (
          <Button
            small
            look="quiet"
            icon={Link2}
            onPress={() => onChange({ links: [words.links.trim(), thread].filter(Boolean).join('\n') })}
          >
            Put the mail thread along
          </Button>
        )}
      </div>
    </div>
  )
}
