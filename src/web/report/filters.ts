/** What the report's address may hold; the server says what of it is right. */
export const reportNames = [
  'clock',
  'evidence',
  'motions',
  'by',
  'from',
  'to',
  'segment',
  'source',
  'campaign',
  'form',
  'team',
  'member',
  'hour',
  'weekday',
] as const
export type ReportName = (typeof reportNames)[number]
export type ReportFilters = { readonly [Name in ReportName]?: string | undefined }

/** And, beyond it, the list of leads: what came first for them, and within which time. */
export type BehindNumber = ReportFilters & {
  readonly came?: string | undefined
  readonly within?: string | undefined
}

export const dimensions = [
  { value: 'segment', label: 'Segment' },
  { value: 'source', label: 'Source' },
  { value: 'campaign', label: 'Campaign' },
  { value: 'form', label: 'Form' },
  { value: 'team', label: 'Team' },
  { value: 'member', label: 'Member' },
  { value: 'hour', label: 'Hour of arrival' },
  { value: 'weekday', label: 'Weekday of arrival' },
] as const
export type Dimension = (typeof dimensions)[number]['value']

/** The leads behind a number: those of the report, narrowed to what the number counts. `motions` makes it a question of the report's. */
export const behind = (filters: ReportFilters, number: BehindNumber): BehindNumber => ({
  ...filters,
  by: undefined,
  motions: filters.motions ?? 'owed',
  ...number,
})
