import { startMailboxes } from '#jobs/mailboxes.ts'
import type { Assembled } from './assemble.ts'

/** Reads the mailboxes of this database; IMAP is loaded when there is one. */
export function readMailboxes(
  { mailIn, parts }: Pick<Assembled, 'mailIn' | 'parts'>,
  {
    wake,
    onError,
    lookedApartMs,
  }: { wake: () => void; onError: (error: unknown) => void; lookedApartMs?: number },
): () => Promise<void> {
  return startMailboxes(
    {
      mailboxes: mailIn.mailboxes,
      clock: parts.clock,
      watch: async (...about) => (await import('#mail/imap.ts')).watchMailbox(...about),
      take: async (workspace, { id }, { raw, tooLarge, arrivedAt }) => {
        // The mail server's clock counts, as far as ours is one that runs by itself.
        const ageMs =
          parts.clock.mode === 'system' && arrivedAt !== undefined ? Date.now() - arrivedAt : undefined
        await mailIn.take(workspace, id, { raw, tooLarge, ageMs })
        wake()
      },
      ...(lookedApartMs !== undefined && { lookedApartMs }),
    },
    onError,
  )
}
