import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Question } from '#contract/neglect.ts'
import { ClockTime, RelativeTime } from '../ui/Times.tsx'
import styles from './Neglect.module.css'
import { evidenceWords, howWords, money, shownWords, stateWords, worthWords } from './words.ts'

type Props = {
  readonly question: Question
  /** Whose it is goes without saying on somebody's own page. */
  readonly own?: boolean
  readonly children?: ReactNode
}

/** What somebody was asked about a lead: what was seen, what it rests on, what they said to it. It blames nobody. */
export function QuestionCard({ question, own = false, children }: Props) {
  const { lead, prospect, organisation, segment, label, sentence, evidence, member, state, how } = question
  const { words, askedBy, explanation, verdict, worth, explainBy, askedAt, shownBecause } = question
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3>
          <Link to="/leads/$leadId" params={{ leadId: lead }} data-lead={lead}>
            {prospect || 'Somebody without a name'}
            {organisation !== null && `, ${organisation}`}
          </Link>
        </h3>
        {worth && worth.expected.from !== 'nothing' && (
          <span className={styles.amount}>{money(worth.expected.estimate, worth.currency)}</span>
        )}
      </div>
      <p className={styles.about}>
        {label} · {own ? segment : `${member.name || 'Somebody'} · ${segment}`}
      </p>
      <p className={styles.sentence}>{sentence}</p>
      {words !== null && (
        <blockquote className={styles.words}>
          {words} <span className={styles.about}>({askedBy?.name ?? 'a manager'})</span>
        </blockquote>
      )}
      <ul className={styles.evidence} aria-label="What it rests on">
        {evidence.map((one) => (
          <li key={one.what}>
            {evidenceWords[one.what]}
            {one.count !== undefined && `: ${one.count}${one.of === undefined ? '' : ` of ${one.of}`}`}
            {one.at !== undefined && (
              <>
                {' '}
                <ClockTime at={one.at} />
              </>
            )}
          </li>
        ))}
        <li>
          asked <RelativeTime at={askedAt} />
        </li>
      </ul>
      {explanation !== null && (
        <blockquote className={styles.words} aria-label="Explanation">
          {explanation}
          {!own && <span className={styles.by}>{member.name || 'Somebody'}</span>}
        </blockquote>
      )}
      {verdict !== null && <p className={styles.about}>“{verdict}”</p>}
      <p className={styles.about}>
        {worth && `${worthWords(worth)} `}
        {stateWords[state]}
        {state === 'shown' && shownBecause !== null && `: ${shownWords[shownBecause] ?? shownBecause}`}
        {state === 'asked' && (
          <>
            {' '}
            until <ClockTime at={explainBy} />; managers don’t see it before
          </>
        )}
        {state === 'settled' && how !== null && `: ${howWords[how] ?? how}`}.
      </p>
      {children}
    </li>
  )
}
