import { MailboxTrouble } from '#app/mailboxes.ts'
import type { OwnMailbox, OwnMailboxes, ReadSent, SentHead } from '#app/own-mailboxes.ts'
import type { Clock } from '#app/ports.ts'
import type { Id } from '#domain/ledger.ts'
import { every } from './every.ts'

const LOOKED_APART_MS = 5_000
/** So many are looked into side by side; each costs a connection for a second or two. */
const AT_ONCE_MAX = 8

export type OwnMailboxJob = {
  readonly mailboxes: OwnMailboxes
  readonly clock: Clock
  readonly read: ReadSent
  readonly witness: (workspace: Id, mailbox: OwnMailbox, head: SentHead) => Promise<number>
  readonly lookedApartMs?: number
}

/** Looks into each member's own mailbox about once a minute, from whichever process comes first; one that fails is tried later each time. */
export const startOwnMailboxes = (
  job: OwnMailboxJob,
  onError: (error: unknown) => void,
): (() => Promise<void>) =>
  every(
    job.lookedApartMs ?? LOOKED_APART_MS,
    async () => {
      const due = await job.mailboxes.due(AT_ONCE_MAX)
      await Promise.all(due.map(({ workspace, member }) => lookInto(job, workspace, member).catch(onError)))
    },
    onError,
  )

async function lookInto(job: OwnMailboxJob, workspace: Id, member: Id): Promise<void> {
  const { mailboxes, clock } = job
  const mailbox = await mailboxes.claim(workspace, member)
  if (!mailbox) return
  try {
    const { readTo, heads } = await job.read(mailbox)
    let witnessed = 0
    for (const head of heads) witnessed += await job.witness(workspace, mailbox, head)
    await mailboxes.looked(workspace, mailbox, { at: await clock.now(), readTo, witnessed })
  } catch (error) {
    const failure = error instanceof MailboxTrouble ? error.failure : 'not_taken'
    await mailboxes.failed(workspace, mailbox, { at: await clock.now(), failure })
    if (failure === 'not_taken') throw error
  }
}
