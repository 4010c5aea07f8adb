import type { LeadFilters } from './api/queries.ts'
import { reportNames, type ReportFilters } from './report/filters.ts'

/** What each page keeps in its address. Anything else in it is left out, not obeyed. */
type Raw = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

const oneOf = <T extends string>(value: unknown, words: readonly T[]): T | undefined =>
  words.find((word) => word === value)

/**
 * Every key is named even where nothing valid was given: the router lays this over what stands in the address, and what isn't
 * overlaid would go through as it is.
 */
type Search<T> = { readonly [K in keyof T]?: T[K] | undefined }

const texts = (raw: Raw, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, text(raw[name])]))

/** What a report is asked; the server says what of it is right. */
export const responseSearch = (raw: Raw): ReportFilters => texts(raw, reportNames)

/** `backtest` and what follows: the leads behind a count of a backtest. */
const alsoOfLeads = ['came', 'within', 'owner', 'backtest', 'was', 'wouldBe', 'became']
export const leadsSearch = (raw: Raw): LeadFilters => ({
  ...texts(raw, [...reportNames, ...alsoOfLeads]),
  status: oneOf(raw['status'], ['open', 'resolved']),
  history: oneOf(raw['history'], ['only', 'with']),
})

export const leadActs = ['touch', 'mail', 'note', 'assign', 'take-over', 'resolve'] as const
export type LeadAct = (typeof leadActs)[number]
export const leadSearch = (raw: Raw): Search<{ do: LeadAct }> => ({ do: oneOf(raw['do'], leadActs) })

export const precedentsSearch = (raw: Raw): Search<{ q: string; ruling: 'upheld' | 'overturned' }> => ({
  q: text(raw['q']),
  ruling: oneOf(raw['ruling'], ['upheld', 'overturned']),
})
export const outboxShelves = ['prospects', 'failed', 'colleagues', 'sent', 'taken back'] as const
export const outboxSearch = (
  raw: Raw,
): Search<{ shelf: (typeof outboxShelves)[number]; address: string }> => ({
  shelf: oneOf(raw['shelf'], outboxShelves),
  address: text(raw['address']),
})
export const formsSearch = (raw: Raw): Search<{ do: 'add' | 'by-hand' }> => ({
  do: oneOf(raw['do'], ['add', 'by-hand']),
})
export const formActs = ['change', 'sheet', 'check'] as const
export const formSearch = (raw: Raw): Search<{ do: (typeof formActs)[number]; raw: string }> => ({
  do: oneOf(raw['do'], formActs),
  raw: text(raw['raw']),
})
export const mailboxesSearch = (
  raw: Raw,
): Search<{ do: 'add' | 'change'; mailbox: string; aside: string }> => ({
  do: oneOf(raw['do'], ['add', 'change']),
  mailbox: text(raw['mailbox']),
  aside: text(raw['aside']),
})
export const peopleSearch = (
  raw: Raw,
): Search<{ do: 'invite' | 'roles' | 'skills' | 'key'; member: string }> => ({
  do: oneOf(raw['do'], ['invite', 'roles', 'skills', 'key']),
  member: text(raw['member']),
})
export const playbookViews = ['sign', 'try', 'compare', 'backtest', 'history', 'rejudge'] as const
/** `show` is what stands there beside reading and changing; `draft` which of several drafts; `version` which text is read, `backtest` whose answer. */
export const playbookSearch = (
  raw: Raw,
): Search<{ show: (typeof playbookViews)[number]; draft: string; version: string; backtest: string }> => ({
  show: oneOf(raw['show'], playbookViews),
  draft: text(raw['draft']),
  version: text(raw['version']),
  backtest: text(raw['backtest']),
})
export const heldViews = ['released', 'junk', 'worth', 'trusted'] as const
export const heldDays = ['7', '30', '90'] as const
/** `view` is what stands there instead of those that wait for a look; `days` is how far back the filter's worth is told. */
export const heldSearch = (
  raw: Raw,
): Search<{
  view: (typeof heldViews)[number]
  form: string
  signal: string
  days: (typeof heldDays)[number]
}> => ({
  view: oneOf(raw['view'], heldViews),
  form: text(raw['form']),
  signal: text(raw['signal']),
  days: oneOf(text(raw['days']), heldDays),
})
export const setupSearch = (raw: Raw): Search<{ code: string }> => ({ code: text(raw['code']) })

const HERE = 'https://here.invalid'

/** Back to a page of ours and nowhere else. The browser's own reading decides: it sees hosts in `/\\x` and in a tab between slashes. */
export const signInSearch = (raw: Raw): Search<{ to: string }> => {
  const to = text(raw['to'])
  const ours = to?.startsWith('/') && URL.parse(to, HERE)?.origin === HERE
  return { to: ours ? to : undefined }
}
