import type { CommitmentKind, NewCommitment, Rung, WindowOf } from '#domain/commitment/commitment.ts'
import { callbackWindow } from '#domain/lead/agree-callback.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { ChainStep } from '#domain/team/team.ts'
import { lastResort, teamOf, type People, type TeamFacts } from '#domain/team/people.ts'
import { addDuration } from '#domain/time/add-duration.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { addCovered } from '#domain/time/covered.ts'
import { earlierOf, laterOf, type Instant } from '#domain/time/instant.ts'
import { windowFrom, type WindowSpec } from '#domain/time/window.ts'
import type { WindowRule } from '#playbook/playbook.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { NewId } from './ports.ts'

/** What is owed where the playbook sets no window of its own. */
export const defaultWindows: Readonly<Record<CommitmentKind, WindowSpec>> = {
  respond: { target: { amount: 4, unit: 'h' }, limit: { amount: 1, unit: 'd' } },
  outcome: { target: { amount: 7, unit: 'd' }, limit: { amount: 14, unit: 'd' } },
  nurture: { target: { amount: 30, unit: 'd' }, limit: { amount: 45, unit: 'd' } },
  decline: { target: { amount: 1, unit: 'd' }, limit: { amount: 3, unit: 'd' } },
  touch: { target: { amount: 4, unit: 'h' }, limit: { amount: 1, unit: 'd' } },
  callback: { target: { amount: 2, unit: 'm' }, limit: { amount: 15, unit: 'm' } },
  acceptance: { target: { amount: 1, unit: 'h' }, limit: { amount: 4, unit: 'h' } },
  contact: { target: { amount: 4, unit: 'h' }, limit: { amount: 8, unit: 'h' } },
  ruling: { target: { amount: 8, unit: 'h' }, limit: { amount: 16, unit: 'h' } },
  result: { target: { amount: 4, unit: 'h' }, limit: { amount: 1, unit: 'wd' } },
  'stand-in': { target: { amount: 2, unit: 'h' }, limit: { amount: 4, unit: 'h' } },
}
/** A step on a calendar is done that working day or by the same time on the next. */
const coveredStep: WindowSpec = { target: { amount: 4, unit: 'h' }, limit: { amount: 1, unit: 'wd' } }

export type PlanFor = {
  readonly kind: CommitmentKind
  readonly at: Instant
  readonly segment: number
  readonly team: TeamFacts | undefined
  /** What the buyer was told: the commitment is never softer than that. */
  readonly promisedBy?: Instant | null | undefined
  /** What the prospect has done already, by the playbook's names. */
  readonly signals?: readonly string[]
  /** The calendar of whoever owes it. */
  readonly hours?: string | undefined
}

/** The commitment that the playbook asks for: its window and its whole ladder as moments, reckoned once and never again. */
export function plan(
  loaded: LoadedPlaybook,
  people: People,
  newId: NewId,
): (wanted: PlanFor) => NewCommitment {
  return (wanted) => {
    const { kind, team } = wanted
    const window = windowOf(loaded, { ...wanted, hours: team?.calendar })
    const calendar = team && loaded.calendars.get(team.calendar)
    const owner = team ? { team: team.id } : { holder: lastResort(people) }
    const letter = kind === 'decline' ? loaded.playbook.segments[wanted.segment]?.tell : undefined
    const { signal: waitsFor, afterBrief } = ruleOf(loaded, wanted) ?? {}
    const come = waitsFor !== undefined && wanted.signals?.includes(waitsFor) === true
    return {
      id: newId(),
      kind,
      window: come ? { ...window, notBefore: wanted.at } : window,
      ladder: ladderOf(window, chainFor(kind, team), calendar),
      ...owner,
      ...(waitsFor !== undefined && !come && { waitsFor }),
      ...(afterBrief && { afterBrief }),
      ...(letter !== undefined && { letter }),
    }
  }
}

/** What follows on a lead that is there already, on the version it was judged under. */
export const planFor =
  (loaded: LoadedPlaybook, people: People, newId: NewId) =>
  (lead: KnownLead, kind: CommitmentKind, at: Instant, promisedBy?: Instant | null): NewCommitment => {
    const segment = lead.judged?.segmentOrder ?? 0
    return plan(loaded, people, newId)({ kind, at, segment, team: teamOf(people, lead.team), promisedBy })
  }

/** The segment's own window for the first answer, the playbook's for whatever else is owed. */
function ruleOf(
  { playbook }: LoadedPlaybook,
  { kind, segment, hours }: Pick<PlanFor, 'kind' | 'segment' | 'hours'>,
): WindowRule | undefined {
  switch (kind) {
    case 'respond':
      return playbook.segments[segment]?.respond
    case 'touch':
      return stepRule(playbook, segment)
    case 'callback':
      return undefined
    case 'acceptance':
      return playbook.handoff?.accept ?? playbook.windows?.acceptance ?? inHours(kind, hours)
    case 'ruling':
      return playbook.handoff?.ruling ?? playbook.windows?.ruling ?? inHours(kind, hours)
    case 'result':
      return resultRule(playbook, hours) ?? inHours(kind, hours)
    case 'stand-in':
      return inHours(kind, hours)
    case 'contact':
      return playbook.windows?.step ?? inHours(kind, hours)
    case 'outcome':
    case 'nurture':
    case 'decline':
      return playbook.windows?.[kind]
  }
}

/** Where nothing is agreed, the usual time, in the hours of whoever owes it. */
const inHours = (kind: CommitmentKind, calendar: string | undefined): WindowRule | undefined =>
  calendar === undefined ? undefined : { ...defaultWindows[kind], calendar }

/** One duration in the terms of hand-offs, or a window of its own. */
function resultRule(
  { handoff, windows }: LoadedPlaybook['playbook'],
  calendar: string | undefined,
): WindowRule | undefined {
  const within = handoff?.result
  if (!within) return windows?.result
  const covered = within.unit !== 'd' && calendar !== undefined
  return { target: within, limit: within, ...(covered && { calendar }) }
}

function stepRule(playbook: LoadedPlaybook['playbook'], segment: number): WindowRule | undefined {
  const named = playbook.segments[segment]?.cadence
  const calendar = playbook.cadences?.find(({ name }) => name === named)?.value.calendar
  return calendar === undefined ? undefined : { ...coveredStep, calendar }
}

export function windowOf(loaded: LoadedPlaybook, wanted: Omit<PlanFor, 'team'>): WindowOf {
  const { kind, at, promisedBy } = wanted
  if (kind === 'callback') return callbackWindow(at)
  const rule = ruleOf(loaded, wanted)
  const calendar = rule?.calendar === undefined ? undefined : loaded.calendars.get(rule.calendar)
  const window = windowBy(rule ?? defaultWindows[kind], calendar, at)
  if (!promisedBy || promisedBy >= window.limit || promisedBy <= at) return window
  const { notBefore, target } = window
  return {
    notBefore: earlierOf(notBefore, promisedBy),
    target: earlierOf(target, promisedBy),
    limit: promisedBy,
  }
}

/** A calendar that never opens again must not stop anything: then time counts as it passes. */
export function windowBy(spec: WindowSpec, calendar: Calendar | undefined, at: Instant): WindowOf {
  const reckoned = windowFrom(spec, calendar, at)
  return 'outcome' in reckoned ? elapsed(spec, at) : reckoned
}

function elapsed(spec: WindowSpec, at: Instant): WindowOf {
  const plain = (duration: WindowSpec['target']): Instant => {
    const over = addDuration(at, duration.unit === 'wd' ? { ...duration, unit: 'd' } : duration, undefined)
    if (typeof over !== 'string') throw new Error('Elapsed time always ends.')
    return over
  }
  const notBefore = spec.notBefore ? plain(spec.notBefore) : at
  const target = laterOf(plain(spec.target), notBefore)
  return { notBefore, target, limit: laterOf(plain(spec.limit), target) }
}

const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES

/** Whom it climbs to. Of a hand-off that is not accepted a manager hears first; a ruling is nobody's in the team. */
export function chainFor(kind: CommitmentKind, team: TeamFacts | undefined): readonly ChainStep[] {
  const manager = { to: { role: 'manager' }, afterMinutes: 0 } as const
  const own =
    team && team.chain.length > 0 ? team.chain : [{ to: { role: 'admin' }, afterMinutes: 0 } as const]
  if (kind === 'ruling') return [manager, { to: { role: 'admin' }, afterMinutes: DAY_MINUTES }]
  if (kind !== 'acceptance') return own
  return [manager, ...own.map((step) => ({ ...step, afterMinutes: step.afterMinutes + HOUR_MINUTES }))]
}

/** A reminder at the target, then the chain from the limit on, each step after the other, ending at an admin where nobody is named. */
export function ladderOf(
  window: WindowOf,
  chain: readonly ChainStep[],
  calendar: Calendar | undefined,
): readonly Rung[] {
  const rungs: Rung[] = [{ level: 0, at: window.target, to: 'holder' }]
  for (const [index, { to, afterMinutes }] of chain.entries()) {
    const at = laterOf(after(window.limit, afterMinutes, calendar), rungs.at(-1)?.at ?? window.limit)
    rungs.push({ level: index + 1, at, to })
  }
  return rungs
}

function after(limit: Instant, minutes: number, calendar: Calendar | undefined): Instant {
  if (minutes === 0) return limit
  const covered = calendar && addCovered(calendar, limit, minutes * 60_000)
  if (typeof covered === 'string') return covered
  const elapsed = addDuration(limit, { amount: minutes, unit: 'm' }, undefined)
  return typeof elapsed === 'string' ? elapsed : limit
}
