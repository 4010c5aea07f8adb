import type { Id } from '#domain/ledger.ts'
import type { Effect } from './ports.ts'
import type { AnyEvent } from './streams.ts'

/** When this has happened, do that. Alerts and invitations enqueue their own notice where they are written. */
export function effectsOf(workspace: Id, stream: Id, event: AnyEvent): readonly Effect[] {
  if (event.type !== 'MailQueued') return []
  return [{ task: 'send-mail', workspace, lead: stream, mail: event.data.mail }]
}
