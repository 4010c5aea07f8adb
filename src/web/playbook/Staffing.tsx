import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import type { BacktestResult } from '../api/types.ts'
import { percent, shortLength } from '../report/lengths.ts'
import { Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { counted, hoursText } from './backtest-words.ts'
import styles from './Backtest.module.css'

type Estimate = BacktestResult['staffing'][number]

const HOURS_NAMED_MAX = 6
const verdicts = {
  yes: { icon: CircleCheck, tone: 'good', says: 'It can be kept.' },
  no: { icon: CircleX, tone: 'urgent', says: 'It can not be kept.' },
  unknown: { icon: CircleHelp, tone: 'quiet', says: 'Nobody can say.' },
} as const

/** Whether the people there are can keep the objectives, and what that estimate takes for granted. */
export const Staffing = ({ result }: { readonly result: BacktestResult }) => (
  <Panel title="Can these people keep the objectives?">
    {result.staffing.length === 0 ? (
      <Empty title="This text names no objective for a team." />
    ) : (
      <ul className={styles.goals}>
        {result.staffing.map((estimate) => (
          <Goal key={`${estimate.of} ${estimate.withinMinutes}`} estimate={estimate} />
        ))}
      </ul>
    )}
    <h3 className={styles.sub}>What the estimate takes for granted</h3>
    <ul className={styles.assumptions}>
      <li>A lead takes {shortLength(result.handlingMinutes)}, as you said.</li>
      {result.assumptions.map((assumption) => (
        <li key={assumption}>{assumption}</li>
      ))}
    </ul>
  </Panel>
)

function Goal({ estimate }: { readonly estimate: Estimate }) {
  const { of, wanted, withinMinutes, can, overloaded } = estimate
  const { icon: Icon, tone, says } = verdicts[can]
  return (
    <li>
      <p className={styles.goal}>
        <strong>
          {of}: {percent(wanted)} within {shortLength(withinMinutes)}
        </strong>{' '}
        <span className={styles.verdict} data-tone={tone}>
          <Icon size={15} aria-hidden /> {says}
        </span>
      </p>
      <p className={styles.soft}>{reasonFor(estimate)}</p>
      {overloaded.length > 0 && (
        <p className={styles.soft}>
          More work than people: {hoursText(overloaded.slice(0, HOURS_NAMED_MAX))}
          {overloaded.length > HOURS_NAMED_MAX && ` and ${overloaded.length - HOURS_NAMED_MAX} more hours`}.
        </p>
      )}
    </li>
  )
}

function reasonFor({ team, people, expected, needed }: Estimate): string {
  const there =
    people === null
      ? `There is no team “${team}” in the app yet.`
      : `With ${counted(people)} ${people === 1 ? 'person' : 'people'} on ${team}, ` +
        (expected === null
          ? 'and nobody who asked, there is nothing to reckon.'
          : `about ${percent(expected)} would be answered in time.`)
  return needed === null ? there : `${there} ${counted(needed)} ${needed === 1 ? 'is' : 'are'} needed.`
}
