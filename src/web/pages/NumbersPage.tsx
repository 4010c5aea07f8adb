import { useSuspenseQuery } from '@tanstack/react-query'
import type { MyNumbers } from '#contract/neglect.ts'
import { myNumbers } from '../api/neglect-queries.ts'
import { Explain } from '../neglect/Explain.tsx'
import styles from '../neglect/Neglect.module.css'
import { QuestionCard } from '../neglect/QuestionCard.tsx'
import report from '../report/Response.module.css'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { ClockTime } from '../ui/Times.tsx'

/** Everybody's own page: what is asked of them, and their numbers, before anybody else looks. */
export function NumbersPage() {
  const { data } = useSuspenseQuery(myNumbers())
  const open = data.questions.filter(({ can }) => can.explain.allowed)
  const over = data.questions.filter(({ can }) => !can.explain.allowed)
  return (
    <Page title="My numbers" lead="What you are asked about your leads, and how you did. You see it first.">
      <Panel title={`Questions to you: ${open.length}`}>
        {open.length === 0 ? (
          <Empty title="Nobody asks you anything.">
            If a lead of yours looks let down, you are asked here first.
          </Empty>
        ) : (
          <ul className={styles.list}>
            {open.map((question) => (
              <QuestionCard key={question.id} question={question} own>
                <Explain question={question} />
              </QuestionCard>
            ))}
          </ul>
        )}
      </Panel>
      <Own data={data} />
      {over.length > 0 && (
        <Panel title={`Settled: ${over.length}`}>
          <ul className={styles.list}>
            {over.map((question) => (
              <QuestionCard key={question.id} question={question} own />
            ))}
          </ul>
        </Panel>
      )}
      <p className={styles.about}>
        Since <ClockTime at={data.from} />.{' '}
        {data.discretion === 'themselves'
          ? 'Managers see these numbers only for whole teams.'
          : 'Managers see the same numbers, and each question only after your working day to answer it.'}
      </p>
    </Page>
  )
}

function Own({ data }: { readonly data: MyNumbers }) {
  const { held, silent, touches, witnessed, early, offers, accepted, rejected, ended, won, counts } = data
  return (
    <Panel title="In the last 90 days">
      <ul className={report.counts}>
        <li>
          <span>{held}</span>open leads with you
        </li>
        <li data-tone={silent > 0 ? 'urgent' : undefined}>
          <span>{silent}</span>of them without a step for days
        </li>
        <li>
          <span>{touches}</span>contacts, {witnessed} of them seen by the system
        </li>
        <li>
          <span>{early}</span>before their window opened
        </li>
        <li>
          <span>{accepted}</span>of {offers} hand-offs accepted, {rejected} rejected
        </li>
        <li>
          <span>{won}</span>won of {ended} that have ended
        </li>
        <li>
          <span>{counts.repaired}</span>of {counts.asked} questions put right, {counts.explained} explained
        </li>
      </ul>
    </Panel>
  )
}
