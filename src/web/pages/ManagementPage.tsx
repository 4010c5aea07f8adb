import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Management, NeglectReport } from '#contract/neglect.ts'
import { management, neglectReport } from '../api/neglect-queries.ts'
import { Effort } from '../neglect/Effort.tsx'
import { ManagerActions } from '../neglect/ManagerActions.tsx'
import styles from '../neglect/Neglect.module.css'
import { QuestionCard } from '../neglect/QuestionCard.tsx'
import { worthWords } from '../neglect/words.ts'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime, RelativeTime } from '../ui/Times.tsx'

/** What a manager can act on: what nobody explained in time, the chances that are gone, and what it all costs. */
export function ManagementPage() {
  const { data } = useSuspenseQuery(management())
  const { data: report } = useSuspenseQuery(neglectReport())
  const paused = new Set(data.paused.map(({ id }) => id))
  return (
    <Page
      title="Management"
      lead="Leads that look let down. Everybody was asked first and had a working day; what stands here needs you."
    >
      <Panel title={`To look at: ${data.questions.length}${data.more ? ' and more' : ''}`}>
        {data.questions.length === 0 ? (
          <Empty title="Nothing waits for you.">What nobody explains in a working day will stand here.</Empty>
        ) : (
          <ul className={styles.list}>
            {data.questions.map((question) => (
              <QuestionCard key={question.id} question={question}>
                <ManagerActions question={question} paused={paused.has(question.member.id)} />
              </QuestionCard>
            ))}
          </ul>
        )}
      </Panel>
      <MissedChances data={data} />
      <Counts report={report} />
      <Effort />
      <p className={styles.about}>
        As of <ClockTime at={data.asOf} />. <Link to="/reports/cost">What leads cost and brought</Link>
      </p>
    </Page>
  )
}

function MissedChances({ data: { missed, missedCount } }: { readonly data: Management }) {
  return (
    <Panel title={`Missed chances in the last 30 days: ${missedCount}`}>
      {missed.length === 0 ? (
        <p className={styles.none}>Nobody who asked has gone without an answer.</p>
      ) : (
        <ul className={styles.list}>
          {missed.map(
            ({ lead, prospect, organisation, segment, submittedAt, endedAs, owner, team, worth }) => (
              <li key={lead} className={styles.card}>
                <div className={styles.head}>
                  <Link to="/leads/$leadId" params={{ leadId: lead }}>
                    {prospect || 'Somebody without a name'}
                    {organisation !== null && `, ${organisation}`}
                  </Link>
                  <span className={styles.about}>
                    {segment}, asked <RelativeTime at={submittedAt} />
                  </span>
                </div>
                <p className={styles.sentence}>
                  Nobody had answered before it ended{endedAs === null ? '' : ` as ${endedAs}`}. It was with{' '}
                  {owner?.name ?? team?.name ?? 'nobody'}.
                </p>
                <p className={styles.about}>{worthWords(worth)}</p>
              </li>
            ),
          )}
        </ul>
      )}
    </Panel>
  )
}

type Count = { readonly name: string } & Omit<NeglectReport['byTeam'][number], 'team'>
const columns: readonly Column<Count>[] = [
  { name: 'What', plain: true, cell: ({ name }) => name },
  { name: 'Asked', cell: ({ asked }) => asked },
  { name: 'Not answered yet', cell: ({ waiting }) => waiting },
  { name: 'Explained', cell: ({ explained }) => explained },
  { name: 'Shown', cell: ({ shown }) => shown },
  { name: 'Put right', cell: ({ repaired }) => repaired },
  { name: 'Nothing to ask', cell: ({ nothing }) => nothing },
]

function Counts({ report: { bySignal, byTeam, byMember, discretion } }: { readonly report: NeglectReport }) {
  if (bySignal.length === 0) return null
  const keyOf = ({ name }: Count) => name
  return (
    <Panel title="Asked in the last 90 days">
      <div className={styles.list}>
        <Table
          label="By what was seen"
          columns={columns}
          rows={bySignal.map((one) => ({ ...one, name: one.label }))}
          keyOf={keyOf}
        />
        <Table
          label="By team"
          columns={columns}
          rows={byTeam.map((one) => ({ ...one, name: one.team ?? 'No team' }))}
          keyOf={keyOf}
        />
        {discretion === 'managers' ? (
          <Table
            label="By person"
            columns={columns}
            rows={byMember.map((one) => ({ ...one, name: one.member.name }))}
            keyOf={keyOf}
          />
        ) : (
          <p className={styles.none}>Numbers about persons are for those persons here.</p>
        )}
      </div>
    </Panel>
  )
}
