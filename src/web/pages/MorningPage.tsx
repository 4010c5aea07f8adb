import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MorningSheet } from '#contract/morning-sheet.ts'
import { morningSheet } from '../api/me-queries.ts'
import styles from '../me/Me.module.css'
import { owedAs } from '../lead/words.ts'
import { AskedOfYou } from '../neglect/AskedOfYou.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { ClockTime, RelativeTime } from '../ui/Times.tsx'

type Part = MorningSheet['parts'][number]

const titles: Readonly<Record<Exclude<Part['part'], 'due'>, string>> = {
  slipped: 'Past the limit',
  'came back': 'Came back',
  waiting: 'Waiting for the buyer',
}
const kindOf = (kind: string): string =>
  Object.hasOwn(owedAs, kind) ? owedAs[kind as keyof typeof owedAs] : kind

/** The same that comes by mail in the morning, as it is just now. */
export function MorningPage() {
  const {
    data: { asOf, until, parts, questions, team, comeUp },
  } = useSuspenseQuery(morningSheet())
  const told = parts.filter(({ count }) => count > 0)
  return (
    <Page title="Morning sheet" lead="What today asks of you, and what has slipped.">
      <div className={styles.parts}>
        <AskedOfYou />
        {told.map((part) => (
          <PartPanel
            key={part.part}
            part={part}
            title={part.part === 'due' ? dueTitle(asOf, until) : titles[part.part]}
          />
        ))}
        {team.length > 0 && (
          <Panel title="Past the limit with others">
            <ul className={styles.items}>
              {team.map(({ member, name, count }) => (
                <li key={member ?? name}>
                  <span>{name || 'Others'}</span>
                  <span className={styles.about}>{count === 1 ? 'one lead' : `${count} leads`}</span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {comeUp.count > 0 && (
          <Panel
            title={`Waits for your word: ${comeUp.count}`}
            actions={<Link to="/management">What has come up</Link>}
          >
            <p className={styles.about}>
              Not explained in time, or explained and to be judged
              {comeUp.oldest !== null && (
                <>
                  ; the first has waited since <ClockTime at={comeUp.oldest} />
                </>
              )}
              .
            </p>
          </Panel>
        )}
        {told.length + team.length + questions.count + comeUp.count === 0 && (
          <Empty title="Nothing is on your sheet.">What is due today or slips will stand here.</Empty>
        )}
      </div>
    </Page>
  )
}

/** On a Sunday the day that the sheet is for is Monday. */
function dueTitle(asOf: string, until: string): string {
  // The sheet's day ends with the midnight after it.
  const [today, then] = [Date.parse(asOf), Date.parse(until) - 1].map((at) => day.format(at))
  return today === then ? 'Due today' : `Due on ${then}`
}
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

function PartPanel({ title, part: { part, count, items } }: { readonly title: string; readonly part: Part }) {
  return (
    <Panel title={`${title}: ${count}`}>
      <ul className={styles.items}>
        {items.map(({ lead, name, organisation, kind, channel, segment, opensAt, target, limit }) => (
          <li key={lead}>
            <Link to="/leads/$leadId" params={{ leadId: lead }}>
              {name || 'Without a name'}
              {organisation !== null && `, ${organisation}`}
            </Link>
            <span className={styles.about}>
              {segment} · {kindOf(kind)}
              {channel !== null && ` (${channel})`} ·{' '}
              {part === 'slipped' ? (
                <>
                  due <RelativeTime at={limit} />
                </>
              ) : (
                <>
                  {opensAt !== null && (
                    <>
                      opens at <ClockTime at={opensAt} />,{' '}
                    </>
                  )}
                  by <ClockTime at={target} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {items.length < count && <p className={styles.about}>And {count - items.length} more.</p>}
    </Panel>
  )
}
