import { Link } from '@tanstack/react-router'
import type { Precedent } from '#contract/handoff.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { marked } from './marked.ts'
import styles from './Precedents.module.css'
import { nextWords, offerLooks } from './words.ts'

type Props = { readonly precedent: Precedent; readonly words: readonly string[] }

const isNext = (next: string): next is keyof typeof nextWords => Object.hasOwn(nextWords, next)
const asWords: Readonly<Record<Precedent['said'][number]['as'], string>> = {
  rejects: 'rejected it',
  disputes: 'disputed that',
  answers: 'answered',
  rules: 'ruled',
}

/** One ruling: what it was about, what each side said, and what was decided and why. */
export function PrecedentShown({ precedent, words }: Props) {
  const { handoff, ruling, reason, criterion, next, definition, playbook, segment, source, said } = precedent
  const sides = said.filter(({ as }) => as !== 'rules')
  const ruled = said.find(({ as }) => as === 'rules')
  return (
    <article className={styles.precedent}>
      <header className={styles.head}>
        <h2>
          <Words words={words}>{criterion === null ? reason : `${reason}: ${criterion}`}</Words>
        </h2>
        <StatusBadge look={offerLooks[ruling]} />
      </header>
      <p className={styles.soft}>
        <Words words={words}>{`${segment} · ${source}`}</Words>
        {definition !== null && (
          <>
            {' · '}judged by <Words words={words}>{`“${definition}”`}</Words>, version {playbook}
          </>
        )}
      </p>
      <ol className={styles.sides} aria-label="What both sides said">
        {sides.map(({ as, at, by, words: spoken }) => (
          <li key={at + as} data-side={as === 'disputes' ? 'qualifier' : 'sales'}>
            <p className={styles.who}>
              <strong>{by?.name ?? 'Somebody'}</strong> {asWords[as]}, <ClockTime at={at} />
            </p>
            <Spoken words={words} spoken={spoken} />
          </li>
        ))}
      </ol>
      <div className={styles.ruling}>
        <p className={styles.who}>
          <strong>{precedent.ruledBy?.name ?? 'Somebody'} ruled</strong>, <ClockTime at={precedent.ruledAt} />
          {isNext(next) && `; ${nextWords[next]}`}
        </p>
        <Spoken words={words} spoken={ruled?.words ?? null} />
      </div>
      <Link to="/handoffs/$handoffId" params={{ handoffId: handoff }}>
        Open the hand-off
      </Link>
    </article>
  )
}

const Spoken = ({ words, spoken }: { readonly words: readonly string[]; readonly spoken: string | null }) => (
  <p className={styles.spoken}>
    {spoken === null ? 'These words are forgotten.' : <Words words={words}>{spoken}</Words>}
  </p>
)

/** A text in which what was looked for stands out. */
const Words = ({ words, children }: { readonly words: readonly string[]; readonly children: string }) =>
  marked(children, words).map(({ text, found, at }) => (found ? <mark key={at}>{text}</mark> : text))
