import type { MorningSheet } from '#contract/morning-sheet.ts'
import type { OwnMailboxRow } from '#contract/own-mailbox.ts'
import { idOf, iso } from './mock-basics.ts'

const HOUR = 60 * 60_000

/** One's own mailbox, whose password has changed since. */
export const ownMailboxOf = (now: number): OwnMailboxRow => ({
  ...{ host: 'imap.brightwell.example', port: 993, security: 'tls', username: 'ana@brightwell.example' },
  ...{ folder: null, lookedAt: iso(now - 26 * HOUR), failingSince: iso(now - 25 * HOUR) },
  ...{ lastError: 'login_refused', witnessed: 14 },
})

export function morningOf(now: number): MorningSheet {
  const itemOf = (name: string, organisation: string, over: Partial<Item>): Item => ({
    ...{ lead: idOf(`lead ${name}`), name, organisation, kind: 'touch', channel: 'call' },
    ...{ segment: 'hand-raisers in profile', submittedAt: iso(now - 50 * HOUR) },
    ...{ opensAt: null, target: iso(now + 2 * HOUR), limit: iso(now + 4 * HOUR), ...over },
  })
  const slipped = [
    itemOf('Ines Carvalho', 'Northwind Freight', {
      ...{ kind: 'respond', channel: null, target: iso(now - 4 * HOUR), limit: iso(now - 3 * HOUR) },
    }),
  ]
  const due = [
    itemOf('Priya Raman', 'Raman Textiles', { opensAt: iso(now + HOUR) }),
    itemOf('Tomás Echeverría-Lindström', 'Ferrocarriles del Noroeste y Compañía', { channel: 'mail' }),
  ]
  const waiting = [itemOf('Kim Vale', 'Northwind', { kind: 'outcome', channel: null })]
  return {
    ...{ asOf: iso(now), until: iso(now + 8 * HOUR), wanted: true },
    parts: [
      { part: 'slipped', count: 1, items: slipped },
      { part: 'due', count: 2, items: due },
      { part: 'came back', count: 0, items: [] },
      { part: 'waiting', count: 1, items: waiting },
    ],
    questions: { count: 0, items: [] },
    team: [{ member: idOf('Ben Bauer'), name: 'Ben Bauer', count: 3 }],
    comeUp: { count: 2, oldest: iso(now - 20 * HOUR) },
  }
}
type Item = MorningSheet['parts'][number]['items'][number]
