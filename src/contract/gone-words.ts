import type { WordsForgotten } from '#domain/prospect/words.ts'

type Event = { readonly seq: number; readonly type: string; readonly at: string; readonly data: object }

/** Since when the words of events are no longer kept though their person is, by the number of the event. */
export const goneIn = (events: readonly Event[]): ReadonlyMap<number, string> =>
  new Map(
    events
      .filter(({ type }) => type === 'WordsForgotten' || type === 'VisitsForgotten')
      .flatMap(({ data, at }) => (data as WordsForgotten['data']).seqs.map((seq) => [seq, at] as const)),
  )

/** The same for those events that tell of a mail, by the mail. */
export function goneMails(events: readonly Event[]): ReadonlyMap<unknown, string> {
  const gone = goneIn(events)
  return new Map(
    events.flatMap(({ seq, data }) => {
      const at = gone.get(seq)
      return at !== undefined && 'mail' in data ? [[data.mail, at] as const] : []
    }),
  )
}
