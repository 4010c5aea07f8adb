import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Management, Question } from '#contract/neglect.ts'
import { management, neglectReport, sayOf } from '../api/neglect-queries.ts'
import { Effort } from '../neglect/Effort.tsx'
import { groupsOf } from '../neglect/management-groups.ts'
import { ManagerActions } from '../neglect/ManagerActions.tsx'
import styles from '../neglect/Neglect.module.css'
import { NeglectCounts } from '../neglect/NeglectCounts.tsx'
import { QuestionCard } from '../neglect/QuestionCard.tsx'
import { Standing } from '../neglect/Standing.tsx'
import { worthWords } from '../neglect/words.ts'
import { KeyHints, type KeyHint } from '../ui/KeyHints.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { ClockTime, RelativeTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import { useQueueKeys } from './use-queue-keys.ts'

const keys: readonly KeyHint[] = [
  [['j', 'k'], 'next and previous'],
  [['Enter'], 'open'],
  [['a'], 'accept the explanation'],
]

/** What a manager can act on: what waits for their word, what nobody explained, the chances that are gone, and what it all costs. */
export function ManagementPage() {
  const { data } = useSuspenseQuery(management())
  const { data: report } = useSuspenseQuery(neglectReport())
  const list = useRef<HTMLDivElement>(null)
  const groups = groupsOf(data.questions)
  const acceptance = useAcceptance()
  useQueueKeys(list, (lead) => {
    const explained = groups.word.find((question) => question.lead === lead)
    if (explained?.can.settle.allowed) acceptance.send(explained)
  })
  return (
    <Page
      title="Management"
      lead="Leads that look let down. Everybody was asked first and had a working day; what stands here needs you."
    >
      <Standing data={data} groups={groups} />
      {data.questions.length === 0 ? (
        <Empty title="Nothing waits for you.">What nobody explains in a working day will stand here.</Empty>
      ) : (
        <div ref={list} className={styles.groups}>
          <Group id="word" title="Waits for your word" questions={groups.word} data={data}>
            They have explained. Accept it, or say that you don’t.
          </Group>
          <Group id="silent" title="Nobody has answered" questions={groups.silent} data={data}>
            The working day to answer is over. Pass the lead on, ask again, or say that there is nothing to
            ask.
          </Group>
          <Group id="rest" title="Still open with you" questions={groups.rest} data={data}>
            An explanation that was not accepted, or somebody who has left.
          </Group>
          {data.more && <p className={styles.about}>There are more; they come up as these are settled.</p>}
          <KeyHints hints={keys} />
        </div>
      )}
      <MissedChances data={data} />
      <NeglectCounts report={report} />
      <Effort />
      <p className={styles.about}>
        As of <ClockTime at={data.asOf} />. <Link to="/reports/cost">What leads cost and brought</Link>
      </p>
    </Page>
  )
}

/** With the key alone, for whoever goes through the list. */
function useAcceptance() {
  return useSend<Question>({
    send: ({ id, lead }) => sayOf(lead, 'verdicts', { question: id, how: 'explained' }),
    done: 'Your word is kept.',
    refresh: ['management', 'neglect-report', 'queue', 'lead'].map((key) => [key]),
    alone: true,
  })
}

type GroupProps = {
  readonly id: string
  readonly title: string
  readonly questions: readonly Question[]
  readonly data: Management
  /** What there is to do about them. */
  readonly children: string
}

function Group({ id, title, questions, data, children }: GroupProps) {
  const paused = new Set(data.paused.map((member) => member.id))
  if (questions.length === 0) return null
  return (
    <div id={id} className={styles.group}>
      <Panel title={`${title}: ${questions.length}`}>
        <p className={styles.hint}>{children}</p>
        <ul className={styles.list}>
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question}>
              <ManagerActions question={question} paused={paused.has(question.member.id)} />
            </QuestionCard>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

function MissedChances({ data: { missed, missedCount } }: { readonly data: Management }) {
  return (
    <div id="missed" className={styles.group}>
      <Panel title={`Missed chances in the last 30 days: ${missedCount}`}>
        {missed.length === 0 ? (
          <p className={styles.none}>Nobody who asked has gone without an answer.</p>
        ) : (
          <ul className={styles.list}>
            {missed.map((one) => (
              <MissedChance key={one.lead} missed={one} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

function MissedChance({ missed }: { readonly missed: Management['missed'][number] }) {
  const { lead, prospect, organisation, segment, submittedAt, endedAs, owner, team, worth } = missed
  return (
    <li className={styles.card}>
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
  )
}
