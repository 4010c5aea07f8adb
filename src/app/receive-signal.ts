import type { Decision } from '#domain/decision.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import type { SignalValues } from '#domain/lead/receive-signal.ts'
import { openCommitments, type KnownLead } from '#domain/lead/state.ts'
import { emailKey, type ProspectRefusal } from '#domain/prospect/prospect.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { addressOf } from './erase.ts'
import { judgeAnew, rejudging } from './judge-anew.ts'
import { readLeads } from './lead-facts.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { fold, type Asking } from './streams.ts'

/** Whose signal it is, as far as the sender knows: an address, a prospect, a lead, or the receipt of their form. */
export type Whose =
  | { readonly email: string }
  | { readonly prospect: Id }
  | { readonly lead: Id }
  /** What the form was answered with: a page that keeps it needs no address. */
  | { readonly receipt: Id }

export type IncomingSignal = {
  readonly workspace: Id
  readonly id: Id
  readonly whose: Whose
  readonly name: string
  readonly happenedAt: Instant | undefined
  readonly values?: SignalValues | undefined
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
    if ((await readLeads(tx, leads)).some(({ lead }) => awaitsFirst(lead))) await lockTeams(tx)
    const { id, at, by, happenedAt = at, values, consent } = incoming
    const { name, kind, shows } = rule
    const said = {
      ...{ at, by, signal: id, name, kind, happenedAt, values },
      ...(shows && { shows }),
      ...(consent && { consent }),
    }
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
    if (outcome?.outcome === 'happened') await moveReady(parts, tx, { leads, at })
    return outcome ?? { outcome: 'nothing' }
  })
}

/** Whoever is judged anew may go to any team, and teams are locked before leads. */
export const lockTeams = async (tx: Tx): Promise<void> =>
  tx.lock(
    'team',
    (await tx.people()).teams.map(({ id }) => id),
  )

/** Those of these leads whom nobody has answered yet go where the playbook in force puts them now. */
export async function moveReady(
  parts: Parts,
  tx: Tx,
  { leads, at }: { leads: readonly Id[]; at: Instant },
): Promise<void> {
  const waiting = (await readLeads(tx, leads)).filter(({ lead }) => awaitsFirst(lead))
  if (waiting.length === 0) return
  for (const clock of ['starts', 'stays'] as const) {
    const ids = waiting.filter(({ lead }) => clockFor(lead) === clock).map(({ id }) => id)
    if (ids.length === 0) continue
    const anew = await judgeAnew(parts, tx, { ids, at, clock })
    await carryOut(tx, rejudging(anew, { at, by: 'system' }), parts)
  }
}

/** Readers were promised nothing yet: what is owed to them now is owed from now. Whoever asked keeps the clock of their question. */
const clockFor = ({ judged }: KnownLead): 'starts' | 'stays' =>
  judged?.motion === 'nurture' ? 'starts' : 'stays'

const awaitsFirst = (lead: KnownLead): boolean =>
  lead.status === 'open' &&
  !lead.historical &&
  openCommitments(lead).some(({ kind }) => kind === 'nurture' || kind === 'respond' || kind === 'decline') &&
  (lead.judged?.motion === 'nurture' || lead.touches.every(({ direction }) => direction === 'in'))

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
  const prospect = 'prospect' in whose ? whose.prospect : await prospectOfLead(tx, await leadBy(tx, whose))
  if (prospect !== undefined) await tx.lock('prospect', await addressOf(tx, prospect))
  return prospect
}

const leadBy = async (tx: Tx, whose: { lead: Id } | { receipt: Id }): Promise<Id | undefined> =>
  'lead' in whose ? whose.lead : tx.leadOf(whose.receipt)

async function prospectOfLead(tx: Tx, lead: Id | undefined): Promise<Id | undefined> {
  if (lead === undefined) return undefined
  const events = (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? []
  const folded = fold('lead', lead, events)
  return folded.kind === 'lead' && folded.state.status !== 'none' ? folded.state.opened.prospect : undefined
}
