import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { me, queue } from '../api/queries.ts'
import type { LeadCard } from '../api/types.ts'
import { DayCard } from '../day/DayCard.tsx'
import styles from '../day/Day.module.css'
import { summary } from '../day/summary.ts'
import { owed } from '../lead/words.ts'
import { KeyHints, type KeyHint } from '../ui/KeyHints.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { dueWords, useNow } from '../ui/Times.tsx'

const keys: readonly KeyHint[] = [
  [['1–9'], 'what came of it'],
  [['c'], 'call'],
  [['n'], 'note'],
  [['j', 'k'], 'next and previous'],
]

/** What may be done now, one person after the other: the next one slides in when a result is given. */
export function DayPage() {
  const { data: who } = useSuspenseQuery(me())
  const { data } = useSuspenseQuery(queue())
  const [chosen, setChosen] = useState<string>()
  const now = useNow()
  const due = data.items.filter(({ commitment }) => commitment && isDue(commitment, now))
  const opens = data.items
    .flatMap(({ commitment }) =>
      commitment && Date.parse(commitment.notBefore) > now ? [commitment.notBefore] : [],
    )
    .toSorted()[0]
  const at = Math.max(
    0,
    due.findIndex(({ id }) => id === chosen),
  )
  const card = due[at]
  const move = (by: 1 | -1) => setChosen(due[Math.min(Math.max(at + by, 0), due.length - 1)]?.id)
  return (
    <Page
      title="My day"
      lead={summary({ due: due.length, later: data.items.length - due.length, opens, now })}
    >
      {card ? (
        <div className={styles.columns}>
          <nav aria-label="Everybody who is due">
            <ol className={styles.list}>
              {due.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-current={one.id === card.id || undefined}
                    onClick={() => setChosen(one.id)}
                  >
                    {one.prospect.name || 'Without a name'}
                    <span>{why(one, now)}</span>
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <div>
            <DayCard key={card.id} card={card} me={who} onMove={move} />
            <KeyHints hints={keys} />
          </div>
        </div>
      ) : (
        <Empty title="Nothing is due just now.">
          What comes up appears here by itself, the most urgent first.
        </Empty>
      )}
    </Page>
  )
}

const DAY_MS = 86_400_000

/** What may be done now. A look in nurture may be taken for weeks, and is today's work on its last day. */
const isDue = ({ kind, notBefore, target }: NonNullable<LeadCard['commitment']>, now: number): boolean =>
  Date.parse(notBefore) <= now && (kind !== 'nurture' || Date.parse(target) <= now + DAY_MS)

function why({ commitment }: LeadCard, now: number): string {
  if (!commitment) return ''
  const { what, length } = dueWords(commitment, now)
  return `${owed[commitment.kind]}, ${what} ${length}`
}
