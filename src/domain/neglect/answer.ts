import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import { isManager } from '../handoff/offer.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import { personOf } from '../team/people.ts'
import type { NeglectEvent, SettledAs } from './events.ts'
import { questionOf } from './state.ts'
import { noNeglectTerms } from './terms.ts'

type Answer = Decision<NeglectEvent, LeadRefusal>

export type ExplainNeglect = Asked & {
  readonly type: 'ExplainNeglect'
  readonly question: Id
  readonly words: string
}
/** A manager's word on it: the explanation does, or it doesn't, or there was nothing to ask. */
export type SettleNeglect = Asked & {
  readonly type: 'SettleNeglect'
  readonly question: Id
  readonly how: 'explained' | 'not accepted' | 'nothing to ask'
  readonly words?: string | undefined
}
/** A manager asks somebody about a lead, in their own words. */
export type AskAboutLead = Asked & {
  readonly type: 'AskAboutLead'
  readonly question: Id
  readonly member: Id
  readonly words: string
}

/** Only whoever was asked explains it; also late, when managers see it already, because their word counts all the same. */
export function explainNeglect(lead: Lead, { question: id, words, at, by }: ExplainNeglect): Answer {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const question = questionOf(lead, id)
  if (!question) return refused({ code: 'no_such_question' })
  if (question.member !== by) return refused({ code: 'question_not_yours' })
  if (question.state === 'explained' && question.explanation === words) return nothing
  if (question.state === 'settled')
    return refused({ code: 'question_settled', how: question.how ?? 'explained' })
  return happened<NeglectEvent>({
    ...{ type: 'NeglectExplained', at, by },
    ...{ data: { question: id }, private: { words } },
  })
}

export function settleNeglect(
  lead: Lead,
  { question: id, how, words, at, by }: SettleNeglect,
  { people }: LeadFacts,
): Answer {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const question = questionOf(lead, id)
  if (!question) return refused({ code: 'no_such_question' })
  if (question.state === 'settled')
    return question.how === how
      ? nothing
      : refused({ code: 'question_settled', how: question.how ?? 'explained' })
  if (!isManager(people, by)) return refused({ code: 'settling_needs_manager' })
  // Nobody judges their own explanation while there is anybody else.
  if (
    question.member === by &&
    people.members.some(({ id: other, active }) => active && other !== by && isManager(people, other))
  )
    return refused({ code: 'question_about_you' })
  if (how === 'not accepted') {
    if (question.state !== 'explained')
      return question.state === 'shown'
        ? nothing
        : refused({ code: 'not_explained_yet', explainBy: question.explainBy })
    return happened<NeglectEvent>({
      type: 'NeglectShown',
      at,
      by,
      data: { question: id, because: 'not accepted' },
    })
  }
  if (how === 'explained' && question.explainedAt === undefined)
    return refused({ code: 'not_explained_yet', explainBy: question.explainBy })
  return happened<NeglectEvent>(settled(id, how, { at, by, words }))
}

export function askAboutLead(
  lead: Lead,
  { question: id, member, words, at, by }: AskAboutLead,
  { people, neglect = noNeglectTerms }: LeadFacts,
): Answer {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (questionOf(lead, id)) return nothing
  if (!isManager(people, by)) return refused({ code: 'settling_needs_manager' })
  if (!personOf(people, member)?.active) return refused({ code: 'member_inactive', member })
  return happened<NeglectEvent>({
    ...{ type: 'NeglectAsked', at, by },
    data: {
      ...{
        question: id,
        signal: 'asked by a manager',
        member,
        cause: `asked by a manager: ${id}`,
        since: at,
        evidence: [],
      },
      explainBy: neglect.explainBy(member, lead.team),
    },
    private: { words },
  })
}

export const settled = (
  question: Id,
  how: SettledAs,
  { at, by, words }: Pick<Asked, 'at' | 'by'> & { readonly words?: string | undefined },
): NeglectEvent => ({
  ...{ type: 'NeglectSettled', at, by, data: { question, how } },
  ...(words !== undefined && words !== '' && { private: { words } }),
})
