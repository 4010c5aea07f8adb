import type { Id } from '#domain/ledger.ts'
import type { replyAddresses } from './reply-addresses.ts'

/** The addresses that mails speak of. */
export const addressesWith = ({ url, tokens, replies }: Addressing) => ({
  statusUrl: (workspace: Id, submission: Id) => `${url()}/r/${tokens.sign('status', workspace, submission)}`,
  unsubscribeUrl: (...ids: readonly [workspace: Id, lead: Id, mail: Id]) =>
    `${url()}/unsubscribe/${tokens.sign('unsubscribe', ...ids)}`,
  nurtureUrl: (...ids: readonly [workspace: Id, lead: Id, mail: Id]) =>
    `${url()}/n/${tokens.sign('nurture', ...ids)}`,
  leadUrl: (lead: Id) => `${url()}/leads/${lead}`,
  appointmentUrl: (...ids: readonly [workspace: Id, appointment: Id]) =>
    `${url()}/a/${tokens.sign('appointment', ...ids)}`,
  handoffUrl: (handoff: Id) => `${url()}/handoffs/${handoff}`,
  heldUrl: () => `${url()}/held`,
  morningUrl: () => `${url()}/morning`,
  replyAddress: replies.of,
})
type Addressing = {
  readonly url: () => string
  readonly tokens: { readonly sign: (purpose: string, ...ids: readonly Id[]) => string }
  readonly replies: ReturnType<typeof replyAddresses>
}
