import type { Named } from '../grammar/parts.ts'
import { sections } from '../grammar/sections.ts'
import type { Reading } from '../grammar/shape.ts'
import type { Playbook } from '../playbook.ts'
import { readCondition } from '../read-condition.ts'
import { readTree } from '../tree.ts'
import { letters } from './letters.ts'
import { plans } from './plans.ts'
import { reading } from './reading.ts'

/**
 * The plans and messages that every playbook has, as a firm writes them into its own file to change them. Their spacing is in working
 * days; there it names the calendar that says which they are.
 */
export function builtInText(calendar?: string): string {
  const text = `${plans}templates:${letters}${reading.slice(1)}`
  if (calendar === undefined) return text
  const plan = /^ {2}\S.*\n(?= {4}says: )/gm
  return text.replace(plan, (name) => `${name}    calendar: ${JSON.stringify(calendar)}\n`)
}

type BuiltIn = Required<Pick<Playbook, 'cadences' | 'tracks' | 'templates'>>
const parts = ['cadences', 'tracks', 'templates'] as const

let known: BuiltIn | undefined
const builtIn = (): BuiltIn => (known ??= readOnce())

function readOnce(): BuiltIn {
  const note: Reading['note'] = ({ message, at }) => {
    throw new Error(`Line ${at.line} of the built-in plans can't be read: ${message}`)
  }
  const words = { terms: [], isTerm: new Set<string>(), intents: [] }
  const about: Reading = {
    note,
    calendars: [],
    refer: () => undefined,
    condition: (condition) => readCondition(condition, words, note),
  }
  const tree = readTree(builtInText(), note)
  const entries = tree?.kind === 'map' ? tree.entries : []
  const read = parts.map((part) => {
    const section = entries.find(({ key }) => key === part)?.value
    return [part, section ? sections[part].read(section, about) : []]
  })
  return Object.fromEntries(read) as BuiltIn
}

/** What a playbook may name without writing it down. */
export const builtInNames = (part: keyof BuiltIn): readonly string[] =>
  builtIn()[part].map(({ name }) => name)

/** What a plan is for, in a sentence. */
export const builtInSays = (plan: string): string | undefined =>
  [...builtIn().cadences, ...builtIn().tracks].find(({ name }) => name === plan)?.value.says

/**
 * The playbook with the plans that it names and doesn't write down, and with their messages. What the file says under the same name
 * counts, so that a firm changes a single message by writing just that one.
 */
export function withBuiltIn(playbook: Playbook): Playbook {
  const { cadences, tracks, templates } = builtIn()
  const named = new Set([
    ...playbook.segments.flatMap(({ cadence, track }) => [cadence, track]),
    ...(playbook.cadences ?? []).flatMap(({ value }) => Object.values(value.bySeniority ?? {})),
  ])
  const plans = cadences.some(({ name }) => named.has(name)) ? cadences : []
  const series = tracks.filter(({ name }) => named.has(name))
  const written = new Set([...(playbook.cadences ?? []), ...(playbook.tracks ?? [])].map(({ name }) => name))
  const joined = [...plans, ...series].map(({ name }) => name).filter((name) => !written.has(name))
  const calendar = calendarFor(playbook, new Set(joined))
  const counted = <Rule>(rules: readonly Named<Rule>[]): readonly Named<Rule>[] =>
    rules.map((rule) => ({ ...rule, value: { ...rule.value, ...(calendar !== undefined && { calendar }) } }))
  return {
    ...playbook,
    ...(plans.length > 0 && { cadences: both(playbook.cadences, counted(plans)) }),
    ...(joined.length > 0 && { builtIn: joined }),
    ...(series.length > 0 && { tracks: both(playbook.tracks, counted(series)) }),
    templates: both(playbook.templates, templates),
  }
}

/** For a segment that says nothing of hours: those of the first that names such a plan, else the first there are. */
function calendarFor({ segments, teams, calendars }: Playbook, plans: ReadonlySet<string>) {
  const follows = segments.filter(({ cadence = '', track = '' }) => plans.has(cadence) || plans.has(track))
  return follows.flatMap((segment) => hoursOf(segment, teams) ?? [])[0] ?? calendars[0]?.name
}

/** The calendar of those whose leads these are: that of the answer they owe, else that of their team. */
export const hoursOf = (
  { respond, team }: Pick<Playbook['segments'][number], 'respond' | 'team'>,
  teams: Playbook['teams'],
): string | undefined => respond?.calendar ?? teams.find(({ name }) => name === team)?.calendar

const both = <Rule>(
  own: readonly Named<Rule>[] = [],
  ours: readonly Named<Rule>[],
): readonly Named<Rule>[] => [...own, ...ours.filter(({ name }) => !own.some((one) => one.name === name))]
