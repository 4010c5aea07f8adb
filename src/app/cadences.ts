import type { Cadence } from '#domain/cadence/cadence.ts'
import { nextStep } from '#domain/cadence/next-step.ts'
import type { Beginning } from '#domain/lead/join.ts'
import type { CadenceStarted } from '#domain/lead/plan-events.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { seniorityOf } from '#domain/text/seniority.ts'
import type { Instant } from '#domain/time/instant.ts'
import { hoursOf } from '#playbook/built-in/built-in.ts'
import type { CadenceRule, TrackRule } from '#playbook/grammar/follow-up.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import { zoneOf } from './zones.ts'

/** How long after the last step the last letter goes out, where the playbook doesn't say. */
const LETTER_AFTER = { covered: { amount: 5, unit: 'wd' }, elapsed: { amount: 7, unit: 'd' } } as const

const ready = new WeakMap<LoadedPlaybook, ReadonlyMap<string, Cadence>>()

/** The cadences of a version, each made ready once: their calendars are compiled by whoever first asks. */
export function cadencesOf(loaded: LoadedPlaybook): ReadonlyMap<string, Cadence> {
  const known = ready.get(loaded)
  if (known) return known
  const made = new Map(
    (loaded.playbook.cadences ?? []).map(({ name, value }) => [name, cadenceFrom(loaded, name, value)]),
  )
  ready.set(loaded, made)
  return made
}

const readyTracks = new WeakMap<LoadedPlaybook, ReadonlyMap<string, Cadence>>()

/** The tracks of a version, as plans like any other: a mail that the system sends by itself, or a task for a person. */
export function tracksOf(loaded: LoadedPlaybook): ReadonlyMap<string, Cadence> {
  const known = readyTracks.get(loaded)
  if (known) return known
  const made = new Map(
    (loaded.playbook.tracks ?? []).map(({ name, value }) => [name, trackFrom(loaded, name, value)]),
  )
  readyTracks.set(loaded, made)
  return made
}

function trackFrom({ playbook, calendars }: LoadedPlaybook, name: string, rule: TrackRule): Cadence {
  const { contact } = playbook
  const { tell, after } = rule.ends ?? {}
  return {
    name,
    track: true,
    steps: rule.steps.map(({ name: called, after, mail, task }) => ({
      ...{ name: called, after, template: mail },
      ...(mail === undefined
        ? { channel: 'letter' as const, task: task ?? called ?? 'Look after them.' }
        : { channel: 'mail' as const, automatic: true }),
    })),
    calendar: rule.calendar === undefined ? undefined : calendars.get(rule.calendar),
    ...(contact?.channels && { uses: contact.channels }),
    hours: contact?.hours,
    pressure: { person: contact?.pressure?.person, account: contact?.pressure?.account },
    lastLetter: tell === undefined || after === undefined ? undefined : { template: tell, after },
  }
}

function cadenceFrom({ playbook, calendars }: LoadedPlaybook, name: string, rule: CadenceRule): Cadence {
  const { contact } = playbook
  const calendar = rule.calendar === undefined ? undefined : calendars.get(rule.calendar)
  const { attempts, channels = 1, days = 1 } = rule.minimumEffort ?? { attempts: 0 }
  const after = rule.lastLetterAfter ?? (calendar ? LETTER_AFTER.covered : LETTER_AFTER.elapsed)
  return {
    name,
    steps: rule.steps,
    calendar,
    hours: rule.hours ?? contact?.hours,
    ...(contact?.channels && { uses: contact.channels }),
    effort: attempts > 0 ? { attempts, channels, days } : undefined,
    pressure: {
      person: least(rule.maximumPressure?.person, contact?.pressure?.person),
      account: least(rule.maximumPressure?.account, contact?.pressure?.account),
    },
    lastLetter: rule.lastLetter === undefined ? undefined : { template: rule.lastLetter, after },
  }
}

/** Spacing counts the days of those who follow a plan. One that is built in names none, so they are those of the lead's segment. */
function byHoursOf(loaded: LoadedPlaybook, plan: Cadence | undefined, segment: number): Cadence | undefined {
  const { playbook, calendars } = loaded
  if (!plan || !playbook.builtIn?.includes(plan.name)) return plan
  const calendar = calendars.get(hoursOf(playbook.segments[segment] ?? {}, playbook.teams) ?? '')
  return calendar && calendar !== plan.calendar ? { ...plan, calendar } : plan
}

const least = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)

type Beginner = { readonly segment: number; readonly canonical: CanonicalSubmission; readonly at: Instant }

/** The plan that a lead of this segment begins with; that of a reader comes up for the first time at its first step. */
export function planFrom(
  loaded: LoadedPlaybook,
  { segment, canonical, at }: Beginner,
): Pick<Beginning, 'cadence' | 'firstStep'> {
  const cadence = beginsWith(loaded, segment, canonical)
  const track = cadence?.track ? byHoursOf(loaded, tracksOf(loaded).get(cadence.cadence), segment) : undefined
  if (!cadence || !track) return { cadence }
  const next = nextStep(track, { ...cadence, startedAt: at, done: [] }, {})
  if (next.to !== 'step') return { cadence }
  const { index: step, channel, opens } = next
  return { cadence, firstStep: { step, channel, opens } }
}

/** The cadence for their seniority, or the track of those who only look around, on the wall clock of their country. */
function beginsWith(
  loaded: LoadedPlaybook,
  segment: number,
  canonical: CanonicalSubmission,
): CadenceStarted['data'] | undefined {
  const { cadence: named, track, motion } = loaded.playbook.segments[segment] ?? {}
  const zone = zoneOf(canonical.organisation.country)
  if (motion === 'nurture')
    return track !== undefined && tracksOf(loaded).has(track)
      ? { cadence: track, track: true, ...(zone && { zone }) }
      : undefined
  const rule = loaded.playbook.cadences?.find(({ name }) => name === named)
  if (!rule) return undefined
  const seniority = seniorityOf(canonical.person.title)
  const other = seniority && rule.value.bySeniority?.[seniority]
  const known = loaded.playbook.cadences?.some(({ name }) => name === other)
  return { cadence: other !== undefined && known ? other : rule.name, ...(zone && { zone }) }
}

/** The plan that a lead goes by; one that never began has that of its segment, for what it asks before anybody gives up. */
export const cadenceOf = (loaded: LoadedPlaybook, lead: KnownLead): Cadence | undefined => {
  const segment = lead.judged?.segmentOrder ?? -1
  if (lead.plan?.track) return byHoursOf(loaded, tracksOf(loaded).get(lead.plan.cadence), segment)
  const name = lead.plan?.cadence ?? loaded.playbook.segments[segment]?.cadence
  return name === undefined ? undefined : byHoursOf(loaded, cadencesOf(loaded).get(name), segment)
}
