import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Handshake } from 'lucide-react'
import type { z } from 'zod'
import type { HandoffCard } from '#contract/handoff.ts'
import { handoffs } from '../api/handoff-queries.ts'
import styles from '../handoff/Handoff.module.css'
import { offerLooks } from '../handoff/words.ts'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { ClockTime, RelativeTime } from '../ui/Times.tsx'

type Card = z.infer<typeof HandoffCard>

/** Hand-offs on which somebody has still to say something: one's own first, then everybody's. */
export function HandoffsPage() {
  const [forMe, toRule, byMe, all] = useSuspenseQueries({
    queries: [handoffs('for me'), handoffs('to rule'), handoffs('by me'), handoffs('all')],
    combine: (answers) => answers.map(({ data }) => data.items),
  })
  const panels = [
    { title: 'For you to accept or reject', items: forMe ?? [] },
    { title: 'For you to rule on', items: toRule ?? [] },
    { title: 'Handed over by you', items: byMe ?? [] },
  ]
  const mine = new Set(panels.flatMap(({ items }) => items.map(({ id }) => id)))
  const others = { title: 'With others', items: (all ?? []).filter(({ id }) => !mine.has(id)) }
  const told = [...panels, others].filter(({ items }) => items.length > 0)
  return (
    <Page
      title="Hand-offs"
      lead={
        <>
          Qualified leads on their way to a representative, until somebody has accepted them.{' '}
          <Link to="/precedents">How disputes were ruled on before</Link>
        </>
      }
    >
      {told.length === 0 && (
        <Empty title="No hand-off waits for anybody." icon={Handshake}>
          A lead is handed over from the workbench, once its report holds what the playbook asks for.
        </Empty>
      )}
      {told.map(({ title, items }) => (
        <Panel key={title} title={`${title}: ${items.length}`}>
          <ul className={styles.plain}>
            {items.map((card) => (
              <li key={card.id}>
                <Line card={card} />
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </Page>
  )
}

const Line = ({ card }: { readonly card: Card }) => {
  const { id, prospect, organisation, segment, state, to, pool, qualifier, at, reason } = card
  const who = [prospect || 'Somebody', organisation].filter(Boolean).join(', ')
  return (
    <>
      <span className={styles.lineHead}>
        <Link to="/handoffs/$handoffId" params={{ handoffId: id }}>
          {who}
        </Link>
        <StatusBadge look={offerLooks[state]} />
      </span>
      <span className={styles.soft}>
        {segment} · by {qualifier?.name ?? 'a program'} to {to?.name ?? pool?.name ?? 'nobody'},{' '}
        <RelativeTime at={at} /> · {receipt(card)}
        {reason !== null && ` · ${reason}`}
      </span>
    </>
  )
}

/** How far the news has come: what "I never got it" is answered with. */
function receipt({ opened, notified, state, limit }: Card) {
  if (state !== 'open') return opened === null ? 'never opened' : 'opened'
  const seen = opened !== null ? 'opened' : notified ? 'shown on their screen, not opened' : 'not opened yet'
  return limit === null ? (
    seen
  ) : (
    <>
      {seen}, goes to the next <ClockTime at={limit} />
    </>
  )
}
