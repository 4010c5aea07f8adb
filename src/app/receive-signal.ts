import type { Decision } from '#domain/decision.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import type { ProspectRefusal } from '#domain/prospect/decide.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { addressOf } from './erase.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { fold, type Asking } from './streams.ts'

/** Whose signal it is, as far as the sender knows: an address, a prospect or a lead. */
export type Whose = { readonly email: string } | { readonly prospect: Id } | { readonly lead: Id }

export type IncomingSignal = {
  readonly workspace: Id
  readonly id: Id
  readonly whose: Whose
  readonly name: string
  readonly happenedAt: Instant | undefined
  /** That the person agreed to be seen on our pages; without it no visit is kept. */
  readonly consent: boolean
  readonly by: Actor
  readonly at: Instant
}

type Refused = Extract<Decision<never, ProspectRefusal>, { outcome: 'refused' }>

/** Keeps what a prospect did, with them and with their open leads, where it opens what waited for it. */
export function receiveSignal(parts: Parts, incoming: IncomingSignal): Promise<Outcome | Refused> {
  return parts.ledger.transaction(incoming.workspace, async (tx) => {
    await tx.lockPeople('as they are')
    const { playbook } = await parts.playbooks.load(tx)
    const rule = playbook.signals.find(({ name }) => name === incoming.name)
    if (!rule) return refusedWith({ code: 'no_such_signal', known: playbook.signals.map(({ name }) => name) })
    if (rule.kind === 'page' && !incoming.consent) return refusedWith({ code: 'visits_need_consent' })
    const prospect = await prospectOf(tx, incoming.whose)
    if (prospect === undefined) return refusedWith({ code: 'no_such_prospect' })
    const leads = await leadsOf(tx, prospect)
    const { id, at, by, happenedAt = at } = incoming
    const said = { at, by, signal: id, name: rule.name, kind: rule.kind, happenedAt }
    const [outcome] = await carryOut(
      tx,
      [
        { kind: 'prospect', stream: prospect, command: { type: 'ReceiveSignal', id, ...said } },
        ...leads.map((stream): Asking => ({
          kind: 'lead',
          stream,
          command: { type: 'ReceiveSignal', ...said },
        })),
      ],
      parts,
    )
    return outcome ?? { outcome: 'nothing' }
  })
}

/** Of everybody who is one person with them. */
async function leadsOf(tx: Tx, prospect: Id): Promise<readonly Id[]> {
  const people = await tx.groupOf(prospect)
  const theirs = await Promise.all(people.map((each) => tx.belongingTo(each)))
  return theirs.flatMap(({ leads }) => leads)
}

const refusedWith = (refusal: ProspectRefusal): Refused => ({ outcome: 'refused', refusal })

/** The prospect, locked by their address as the conveyor locks them. */
async function prospectOf(tx: Tx, whose: Whose): Promise<Id | undefined> {
  if ('email' in whose) {
    const key = emailKey(whose.email)
    await tx.lock('prospect', [key])
    return (await tx.addresses([key]))[0]?.prospect
  }
  const prospect = 'prospect' in whose ? whose.prospect : await prospectOfLead(tx, whose.lead)
  if (prospect !== undefined) await tx.lock('prospect', await addressOf(tx, prospect))
  return prospect
}

async function prospectOfLead(tx: Tx, lead: Id): Promise<Id | undefined> {
  const events = (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? []
  const folded = fold('lead', lead, events)
  return folded.kind === 'lead' && folded.state.status !== 'none' ? folded.state.opened.prospect : undefined
}
