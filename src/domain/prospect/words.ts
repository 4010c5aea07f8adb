import type { EventOf } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

/** Words with a period of their own: they go when it is over, while whoever they are about stays. */
export const wordKinds = ['mails', 'visits', 'calls'] as const
export type WordKind = (typeof wordKinds)[number]

/** The private words of these events are no longer kept. `before` is where the period began: older ones of that kind had to go. */
type Forgotten = { what: WordKind; before: Instant; seqs: readonly number[] }
export type WordsForgotten = EventOf<'WordsForgotten', Forgotten>
export type VisitsForgotten = EventOf<'VisitsForgotten', Forgotten>

/** More of one stream go in another turn. */
export const WORDS_AT_ONCE_MAX = 1_000

type Told = { readonly type: string; readonly data: object }
type Kept = Told & { readonly seq: number; readonly at: Instant; readonly private?: object }

/**
 * By which period the private words of an event go; by none, where they stay as long as the person. What colleagues of old are called
 * is no word of a call.
 */
export function wordsOf({ type, data }: Told): WordKind | undefined {
  const said: { readonly kind?: unknown; readonly channel?: unknown; readonly colleague?: unknown } = data
  switch (type) {
    case 'MailQueued':
    case 'MailReceived':
      return 'mails'
    case 'LeadSignalled':
    case 'SignalReceived':
      return said.kind === 'page' ? 'visits' : undefined
    case 'CallEnded':
      return 'calls'
    case 'TouchLogged':
      return isCall(said.channel) && said.colleague === undefined ? 'calls' : undefined
    default:
      return undefined
  }
}

const isCall = (channel: unknown): boolean => channel === 'call' || channel === 'voicemail'

/** Which events of a stream have words of this kind whose period is over. A mail that waits to be sent keeps its words. */
export function wordsOver(
  events: readonly Kept[],
  { what, before, waiting }: { what: WordKind; before: Instant; waiting: ReadonlySet<unknown> },
): readonly number[] {
  return events
    .filter(
      ({ at, private: hidden, ...event }) =>
        at < before &&
        hidden !== undefined &&
        Object.keys(hidden).length > 0 &&
        wordsOf(event) === what &&
        !('mail' in event.data && waiting.has(event.data.mail)),
    )
    .slice(0, WORDS_AT_ONCE_MAX)
    .map(({ seq }) => seq)
}

/** The files that came with a mail, and the mail itself as it came: kept beside the ledger under these ids. */
export const filesOf = ({
  data,
  private: hidden = {},
}: Pick<Kept, 'data' | 'private'>): readonly string[] => [
  ...('mail' in data && typeof data.mail === 'string' ? [data.mail] : []),
  ...('attachments' in hidden && Array.isArray(hidden.attachments)
    ? hidden.attachments.flatMap((file: { readonly id?: string }) => file.id ?? [])
    : []),
]
