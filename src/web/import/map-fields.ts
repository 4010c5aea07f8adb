import type { ImportKindName } from '../api/types.ts'

/** What a map says, as it travels: nested words and lists. */
export type MapDraft = Readonly<Record<string, unknown>>
export type MapField = {
  /** Where it stands in the map; a number is a place in a list. */
  readonly path: readonly (string | number)[]
  readonly label: string
  readonly optional?: true
  /** Any words, where it names no column. */
  readonly words?: string
}

const person: readonly MapField[] = [
  ...(
    [
      ['name', 'Name'],
      ['given', 'First name'],
      ['family', 'Last name'],
      ['email', 'E-mail'],
      ['phone', 'Phone'],
      ['company', 'Organisation'],
      ['country', 'Country'],
      ['message', 'Their words'],
    ] as const
  ).map(([field, label]) => ({ path: ['person', field], label, optional: true as const })),
]
const source: MapField = { path: ['source'], label: 'What reports call these', words: 'Like: Old CRM' }
const times: readonly MapField[] = [
  {
    path: ['times', 'format'],
    label: 'How times are written',
    optional: true,
    words: 'iso, or a pattern like d/M/yyyy H:mm',
  },
  {
    path: ['times', 'zone'],
    label: 'Time zone',
    optional: true,
    words: 'Where a time says none, like Europe/London',
  },
]

export const mapFields: Readonly<Record<ImportKindName, readonly MapField[]>> = {
  accounts: [
    { path: ['columns', 'name'], label: 'Name' },
    { path: ['columns', 'domains'], label: 'Domains', optional: true },
    { path: ['columns', 'relationship'], label: 'What they are to us', optional: true },
    { path: ['columns', 'owner'], label: 'Who looks after them', optional: true },
    { path: ['columns', 'parent'], label: 'Belongs to', optional: true },
  ],
  leads: [
    source,
    { path: ['case'], label: 'Their id', optional: true },
    { path: ['submitted'], label: 'When they asked' },
    ...times,
    ...person,
    { path: ['touches', 0, 'time'], label: 'First contact: when', optional: true },
    { path: ['touches', 0, 'member'], label: 'First contact: by whom', optional: true },
    { path: ['ended', 'time'], label: 'Ended: when', optional: true },
    { path: ['ended', 'outcome', 'column'], label: 'Ended: how', optional: true },
  ],
  members: [
    { path: ['columns', 'email'], label: 'E-mail' },
    { path: ['columns', 'name'], label: 'Name', optional: true },
    { path: ['columns', 'roles'], label: 'Roles', optional: true },
    { path: ['columns', 'teams'], label: 'Teams', optional: true },
  ],
  suppressions: [
    { path: ['columns', 'address'], label: 'Address or domain' },
    { path: ['columns', 'reason'], label: 'Reason', optional: true },
  ],
  history: [source, { path: ['case'], label: 'Which inquiry' }, { path: ['time'], label: 'When' }, ...times],
}

export const textAt = (map: unknown, path: MapField['path']): string => {
  const value = valueAt(map, path)
  return typeof value === 'string' ? value : ''
}

export const valueAt = (map: unknown, path: MapField['path']): unknown =>
  path.reduce<unknown>((at, key) => (isHolder(at) ? at[key] : undefined), map)

/** The map with something else there. Without a word the place goes, and what is empty by that goes with it. */
export function withAt(map: MapDraft, path: MapField['path'], value: unknown): MapDraft {
  const changed = setIn(map, path, value)
  // At the top there is always an object.
  return (changed ?? {}) as MapDraft
}

type Holder = Readonly<Record<string | number, unknown>>
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

function setIn(at: unknown, [key, ...rest]: MapField['path'], value: unknown): unknown {
  if (key === undefined) return value === '' ? undefined : value
  const inside = setIn(isHolder(at) ? at[key] : undefined, rest, value)
  if (typeof key === 'number') {
    const list = [...(Array.isArray(at) ? at : [])]
    list[key] = inside
    const left = list.filter((each) => each !== undefined)
    return left.length > 0 ? left : undefined
  }
  const left = Object.entries({ ...(isHolder(at) ? at : {}), [key]: inside }).filter(
    ([, each]) => each !== undefined,
  )
  return left.length > 0 ? Object.fromEntries(left) : undefined
}
