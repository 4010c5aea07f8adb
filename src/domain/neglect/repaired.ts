import { happened, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadEvent } from '../lead/events.ts'
import { evolve } from '../lead/evolve.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { KnownLead, Lead } from '../lead/state.ts'
import { settled } from './answer.ts'
import type { SettledAs } from './events.ts'
import { hasSeen } from './never-opened.ts'
import { openQuestions, type Question } from './state.ts'

/**
 * What settles a question by itself. It stands after every decision, so that whoever puts something right need not also say so: the step
 * is taken, the meeting has a new time, the lead goes on; or it has passed to somebody else and there is nothing left to put right here.
 */
export function withRepairs(
  lead: Lead,
  decision: Decision<LeadEvent, LeadRefusal>,
  when: Pick<Asked, 'at' | 'by'>,
): Decision<LeadEvent, LeadRefusal> {
  if (decision.outcome === 'refused' || decision.events.length === 0 || lead.status === 'none')
    return decision
  const open = openQuestions(lead)
  if (open.length === 0) return decision
  const after = decision.events.reduce<Lead>(evolve, lead)
  if (after.status === 'none') return decision
  const more = open.flatMap((question) => {
    const still = openQuestions(after).some((one) => one.question === question.question)
    const how = still ? settles(question, lead, after) : undefined
    return how === undefined ? [] : [settled(question.question, how, when)]
  })
  return more.length === 0 ? decision : happened<LeadEvent>(...decision.events, ...more)
}

/** Of silence: a step, or an end that has been told. Of an end: that it goes on. What can't be undone is only explained. */
function settles(question: Question, before: KnownLead, after: KnownLead): SettledAs | undefined {
  if (after.forgotten) return 'moved on'
  const reopened = before.status === 'resolved' && after.status === 'open'
  switch (question.signal) {
    case 'ended untouched':
    case 'one attempt':
    case 'no before the meeting':
      return reopened ? 'reopened' : undefined
    case 'held without a step':
    case 'easy segments':
    case 'never opened': {
      // What went to the next is with them, and not opened all the same.
      if (question.evidence.some(({ what }) => what === 'passed on')) return undefined
      if (stepped(question, before, after)) return 'repaired'
      if (after.status === 'resolved') return before.status === 'open' ? 'repaired' : undefined
      return whoHas(after) !== question.member && whoHas(before) !== whoHas(after) ? 'reassigned' : undefined
    }
    case 'appointment missed':
      return stepped(question, before, after) ? 'repaired' : undefined
    case 'claimed, not seen':
      return witnessed(question, after) ? 'repaired' : undefined
    case 'early contact':
    case 'asked by a manager':
      return undefined
  }
}

const whoHas = ({ owner, offered }: KnownLead) => owner ?? offered

/** Something was done for the prospect after they had been asked; reading it is enough where it had never been opened. */
function stepped({ signal, askedAt, member }: Question, before: KnownLead, after: KnownLead): boolean {
  if (signal === 'never opened' && hasSeen(after, member) && !hasSeen(before, member)) return true
  const done = ({ touches, mails, calls }: KnownLead) =>
    touches.filter(({ happenedAt, member: by }) => happenedAt >= askedAt && by !== undefined).length +
    mails.filter(({ purpose, queuedAt }) => purpose === 'reply' && queuedAt >= askedAt).length +
    calls.filter(({ startedAt, direction }) => direction === 'out' && startedAt >= askedAt).length
  return done(after) > done(before)
}

const witnessed = ({ cause }: Question, { touches }: KnownLead): boolean =>
  touches.some(({ touch, evidence }) => evidence === 'witnessed' && cause.endsWith(touch))
