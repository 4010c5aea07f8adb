import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MorningSheet } from '#contract/morning-sheet.ts'
import { morningSheet } from '../api/me-queries.ts'
import styles from '../me/Me.module.css'
import { AskedOfYou } from '../neglect/AskedOfYou.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { ClockTime, RelativeTime } from '../ui/Times.tsx'

type Part = MorningSheet['parts'][number]

const titles: Readonly<Record<Part['part'], string>> = {
  slipped: 'Past the limit',
  due: 'Due today',
  'came back': 'Came back',
  waiting: 'Waiting for the buyer',
}
const owed: Readonly<Record<string, string>> = {
  respond: 'an answer',
  callback: 'the call that they asked for',
  touch: 'the next step',
  outcome: 'an outcome',
}

/** The same that comes by mail in the morning, as it is just now. */
export function MorningPage() {
  const {
    data: { parts, questions, team, comeUp },
  } = useSuspenseQuery(morningSheet())
  const told = parts.filter(({ count }) => count > 0)
  return (
    <Page title="Morning sheet" lead="What today asks of you, and what has slipped.">
      <div className={styles.parts}>
        <AskedOfYou />
        {told.map((part) => (
          <PartPanel key={part.part} part={part} />
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

function PartPanel({ part: { part, count, items } }: { readonly part: Part }) {
  return (
    <Panel title={`${titles[part]}: ${count}`}>
      <ul className={styles.items}>
        {items.map(({ lead, name, organisation, kind, channel, segment, target, limit }) => (
          <li key={lead}>
            <Link to="/leads/$leadId" params={{ leadId: lead }}>
              {name || 'Without a name'}
              {organisation !== null && `, ${organisation}`}
            </Link>
            <span className={styles.about}>
              {segment} · {owed[kind] ?? kind}
              {channel !== null && ` (${channel})`} ·{' '}
              {part === 'slipped' ? (
                <>
                  due <RelativeTime at={limit} />
                </>
              ) : (
                <>
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
