import type { Cadence } from '#domain/cadence/cadence.ts'
import type { CadenceStarted } from '#domain/lead/plan-events.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { seniorityOf } from '#domain/text/seniority.ts'
import type { CadenceRule } from '#playbook/grammar/follow-up.ts'
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
    effort: attempts > 0 ? { attempts, channels, days } : undefined,
    pressure: {
      person: least(rule.maximumPressure?.person, contact?.pressure?.person),
      account: least(rule.maximumPressure?.account, contact?.pressure?.account),
    },
    lastLetter: rule.lastLetter === undefined ? undefined : { template: rule.lastLetter, after },
  }
}

const least = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)

/** The cadence that a lead of this segment begins with: the one for its seniority, on the wall clock of its country. */
export function beginsWith(
  loaded: LoadedPlaybook,
  segment: number,
  canonical: CanonicalSubmission,
): CadenceStarted['data'] | undefined {
  const named = loaded.playbook.segments[segment]?.cadence
  const rule = loaded.playbook.cadences?.find(({ name }) => name === named)
  if (!rule) return undefined
  const seniority = seniorityOf(canonical.person.title)
  const other = seniority && rule.value.bySeniority?.[seniority]
  const known = loaded.playbook.cadences?.some(({ name }) => name === other)
  const zone = zoneOf(canonical.organisation.country)
  return { cadence: other !== undefined && known ? other : rule.name, ...(zone && { zone }) }
}

/** The plan that a lead goes by; one that never began has that of its segment, for what it asks before anybody gives up. */
export const cadenceOf = (loaded: LoadedPlaybook, lead: KnownLead): Cadence | undefined => {
  const segment = loaded.playbook.segments[lead.judged?.segmentOrder ?? -1]
  const name = lead.plan?.cadence ?? segment?.cadence
  return name === undefined ? undefined : cadencesOf(loaded).get(name)
}
