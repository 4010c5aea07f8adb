import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { queue } from '../api/queries.ts'
import { serverNow } from '../api/server-clock.ts'
import type { LeadCard } from '../api/types.ts'
import { dueWords } from '../ui/Times.tsx'
import { useBell } from './bell-state.ts'
import { ring } from './ring.ts'

/** Rings once for leads that were not in my queue a moment ago. What was there when the page opened is not news. */
export function useNewcomers(): void {
  const { data } = useQuery({ ...queue(), throwOnError: false })
  const router = useRouter()
  const bell = useBell()
  const known = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (!data) return
    const before = known.current
    known.current = new Set(data.items.map(({ id }) => id))
    const fresh = before ? data.items.filter(({ id }) => !before.has(id)) : []
    if (!bell || fresh.length === 0) return
    ring()
    for (const card of fresh)
      notify(card, () => void router.navigate({ to: '/leads/$leadId', params: { leadId: card.id } }))
  }, [data, bell, router])
}

function notify(card: LeadCard, open: () => void): void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return
  const due = card.commitment && dueWords(card.commitment, serverNow())
  const title = card.account ? `${card.prospect.name}, ${card.account.name}` : card.prospect.name
  // One notification per lead, however often it changes.
  const note = new Notification(title, {
    tag: card.id,
    body: due ? `${due.what} ${due.length}` : card.segment,
  })
  note.addEventListener('click', () => {
    window.focus()
    open()
    note.close()
  })
}
