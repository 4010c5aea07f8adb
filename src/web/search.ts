import type { LeadFilters } from './api/queries.ts'

/** What each page keeps in its address. Anything else in it is left out, not obeyed. */
type Raw = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

const oneOf = <T extends string>(value: unknown, words: readonly T[]): T | undefined =>
  words.find((word) => word === value)

/** Only what is there: an absent key leaves the address clean. */
const present = <T extends Readonly<Record<string, unknown>>>(search: T) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    // The keys are the same; those whose value was undefined are absent now.
    [K in keyof T]?: Exclude<T[K], undefined>
  }

export const leadsSearch = (raw: Raw): LeadFilters =>
  present({
    status: oneOf(raw['status'], ['open', 'resolved']),
    segment: text(raw['segment']),
    team: text(raw['team']),
    owner: text(raw['owner']),
    after: text(raw['after']),
  })

export const leadActs = ['touch', 'mail', 'note', 'assign', 'take-over', 'resolve'] as const
export type LeadAct = (typeof leadActs)[number]
export const leadSearch = (raw: Raw) => present({ do: oneOf(raw['do'], leadActs) })

export const formsSearch = (raw: Raw) => present({ do: oneOf(raw['do'], ['add']) })
export const formSearch = (raw: Raw) => present({ do: oneOf(raw['do'], ['change']), raw: text(raw['raw']) })
export const peopleSearch = (raw: Raw) =>
  present({ do: oneOf(raw['do'], ['invite', 'roles', 'key']), member: text(raw['member']) })
export const setupSearch = (raw: Raw) => present({ code: text(raw['code']) })

/** Back to a page of ours and nowhere else: an address that leads outside is not followed. */
export const signInSearch = (raw: Raw) => {
  const to = text(raw['to'])
  return present({ to: to !== undefined && /^\/(?![/\\])/.test(to) ? to : undefined })
}
