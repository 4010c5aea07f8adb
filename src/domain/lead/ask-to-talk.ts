import type { WindowOf } from '../commitment/commitment.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import { epochMsOf, type Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { startedWith, type Beginning } from './join.ts'
import { owed } from './owed.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'

/** "Talk to me": the buyer's own act, by the links of a mail or on their own page. */
export type BuyerAskedToTalk = EventOf<
  'BuyerAskedToTalk',
  {
    mail?: Id
    /** What was owed later, and may be done now that they ask for it. */
    opens?: readonly Id[]
  },
  { said?: string }
>
export type AskToTalk = Asked & {
  readonly type: 'AskToTalk'
  readonly mail?: Id | undefined
  readonly said?: string | undefined
  /** Where the playbook puts somebody who asks to talk. */
  readonly beginning?: Beginning | undefined
}

/** Pressing twice within this time is one press. */
const AGAIN_MS = 10 * 60_000

/**
 * They ask for a person, so a person answers them. A lead at rest begins anew where the playbook puts those who ask, with a clock that
 * starts now; where it would rest there too, and on any other lead, an answer is owed all the same. One that had ended goes on. Where an
 * answer is owed later, so that they have time with what they came for, they may have it now.
 */
export function askToTalk(
  lead: Lead,
  command: AskToTalk,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const { at, by, mail, said, beginning } = command
  if (askedBefore(lead, at)) return nothing
  const waiting = openCommitments(lead).filter(({ kind }) => kind === 'respond')
  const opens = waiting.filter(({ window }) => window.notBefore > at).map(({ id }) => id)
  const asked: BuyerAskedToTalk = {
    ...{ type: 'BuyerAskedToTalk', at, by },
    data: { ...(mail && { mail }), ...(opens.length > 0 && { opens }) },
    ...(said && { private: { said } }),
  }
  const back: readonly LeadEvent[] = lead.resolution
    ? [{ type: 'LeadReturned', at, by, data: { since: lead.resolution.at } }]
    : []
  if (beginning && !['nurture', 'decline'].includes(beginning.judged.motion) && !isAnswered(lead))
    return happened<LeadEvent>(asked, ...back, ...startedWith(lead, beginning, { at, by }))
  return happened<LeadEvent>(
    asked,
    ...back,
    ...(waiting.length > 0 ? [] : [owed(lead, { kind: 'respond', at, by, from: at }, facts)]),
  )
}

/** People are at work on it already: it stays with them, and they owe an answer. */
const isAnswered = ({ judged, resolution }: KnownLead): boolean =>
  resolution === undefined && (judged?.motion === 'respond' || judged?.motion === 'qualify')

const askedBefore = ({ askedToTalkAt: before }: KnownLead, at: string): boolean =>
  before !== undefined && epochMsOf(at) - epochMsOf(before) < AGAIN_MS

/** Whoever has asked for a person since needn't wait for the window again. */
export function openedByAsking(
  { askedToTalkAt: asked }: KnownLead,
  { window, from }: { window: WindowOf; from: Instant },
): WindowOf {
  const isOpen = asked !== undefined && asked > from && asked < window.notBefore
  return isOpen ? { ...window, notBefore: asked } : window
}
