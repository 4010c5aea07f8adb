import type { Id } from '#domain/ledger.ts'
import type { Effect } from './ports.ts'
import type { AnyEvent } from './streams.ts'

/** When this has happened, do that. Alerts and invitations enqueue their own notice where they are written. */
export function effectsOf(workspace: Id, stream: Id, event: AnyEvent): readonly Effect[] {
  // Whoever is owed a first answer is to be answered by somebody who knows what can be known of them.
  if (event.type === 'CommitmentMade')
    return event.data.kind === 'respond' ? [{ task: 'prepare-brief', workspace, lead: stream }] : []
  // What was written at night on the reader's clock goes when it is released.
  if (event.type !== 'MailQueued' && event.type !== 'MailReleased') return []
  if (event.type === 'MailQueued' && event.data.notBefore !== undefined) return []
  return [{ task: 'send-mail', workspace, lead: stream, mail: event.data.mail }]
}
