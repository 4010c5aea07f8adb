import { DISPUTE_DAYS, usualReasons, type Definition, type HandoffTerms } from '#domain/handoff/terms.ts'
import type { Id } from '#domain/ledger.ts'
import { addDuration } from '#domain/time/add-duration.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { People } from '#domain/team/people.ts'
import { maySeek } from './lock-turns.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import type { Asking } from './streams.ts'

/** Commands that go by the terms of hand-offs. */
const byTerms: ReadonlySet<string> = new Set([
  ...['SaveReport', 'OfferHandoff', 'PassHandoff', 'RejectHandoff', 'LeaveRejection'],
  ...['DisputeHandoff', 'RuleOnDispute', 'NameArbiter'],
])

/** The terms in force, where anything in the batch asks for them: a command about a hand-off, or the clock where one is under way. */
export async function termsFor(
  tx: Tx,
  askings: readonly Asking[],
  {
    inForce,
    people,
    sources,
  }: {
    inForce: LoadedPlaybook
    people: People
    sources: Pick<Parts, 'representatives' | 'mailer' | 'isPersonal' | 'isDisposable'>
  },
): Promise<((lead: Id) => HandoffTerms) | undefined> {
  const leads = askings.filter(({ kind }) => kind === 'lead')
  const asked = leads.some(({ command }) => byTerms.has(command.type))
  const looked = leads.flatMap(({ command, stream }) => (command.type === 'CheckCommitments' ? [stream] : []))
  const handed = looked.length === 0 ? [] : await tx.handedOff(looked)
  const [first] = leads
  if (!first || (!asked && handed.length === 0)) return undefined
  const seeking = leads.filter(maySeek)
  const [next, arbiter] = await Promise.all([
    sources.representatives(sources, tx, {
      ...{ loaded: inForce, people, at: first.command.at },
      leads: [...new Set([...seeking.map(({ stream }) => stream), ...handed])],
      teams: seeking.flatMap(({ command }) => ('team' in command && command.team ? [command.team] : [])),
    }),
    arbiterOf(tx, inForce, people),
  ])
  const { handoff } = inForce.playbook
  const terms = {
    definition: definitionOf(inForce),
    needs: handoff?.needs ?? [],
    reasons: reasonsOf(inForce),
    disputeUntil: disputeUntil(inForce),
    arbiter,
    mails: sources.mailer.configured,
  }
  return (lead) => ({ ...terms, next: next(lead) })
}

export function definitionOf({ playbook, version }: LoadedPlaybook): Definition | undefined {
  const { qualified } = playbook
  if (!qualified) return undefined
  const criteria = qualified.criteria.map(({ name, required }) => ({ name, required }))
  return { playbook: version, name: qualified.name, criteria, atLeast: qualified.atLeast }
}

export const reasonsOf = ({ playbook: { rejections } }: LoadedPlaybook) =>
  rejections === undefined || rejections.length === 0
    ? usualReasons
    : rejections.map(({ name, value: { needs, next = 'qualify again', credit = false } }) => ({
        ...{ name, next, credit },
        needs: typeof needs === 'string' ? [needs] : needs,
      }))

/** How long a rejection may be disputed: in the hours in which hand-offs are accepted, where they have any. */
function disputeUntil({ playbook, calendars }: LoadedPlaybook): (at: Instant) => Instant {
  const { dispute, accept } = playbook.handoff ?? {}
  const named = accept?.calendar ?? playbook.calendars[0]?.name
  const calendar = named === undefined ? undefined : calendars.get(named)
  return (at) => {
    const until = dispute && addDuration(at, dispute, dispute.unit === 'd' ? undefined : calendar)
    return typeof until === 'string' ? until : instantOf(epochMsOf(at) + DISPUTE_DAYS * 86_400_000)
  }
}

async function arbiterOf(tx: Tx, { playbook }: LoadedPlaybook, people: People): Promise<Id | undefined> {
  const email = playbook.handoff?.arbiter?.toLowerCase()
  if (email === undefined) return undefined
  const found = (await tx.memberAddresses()).find((one) => one.email.toLowerCase() === email)?.id
  return people.members.find(({ id, active }) => active && id === found)?.id
}
