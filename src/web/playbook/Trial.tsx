import type { PlaybookTried } from '../api/types.ts'
import { RouteSteps } from '../lead/RouteSteps.tsx'
import { TraceList } from '../lead/TraceList.tsx'
import { Panel } from '../ui/Page.tsx'
import { fullTime } from '../ui/time.ts'
import styles from './Playbook.module.css'

const doing: Readonly<Record<string, string>> = {
  respond: 'Answered',
  qualify: 'Qualified',
  nurture: 'Nurtured',
  decline: 'Declined politely',
}

/** What would become of one who asks, with every line that had a say in it. */
export function Trial({ tried }: { readonly tried: PlaybookTried }) {
  const { segment, motion, team, fit, readiness, intent, windows, trace, at, messages, goesTo } = tried
  const because = (reasons: readonly string[]) => (reasons.length > 0 ? `: ${reasons.join('; ')}` : '')
  const facts: readonly (readonly [string, string])[] = [
    ['Segment', segment],
    ['What is done', `${doing[motion] ?? motion}${team === null ? '' : ` by ${team}`}`],
    ['They want', intent],
    ['Fit', `${fit.verdict}${because(fit.because)}`],
    ['Readiness', `${readiness.stage}${because(readiness.because)}`],
    ...(windows.afterBrief === true ? ([['First', 'The brief is read']] as const) : []),
  ]
  const times = [
    ['Asked', at],
    ['Not before', windows.notBefore],
    ['Target', windows.target],
    ['Limit', windows.limit],
  ] as const
  return (
    <Panel title="What would be done">
      <output className={styles.soft}>It would be in “{segment}”.</output>
      <dl className={styles.trial}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {times.map(([name, moment]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <time dateTime={moment}>{fullTime(moment)}</time>
            </dd>
          </div>
        ))}
      </dl>
      {messages.length > 0 && <h3 className={styles.sub}>What they would read</h3>}
      {messages.map(({ when, subject, text }) => (
        <figure key={when} className={styles.message}>
          <figcaption>
            {when === 'at once' ? 'At once' : 'As a polite no'}, by mail: “{subject}”
          </figcaption>
          <p>{text}</p>
        </figure>
      ))}
      {goesTo && (
        <>
          <h3 className={styles.sub}>Who would get them now: {goesTo.to?.name ?? 'nobody'}</h3>
          <RouteSteps steps={goesTo.lines} />
        </>
      )}
      <h3 className={styles.sub}>What the playbook found, line by line</h3>
      <TraceList trace={trace} />
    </Panel>
  )
}
