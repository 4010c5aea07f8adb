import { emailKey } from '#domain/prospect/prospect.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import type { StopReason } from '#domain/lead/mail-events.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { addressOf } from './erase.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { fold } from './streams.ts'

type Stopping = { readonly lead: Id; readonly outcome: Outcome | undefined; readonly at: Instant }

/** Writes the addresses that an outcome stops onto the list of those that nothing is mailed to, in the same transaction. */
export async function stopAddresses(parts: Parts, tx: Tx, { lead, outcome, at }: Stopping): Promise<void> {
  if (outcome?.outcome !== 'happened') return
  for (const event of outcome.events) {
    if (event.type !== 'AddressStopped' || event.data.mail === undefined) continue
    const to = await whereTo(tx, { ...event.data, mail: event.data.mail, lead })
    if (to === undefined) continue
    const key = parts.suppressionKey(tx.workspace, emailKey(to))
    await tx.suppress([{ key, kind: 'address', reason: event.data.because, by: event.by, at }])
    if (event.data.because !== 'hard bounce') await noMoreMail(parts, tx, { lead, at, by: event.by })
  }
}

/** The lead knows it already, but the address may have been freed since. */
async function stopAgain(
  parts: Parts,
  tx: Tx,
  { lead, mail, because, by, at }: { lead: Id; mail: Id; because: StopReason; by: Actor; at: Instant },
): Promise<void> {
  const to = await whereTo(tx, { lead, mail, because })
  if (to === undefined) return
  const key = parts.suppressionKey(tx.workspace, emailKey(to))
  await tx.suppress([{ key, kind: 'address', reason: because, by, at }])
}

/**
 * Where a mail went. Where that is no longer kept, whoever wants no more is heard all the same, by the address that they have now; of
 * an old address that takes no mail the new one says nothing.
 */
async function whereTo(
  tx: Tx,
  { lead, mail, because }: { lead: Id; mail: Id; because: StopReason },
): Promise<string | undefined> {
  const to = await tx.mailedTo(mail)
  if (to !== undefined || because === 'hard bounce') return to
  const prospect = await prospectOf(tx, lead)
  return prospect === undefined ? undefined : (await addressOf(tx, prospect))[0]
}

async function prospectOf(tx: Tx, lead: Id): Promise<Id | undefined> {
  const folded = fold('lead', lead, (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? [])
  return folded.kind === 'lead' && folded.state.status !== 'none' ? folded.state.opened.prospect : undefined
}

/** It stands with the person too, so that whoever looks at them sees what they allow. */
async function noMoreMail(
  parts: Parts,
  tx: Tx,
  { lead, at, by }: { lead: Id; at: Instant; by: Actor },
): Promise<void> {
  const prospect = await prospectOf(tx, lead)
  if (prospect === undefined) return
  const command = {
    type: 'SetPermission',
    at,
    by,
    permission: 'mail',
    given: false,
    how: 'mail link',
  } as const
  await carryOut(tx, [{ kind: 'prospect', stream: prospect, command }], parts)
}

/** The reader of a mail of ours wants no more of them, or a mail server says that there is no such reader. */
export async function stopAddress(
  parts: Parts,
  about: { workspace: Id; lead: Id; mail: Id; because: StopReason; by: string },
): Promise<Outcome | undefined> {
  const { workspace, lead, mail, because, by } = about
  const at = await parts.clock.now()
  return parts.ledger.transaction(workspace, async (tx) => {
    const command = { type: 'StopAddress', at, by, because, mail } as const
    const [outcome] = await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
    await stopAddresses(parts, tx, { lead, outcome, at })
    if (outcome?.outcome === 'nothing') await stopAgain(parts, tx, { lead, mail, because, by, at })
    return outcome
  })
}
