import type { CommitmentKind, NewCommitment, Rung, WindowOf } from '#domain/commitment/commitment.ts'
import { callbackWindow } from '#domain/lead/agree-callback.ts'
import type { KnownLead } from '#domain/lead/state.ts'
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
}

/** The commitment that the playbook asks for: its window and its whole ladder as moments, reckoned once and never again. */
export function plan(
  loaded: LoadedPlaybook,
  people: People,
  newId: NewId,
): (wanted: PlanFor) => NewCommitment {
  return (wanted) => {
    const { kind, team } = wanted
    const window = windowOf(loaded, wanted)
    const calendar = team && loaded.calendars.get(team.calendar)
    const owner = team ? { team: team.id } : { holder: lastResort(people) }
    const letter = kind === 'decline' ? loaded.playbook.segments[wanted.segment]?.tell : undefined
    const waitsFor = ruleOf(loaded, wanted)?.signal
    const come = waitsFor !== undefined && wanted.signals?.includes(waitsFor) === true
    return {
      id: newId(),
      kind,
      window: come ? { ...window, notBefore: wanted.at } : window,
      ladder: ladderOf(window, team, calendar),
      ...owner,
      ...(waitsFor !== undefined && !come && { waitsFor }),
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
  { kind, segment }: Pick<PlanFor, 'kind' | 'segment'>,
): WindowRule | undefined {
  switch (kind) {
    case 'respond':
      return playbook.segments[segment]?.respond
    case 'touch':
      return stepRule(playbook, segment)
    case 'callback':
      return undefined
    case 'outcome':
    case 'nurture':
    case 'decline':
      return playbook.windows?.[kind]
  }
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

/** A reminder at the target, then the chain from the limit on, each step after the other, ending at an admin where nobody is named. */
export function ladderOf(
  window: WindowOf,
  team: TeamFacts | undefined,
  calendar: Calendar | undefined,
): readonly Rung[] {
  const chain =
    team && team.chain.length > 0 ? team.chain : [{ to: { role: 'admin' }, afterMinutes: 0 } as const]
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
