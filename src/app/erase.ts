import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { emailKey, type Details, type KnownProspect } from '#domain/prospect/prospect.ts'
import { carryOut } from './carry-out.ts'
import { conveyIn, CONVEYED_AT_ONCE_MAX } from './conveyor.ts'
import { locksOf } from './merge.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { Told } from './told.ts'
import { fold } from './streams.ts'

/** More than the conveyor ever leaves lying. */
const PENDING_MAX = 10_000

export type Erased = {
  readonly prospect: Id
  /** How many we took for one person; none where it was not to be done after all. */
  readonly people: number
  readonly leads: number
  readonly submissions: number
}
type Erasing = {
  readonly workspace: Id
  readonly prospect: Id
  readonly by: Actor
  readonly at: Instant
  /** Asked under the locks, of all who are one person with them. */
  readonly onlyIf?: (tx: Tx, people: readonly Id[]) => Promise<boolean>
}

/**
 * A person is forgotten: what is open with them ends as withdrawn, every private part of their streams goes, and so do the rows
 * made of them; ids, times, codes and outcomes stay, so that every count still holds. What they sent and nobody has placed yet is
 * placed first, and forgotten with the rest.
 */
export function erase(parts: Parts, { workspace, prospect, by, at, onlyIf }: Erasing): Promise<Erased> {
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('to change')
    await placePending(parts, tx, at)
    // Whoever is one person with them is forgotten with them, and whom nobody met because all they sent was held back.
    const met = await tx.groupOf(prospect)
    const known = (await Promise.all(met.map((each) => knownAs(tx, each)))).flat()
    const addresses = [
      ...new Set([...known.flatMap(({ details }) => addressIn(details)), ...(await heldUnder(tx, prospect))]),
    ]
    await tx.lock('prospect', [...new Set([...addresses, ...known.flatMap(locksOf)])])
    const held = (await tx.heldOf(addresses)).map((each) => each.prospect)
    const people = [...new Set([...met, ...held])]
    if (onlyIf && !(await onlyIf(tx, people))) return { prospect, people: 0, leads: 0, submissions: 0 }
    const each: Of[] = []
    for (const person of people) each.push(await eraseOne(parts, tx, { prospect: person, addresses, by, at }))
    await tx.forgetInImports(addresses)
    const total = (what: 'leads' | 'submissions') => each.reduce((sum, one) => sum + one[what], 0)
    return { prospect, people: people.length, leads: total('leads'), submissions: total('submissions') }
  })
}

type Of = Pick<Erased, 'leads' | 'submissions'>

async function eraseOne(
  parts: Parts,
  tx: Tx,
  about: { prospect: Id; addresses: readonly string[]; by: Actor; at: Instant },
): Promise<Of> {
  const { prospect, addresses, by, at } = about
  const { leads, submissions } = await tx.belongingTo(prospect)
  const asked = { at, by }
  const met = ((await tx.read([{ kind: 'prospect', stream: prospect }])).get(prospect) ?? []).length > 0
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
      ...submissions.slice(0, met ? 0 : 1).map((submission) => ({
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
  await tx.forget({ prospect, addresses, leads, submissions, at })
  return { leads: leads.length, submissions: submissions.length }
}

async function placePending(parts: Parts, tx: Tx, at: Instant): Promise<void> {
  const pending = await parts.ledger.pending(PENDING_MAX)
  const ids = pending.filter(({ workspace }) => workspace === tx.workspace).map(({ stream }) => stream)
  for (let from = 0; from < ids.length; from += CONVEYED_AT_ONCE_MAX)
    await conveyIn(parts, tx, { ids: ids.slice(from, from + CONVEYED_AT_ONCE_MAX), at })
}

/** The address under which the conveyor locks this prospect. */
export const addressOf = async (tx: Tx, prospect: Id): Promise<readonly string[]> =>
  (await knownAs(tx, prospect)).flatMap(({ details }) => addressIn(details))

const addressIn = ({ email }: Pick<Details, 'email'>): readonly string[] =>
  email === undefined ? [] : [emailKey(email)]

async function knownAs(tx: Tx, prospect: Id): Promise<readonly KnownProspect[]> {
  const events = (await tx.read([{ kind: 'prospect', stream: prospect }])).get(prospect) ?? []
  const folded = fold('prospect', prospect, events)
  return folded.kind === 'prospect' && folded.state.status === 'known' ? [folded.state] : []
}

/** The addresses of what was held back of somebody. */
async function heldUnder(tx: Tx, prospect: Id): Promise<readonly string[]> {
  const { submissions } = await tx.belongingTo(prospect)
  const sent = await tx.asRead(submissions)
  return sent.flatMap(({ canonical }) => addressIn(canonical?.person ?? {}))
}
