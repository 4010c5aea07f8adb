import { staysWithThem, type Commitment } from '../commitment/commitment.ts'
import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadOffered } from './offered-by.ts'
import type { Turn } from './offers.ts'
import type { KnownLead, Touch } from './state.ts'

export const made = (
  lead: KnownLead,
  { data, at }: Extract<LeadEvent, { type: 'CommitmentMade' }>,
): Partial<KnownLead> => ({
  commitments: [...lead.commitments, { ...data, state: 'open', madeAt: at, level: -1 }],
  ...(staysWithThem(data.kind) ? {} : ofLead(data)),
})

const ofLead = ({ team, holder }: Pick<Commitment, 'team' | 'holder'>): Partial<KnownLead> => ({
  ...(team && { team }),
  ...(holder && { owner: holder }),
})

export const touched = ({ data, private: hidden }: Extract<LeadEvent, { type: 'TouchLogged' }>): Touch => ({
  ...data,
  ...(hidden?.colleague && { name: hidden.colleague }),
})

export function offered(
  lead: KnownLead,
  { data, at }: Extract<LeadEvent, { type: 'LeadOffered' }>,
): Partial<KnownLead> {
  const { to: member, team, because } = data
  const offer = { nr: lead.offers.length + 1, team, member, at, because }
  return {
    ...held(lead, undefined),
    ...{ team, offered: member },
    turns: [...lead.turns, ...turnOf(data, at)],
    offers: [...lead.offers, offer],
  }
}

type TurnSaid = Pick<LeadOffered['data'], 'to' | 'team'> & {
  readonly turn?: number | undefined
  readonly route?: LeadOffered['data']['route'] | undefined
}
export function turnOf({ to: member, team, turn, route }: TurnSaid, at: Instant): readonly Turn[] {
  if (turn === undefined) return []
  const { of = route?.credit?.of ?? team, pool, round, nth, took } = route?.turn ?? {}
  return [{ team: of, member, turn, at, pool, round, nth, took, credit: route?.credit?.lead }]
}

/** Accepting a hand-off and ruling on it are owed by whom they were asked of; what no team holds stays with its holder until somebody has it. */
const passes = ({ state, kind, team }: Commitment, member: Id | undefined): boolean =>
  state === 'open' && !staysWithThem(kind) && (member !== undefined || team !== undefined)

/** Open commitments pass to the person; with nobody they fall back to their team's steward. */
export const held = (lead: KnownLead, member: Id | undefined): Partial<KnownLead> => ({
  owner: member,
  commitments: lead.commitments.map((commitment) =>
    passes(commitment, member) ? { ...commitment, holder: member } : commitment,
  ),
})

export const changeCommitment = (
  lead: KnownLead,
  id: string,
  change: Partial<Commitment>,
): Partial<KnownLead> => ({
  commitments: lead.commitments.map((commitment) =>
    commitment.id === id ? { ...commitment, ...change } : commitment,
  ),
})

/** Somebody was reminded, or it came to them: the commitment stands at that level from then on. */
export const climbed = (lead: KnownLead, climb: KnownLead['climbs'][number]): Partial<KnownLead> => ({
  ...changeCommitment(lead, climb.commitment, { level: climb.level }),
  climbs: [...lead.climbs, climb],
})

/** What waited for the signal opens with it. */
export const signalled = (
  lead: KnownLead,
  { data: { opens, ...signal }, at }: Extract<LeadEvent, { type: 'LeadSignalled' }>,
): Partial<KnownLead> => ({
  signals: [...lead.signals, signal],
  commitments: openedAt(lead, { opens, at }),
})

/** What may be begun now, however much later its window would have opened by itself. */
export const openedAt = (
  { commitments }: KnownLead,
  { opens, at }: { readonly opens: readonly Id[]; readonly at: Instant },
): KnownLead['commitments'] =>
  commitments.map((commitment) =>
    opens.includes(commitment.id)
      ? { ...commitment, window: { ...commitment.window, notBefore: at } }
      : commitment,
  )

/** With its whole history to whoever had it; or it stays at its end, because they came back by themselves. */
export function returned(
  lead: KnownLead,
  { at, data }: Extract<LeadEvent, { type: 'LeadReturned' }>,
): Partial<KnownLead> {
  if (data.instead === undefined) return { status: 'open', resolution: undefined, returnedAt: at }
  return lead.resolution ? { resolution: { ...lead.resolution, returnsAt: undefined } } : {}
}
