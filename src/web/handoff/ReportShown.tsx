import type { HandoffRead } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import { ClockTime } from '../ui/Times.tsx'
import styles from './Handoff.module.css'

type Props = Pick<HandoffRead, 'report' | 'definition'>

/** What was learned, criterion by criterion, and what was agreed. */
export function ReportShown({ report, definition }: Props) {
  if (!report)
    return (
      <Panel title="Qualification report">
        <p className={styles.soft}>There is no report.</p>
      </Panel>
    )
  const required = new Set(
    (definition?.criteria ?? []).flatMap(({ name, required: must }) => (must ? [name] : [])),
  )
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Their pain', report.pain],
    ['Who decides', report.decisionMaker],
    ['Who else is in it', report.others],
    ['What they use today', report.currentSolution],
    ['When', report.timing],
    ['What they expect', report.expects],
    ['Agreed next', report.nextStep],
  ]
  return (
    <Panel title="Qualification report">
      <p className={styles.soft}>
        {definition && `By “${definition.name}”, version ${definition.playbook} of the playbook. `}
        Revision {report.revision}, <ClockTime at={report.at} />
        {report.by && `, ${report.by.name}`}.
      </p>
      <dl className={styles.facts}>
        {report.criteria.map(({ criterion, verdict, answer, saidBy, as }) => (
          <div key={criterion}>
            <dt>
              {criterion}
              {required.has(criterion) && ' (required)'}: <strong>{verdict}</strong>
            </dt>
            {(answer ?? saidBy ?? as) !== undefined && (
              <dd>
                {answer} {[saidBy, as].some(Boolean) && `(${[saidBy, as].filter(Boolean).join(', ')})`}
              </dd>
            )}
          </div>
        ))}
        {facts.map(([about, said]) =>
          said === undefined ? null : (
            <div key={about}>
              <dt>{about}</dt>
              <dd>{said}</dd>
            </div>
          ),
        )}
        {report.appointment !== undefined && (
          <div>
            <dt>Appointment</dt>
            <dd>
              <ClockTime at={report.appointment} />
            </dd>
          </div>
        )}
        {report.links && (
          <div>
            <dt>Recordings and notes</dt>
            {report.links.map((link) => (
              <dd key={link}>
                <a href={link} rel="noreferrer noopener" target="_blank">
                  {link}
                </a>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </Panel>
  )
}
