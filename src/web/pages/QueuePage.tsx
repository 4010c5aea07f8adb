import { useSuspenseQuery } from '@tanstack/react-query'
import { UserCheck } from 'lucide-react'
import { lazy, Suspense, useRef } from 'react'
import { me, queue } from '../api/queries.ts'
import type { LeadCard } from '../api/types.ts'
import { mayExport } from '../import/may-export.ts'
import { AddInquiryButton } from '../inquiry/AddInquiryButton.tsx'
import { LeadRow } from '../lead/LeadRow.tsx'
import { useAccept } from '../lead/use-accept.ts'
import { whyMine } from '../lead/words.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { KeyHints, type KeyHint } from '../ui/KeyHints.tsx'
import { Empty } from '../ui/States.tsx'
import { useNow } from '../ui/Times.tsx'
import { dueState, type DueState } from '../ui/time.ts'
import styles from './QueuePage.module.css'
import { useQueueKeys } from './use-queue-keys.ts'

/** The first page needn't wait for what stands beside the work. */
const ExportMenu = lazy(async () => ({
  default: (await import('../import/ExportLinks.tsx')).ExportMenu,
}))
const Today = lazy(async () => ({
  default: (await import('../lead/Today.tsx')).Today,
}))

const groupNames: Record<DueState, string> = {
  late: 'Late',
  'past target': 'Past target',
  open: 'Due',
  early: 'Due',
}

/** What I owe, in the order in which I owe it. */
export function QueuePage() {
  const { data: who } = useSuspenseQuery(me())
  const { data } = useSuspenseQuery(queue())
  const accept = useAccept()
  const list = useRef<HTMLDivElement>(null)
  const groups = grouped(data.items, useNow())
  useQueueKeys(list, (leadId) => {
    const open = data.items.filter(({ owner, can }) => owner === null && can.accept.allowed)
    const first = open.find(({ offered }) => offered?.id === who.member.id) ?? open[0]
    const card = leadId === undefined ? first : data.items.find(({ id }) => id === leadId)
    if (card?.can.accept.allowed) accept.send(card)
  })
  return (
    <Page
      title="My queue"
      lead={summary(data.items, who.member.onDuty)}
      actions={
        <>
          {mayExport(who.member.roles) && (
            <Suspense fallback={null}>
              <ExportMenu list="queue" />
            </Suspense>
          )}
          <AddInquiryButton />
        </>
      }
    >
      <Suspense>
        <Today />
      </Suspense>
      {data.items.length === 0 ? (
        <Empty title="Nobody is waiting.">New inquiries appear here by themselves.</Empty>
      ) : (
        <div ref={list} className={styles.groups}>
          {groups.map(({ name, cards }) => (
            <section key={name} className={styles.group} aria-label={name}>
              <h2 className={styles.groupName}>
                {name} <span>{cards.length}</span>
              </h2>
              <ol className={styles.list}>
                {cards.map((card) => (
                  <li key={card.id}>
                    <LeadRow
                      card={card}
                      why={whyMine(card, who.member.id)}
                      actions={
                        <AcceptButton card={card} me={who.member.id} onAccept={() => accept.send(card)} />
                      }
                    />
                  </li>
                ))}
              </ol>
            </section>
          ))}
          <KeyHints hints={keys} />
        </div>
      )}
    </Page>
  )
}

const keys: readonly KeyHint[] = [
  [['j', 'k'], 'next and previous'],
  [['Enter'], 'open'],
  [['a'], 'accept'],
]

type AcceptProps = { readonly card: LeadCard; readonly me: string; readonly onAccept: () => void }

/** What I have accepted needs no button; everything else shows it, with the reason where it is not mine to accept. */
function AcceptButton({ card, me, onAccept }: AcceptProps) {
  if (card.owner?.id === me) return null
  return (
    <Button
      look={card.offered?.id === me ? 'main' : 'plain'}
      icon={UserCheck}
      can={card.can.accept}
      shortcut="a"
      about={card.prospect.name}
      onPress={onAccept}
    >
      Accept
    </Button>
  )
}

/** The server's order stays; a heading stands wherever the kind of lateness changes. */
function grouped(items: readonly LeadCard[], now: number) {
  const groups: { name: string; cards: LeadCard[] }[] = []
  for (const card of items) {
    const name = groupNames[card.commitment ? dueState(card.commitment, now) : 'open']
    const group = groups.find((group) => group.name === name)
    if (group) group.cards.push(card)
    else groups.push({ name, cards: [card] })
  }
  return groups
}

function summary(items: readonly LeadCard[], onDuty: boolean): string {
  const waiting =
    items.length === 1
      ? '1 person waits for you.'
      : `${items.length} people wait for you, the most urgent first.`
  const away = onDuty ? '' : ' You are away: nothing new is offered to you.'
  return (items.length === 0 ? 'You owe nobody an answer.' : waiting) + away
}
