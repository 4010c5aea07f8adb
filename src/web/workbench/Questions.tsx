import type { ProblemDocument } from '#contract/problem-document.ts'
import type { BenchRead } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import { BenchAppointment } from './BenchAppointment.tsx'
import { Criterion } from './Criterion.tsx'
import { Facts } from './Facts.tsx'
import { unanswered, type Words } from './words.ts'
import styles from './Workbench.module.css'

type Props = {
  readonly lead: BenchRead
  readonly words: Words
  readonly problem: ProblemDocument | undefined
  readonly onChange: (change: Partial<Words>) => void
}

/** The script and the questions of the definition in force, and what else was learned. */
export function Questions({ lead: { detail, report }, words, problem, onChange }: Props) {
  const { definition } = report
  return (
    <>
      <Panel title={definition ? definition.name : 'What was learned'}>
        {definition?.script !== undefined && <p className={styles.opening}>{definition.script}</p>}
        {definition?.says !== undefined && <p className={styles.soft}>{definition.says}</p>}
        {definition ? (
          <ol className={styles.criteria}>
            {definition.criteria.map((criterion) => (
              <Criterion
                key={criterion.name}
                criterion={criterion}
                answer={words.criteria[criterion.name] ?? unanswered}
                usual={detail.prospect.name}
                onChange={(answer) => onChange({ criteria: { ...words.criteria, [criterion.name]: answer } })}
              />
            ))}
          </ol>
        ) : (
          <p className={styles.soft}>The playbook doesn’t say yet what “qualified” means.</p>
        )}
      </Panel>
      <Panel title="What else was learned">
        <Facts lead={detail.lead.id} words={words} problem={problem} onChange={onChange} />
      </Panel>
      <BenchAppointment
        lead={detail.lead.id}
        words={words}
        appointed={report.appointed !== null}
        onChange={onChange}
      />
    </>
  )
}
