import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { carryOut } from './carry-out.ts'
import { conveyIn, CONVEYED_AT_ONCE_MAX } from './conveyor.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { Told } from './told.ts'
import { fold } from './streams.ts'

/** More than the conveyor ever leaves lying. */
const PENDING_MAX = 10_000

export type Erased = { readonly prospect: Id; readonly leads: number; readonly submissions: number }

/**
 * A person is forgotten: what is open with them ends as withdrawn, every private part of their streams goes, and so do the rows
 * made of them; ids, times, codes and outcomes stay, so that every count still holds. What they sent and nobody has placed yet is
 * placed first, and forgotten with the rest.
 */
export function erase(
  parts: Parts,
  { workspace, prospect, by, at }: { workspace: Id; prospect: Id; by: Actor; at: Instant },
): Promise<Erased> {
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('to change')
    await placePending(parts, tx, at)
    const addresses = await addressesOf(tx, prospect)
    await tx.lock('prospect', addresses)
    const { leads, submissions, others } = await allOf(tx, prospect, addresses)
    const asked = { at, by }
    const met = await isMet(tx, prospect)
    const outcomes = await carryOut(
      tx,
      [
        ...leads.map((stream) => ({
          kind: 'lead' as const,
          stream,
          command: { ...asked, type: 'Withdraw' as const },
        })),
        ...leads.map((stream) => ({
          kind: 'lead' as const,
          stream,
          command: { ...asked, type: 'ForgetLead' as const },
        })),
        ...submissions.map((stream) => ({
          kind: 'submission' as const,
          stream,
          command: { ...asked, type: 'ForgetSubmission' as const },
        })),
        // Whom nobody met, because all they sent was held back, is met to be forgotten.
        ...[...submissions.slice(0, met ? 0 : 1)].map((submission) => ({
          kind: 'prospect' as const,
          stream: prospect,
          command: { ...asked, type: 'MeetProspect' as const, submission, details: {} },
        })),
        {
          kind: 'prospect',
          stream: prospect,
          command: { ...asked, type: 'ErasePerson', leads: leads.length, submissions: submissions.length },
        },
      ],
      parts,
    )
    // Only the person's own stream can refuse, where there is none.
    if (outcomes.at(-1)?.outcome === 'refused')
      throw new Told({
        code: 'no_such_prospect',
        title: 'There is no such prospect.',
        next: 'Look the person up, and name them by their id or address.',
      })
    await tx.forget({ prospect, others, addresses, leads, submissions, at })
    await tx.forgetInImports(addresses)
    return { prospect, leads: leads.length, submissions: submissions.length }
  })
}

const isMet = async (tx: Tx, prospect: Id): Promise<boolean> =>
  ((await tx.read([{ kind: 'prospect', stream: prospect }])).get(prospect) ?? []).length > 0

/** What is theirs, and what was held back that came from their addresses. */
async function allOf(tx: Tx, prospect: Id, addresses: readonly string[]) {
  const { leads, submissions } = await tx.belongingTo(prospect)
  const held = await tx.heldOf(addresses)
  const all = new Set([...submissions, ...held.map(({ submission }) => submission)])
  const others = held.map((each) => each.prospect).filter((id) => id !== prospect)
  return { leads, submissions: [...all], others }
}

async function placePending(parts: Parts, tx: Tx, at: Instant): Promise<void> {
  const pending = await parts.ledger.pending(PENDING_MAX)
  const ids = pending.filter(({ workspace }) => workspace === tx.workspace).map(({ stream }) => stream)
  for (let from = 0; from < ids.length; from += CONVEYED_AT_ONCE_MAX)
    await conveyIn(parts, tx, { ids: ids.slice(from, from + CONVEYED_AT_ONCE_MAX), at })
}

/** The address under which the conveyor locks this prospect. */
export async function addressOf(tx: Tx, prospect: Id): Promise<readonly string[]> {
  const events = (await tx.read([{ kind: 'prospect', stream: prospect }])).get(prospect) ?? []
  const folded = fold('prospect', prospect, events)
  const email =
    folded.kind === 'prospect' && folded.state.status === 'known' ? folded.state.details.email : undefined
  return email ? [emailKey(email)] : []
}

/** Of somebody whom nobody has met yet, it stands in what was held back of them. */
async function addressesOf(tx: Tx, prospect: Id): Promise<readonly string[]> {
  const met = await addressOf(tx, prospect)
  if (met.length > 0) return met
  const { submissions } = await tx.belongingTo(prospect)
  const sent = await tx.asRead(submissions)
  return [...new Set(sent.flatMap(({ canonical }) => canonical?.person.email ?? []).map(emailKey))]
}
