import type { z } from 'zod'
import type { Report } from '#domain/handoff/report.ts'
import type { Handoff, HandoffOffer } from '#domain/handoff/state.ts'
import type { KnownLead, Touch as LeadTouch } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf, teamOf, type People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { handoffActions, type Definition, type HandoffPage, type ReportShown } from './handoff.ts'
import { refOf } from './lead-card.ts'
import { problems, type ProblemCode } from './problem.ts'
import type { Can } from './scalars.ts'

/** The definition of the playbook, as its pages show it. */
type Qualified = {
  readonly name: string
  readonly says?: string
  readonly script?: string
  readonly atLeast: number
  readonly criteria: readonly {
    readonly name: string
    readonly required: boolean
    readonly ask?: string
    readonly script?: string
    readonly says?: string
  }[]
}

export const definitionShown = (
  playbook: number,
  qualified: Qualified | undefined,
): z.infer<typeof Definition> | null =>
  qualified
    ? {
        ...{ playbook, name: qualified.name, atLeast: qualified.atLeast },
        ...(qualified.says !== undefined && { says: qualified.says }),
        ...(qualified.script !== undefined && { script: qualified.script }),
        criteria: qualified.criteria.map(({ name, required, ask, script, says }) => ({
          ...{ name, required },
          ...(ask !== undefined && { ask }),
          ...(script !== undefined && { script }),
          ...(says !== undefined && { says }),
        })),
      }
    : null

/** Facts and words together again, as they were written. */
export function reportShown(report: Report | undefined, people: People): z.infer<typeof ReportShown> | null {
  if (!report) return null
  const { revision, at, by, criteria, expects, appointment } = report
  const { answers = [], links, ...words } = report.words
  const said = new Map(answers.map(({ criterion, ...rest }) => [criterion, rest]))
  return {
    ...{ revision, at, by: refOf(people, by) },
    criteria: criteria.map(({ criterion, verdict, as, saidAt, touch }) => {
      const { answer, saidBy } = said.get(criterion) ?? {}
      return {
        ...{ criterion, verdict },
        ...(answer && { answer }),
        ...(saidBy && { saidBy }),
        ...(as && { as }),
        ...(saidAt && { saidAt }),
        ...(touch && { touch }),
      }
    }),
    ...(expects && { expects }),
    ...(appointment && { appointment }),
    ...words,
    ...(links && { links: [...links] }),
  }
}

type Seen = {
  readonly lead: Id
  readonly state: KnownLead
  readonly handoff: Handoff
  readonly people: People
  readonly definition: { readonly version: number; readonly playbook: { readonly qualified?: Qualified } }
  readonly reasons: readonly { readonly name: string; readonly needs: readonly string[] }[]
  readonly prospect: HandoffPage['prospect']
  readonly refusals: ReadonlyMap<string, { readonly code: ProblemCode } | undefined>
}

/** A hand-off as its page shows it. */
export function handoffPage(seen: Seen, asOf: Instant): HandoffPage {
  const { lead, state, handoff, people, definition, reasons, prospect, refusals } = seen
  return {
    ...{ asOf, id: handoff.id, lead, prospect },
    segment: state.judged?.segment ?? '',
    source: state.opened.source,
    submittedAt: state.opened.submittedAt,
    resolved: state.status === 'resolved',
    qualifier: refOf(people, handoff.qualifier),
    definition: definitionShown(definition.version, definition.playbook.qualified),
    report: reportShown(state.report, people),
    offers: handoff.offers.map((offer) => offerShown(offer, state, people)),
    touches: state.touches.map((touch) => touchShown(touch, people)),
    reasons: reasons.map(({ name, needs }) => ({ name, needs: [...needs] })),
    can: Object.fromEntries(
      handoffActions.map((action): [string, Can] => {
        const no = refusals.get(action)
        return [
          action,
          no ? { allowed: false, because: problems[no.code].title, code: no.code } : { allowed: true },
        ]
      }),
    ) as HandoffPage['can'],
  }
}

type OfferShown = HandoffPage['offers'][number]

function offerShown(offer: HandoffOffer, { commitments }: KnownLead, people: People): OfferShown {
  const due = commitments.find(({ id }) => id === offer.commitment)
  const who = (id: Id | undefined) => refOf(people, id)
  const { accepted, passedOn, overridden } = offer
  const pool = teamOf(people, offer.pool)
  return {
    ...{ offer: offer.offer, state: offer.state, at: offer.at, because: offer.because },
    ...{ by: who(offer.by), to: who(offer.to), pool: pool ? { id: pool.id, name: pool.name } : null },
    route: routeShown(offer, people),
    report: offer.report ?? null,
    acceptBy: due ? { target: due.window.target, limit: due.window.limit } : null,
    overridden: overridden
      ? {
          ...{ criteria: [...overridden.criteria], parts: [...overridden.parts], more: overridden.more },
          because: offer.overrideBecause ?? null,
        }
      : null,
    receipts: offer.received.map(({ receipt, at, member, messageId }) => ({
      ...{ receipt, at, member: who(member) },
      ...(messageId !== undefined && { messageId }),
      ...(receipt === 'opened' && isLate(offer, { at, member }) && { late: true as const }),
    })),
    accepted: accepted ? { at: accepted.at, member: who(accepted.member) } : null,
    passedOn: passedOn ? { at: passedOn.at, because: passedOn.because } : null,
    ...argument(offer, commitments, people),
    ratings: offer.ratings.map(({ at, by, useful, wrong, class: kind, note }) => ({
      ...{ at, by: who(by), useful, wrong: [...wrong], class: kind ?? null, note: note ?? null },
    })),
  }
}

/** It had gone to the next, or a colleague of the pool had taken it. */
const isLate = (
  { passedOn, accepted }: HandoffOffer,
  { at, member }: Pick<HandoffOffer['received'][number], 'at' | 'member'>,
): boolean =>
  (passedOn !== undefined && at >= passedOn.at) ||
  (accepted !== undefined && accepted.member !== member && at >= accepted.at)

/** Why this person: with names instead of ids. */
function routeShown({ route }: HandoffOffer, people: People): OfferShown['route'] {
  if (!route) return null
  const { by = null, turn, lines } = route
  return {
    by,
    turn: turn
      ? {
          ...{ nth: turn.nth, length: turn.length, among: turn.among },
          ...{ had: turn.had, share: turn.share },
        }
      : null,
    lines: lines.map(({ who = [], ...line }) => ({
      ...line,
      who: who.map((id) => personOf(people, id)?.name ?? ''),
    })),
  }
}

/** Both sides, and whose word decides. */
function argument(
  { rejection, dispute, ruling }: HandoffOffer,
  commitments: KnownLead['commitments'],
  people: People,
): Pick<OfferShown, 'rejection' | 'dispute' | 'ruling'> {
  const who = (id: Id | undefined) => refOf(people, id)
  return {
    rejection: rejection
      ? {
          ...{ at: rejection.at, member: who(rejection.member), reason: rejection.reason },
          ...{ criterion: rejection.criterion ?? null, touch: rejection.touch ?? null },
          ...{ note: rejection.note ?? null, next: rejection.next, disputeUntil: rejection.disputeUntil },
        }
      : null,
    dispute: dispute
      ? {
          ...{ id: dispute.id, at: dispute.at, by: who(dispute.by), grounds: dispute.grounds ?? null },
          arbiter: who(dispute.arbiter),
          ruleBy: commitments.find(({ id }) => id === dispute.commitment)?.window.limit ?? null,
          answers: dispute.answers.map(({ at, by, words }) => ({ at, by: who(by), words: words ?? null })),
        }
      : null,
    ruling: ruling
      ? {
          ...{ at: ruling.at, by: who(ruling.by), ruling: ruling.ruling, next: ruling.next },
          because: ruling.because ?? null,
        }
      : null,
  }
}

const touchShown = (
  { touch, channel, direction, result, member, happenedAt, evidence }: LeadTouch,
  people: People,
): HandoffPage['touches'][number] => ({
  ...{ id: touch, channel, direction, result, happenedAt, evidence },
  member: refOf(people, member),
})
