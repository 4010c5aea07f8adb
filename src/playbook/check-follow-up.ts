import { addDuration } from '#domain/time/add-duration.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { DAY_MS } from '#domain/time/calendar.ts'
import { type Duration, DURATION_DAYS_MAX } from '#domain/time/duration.ts'
import { epochMsOf, type Instant, instantOf } from '#domain/time/instant.ts'
import type { Note, Place } from './finding.ts'
import type { Named } from './grammar/parts.ts'
import type { CadenceRule, TrackRule } from './grammar/follow-up.ts'
import { nearest } from './nearest.ts'
import type { CalendarRule, Playbook } from './playbook.ts'

/** What follows the first answer: cadences, tracks, and that every ending is told. */
export function checkFollowUp(playbook: Playbook, note: Note): void {
  for (const cadence of playbook.cadences ?? []) {
    checkSpacing(cadence, note)
    checkBranches(cadence, note)
    checkEffort(cadence, note)
    checkPressure(cadence, playbook, note)
  }
  for (const track of playbook.tracks ?? []) checkSpacing(track, note)
  checkTold(playbook, note)
  checkReasons(playbook, note)
}

/** Days pass by night too, and working days need somebody who works them. */
function checkSpacing(
  { name, value: { calendar, steps } }: Named<CadenceRule | TrackRule>,
  note: Note,
): void {
  for (const { after, line, column } of steps) {
    const at = { line, column }
    if (after?.unit === 'd' && calendar !== undefined) {
      const message = `"${name}" counts covered time, and calendar days pass by night too. Write wd for working days.`
      note({ code: 'day-in-covered-time', at, message, suggestion: `${after.amount}wd` })
    }
    if (after?.unit === 'wd' && calendar === undefined) {
      const message = `"${name}" counts working days; name the calendar that says which they are.`
      note({ code: 'motion-incomplete', at, message })
    }
  }
}

function checkBranches({ name, value: { steps } }: Named<CadenceRule>, note: Note): void {
  const known = [...steps.flatMap((step) => step.name ?? []), 'next', 'end']
  for (const { branches, line, column } of steps) {
    for (const [result, to] of Object.entries(branches ?? {})) {
      if (typeof to !== 'string' || known.includes(to)) continue
      const suggestion = nearest(to, known)
      const hint =
        suggestion === undefined ? ` There are: ${known.join(', ')}.` : ` Did you mean "${suggestion}"?`
      const message = `After "${result}" the cadence "${name}" goes to "${to}", which is no step of it.${hint}`
      note({ code: 'unknown-term', at: { line, column }, message, suggestion })
    }
  }
}

/** An effort that the plan never makes could never be done, and nobody could ever say "unreachable". */
function checkEffort({ name, value: { steps, minimumEffort } }: Named<CadenceRule>, note: Note): void {
  if (!minimumEffort) return
  const { attempts, channels = 0, line, column } = minimumEffort
  const used = new Set(steps.map(({ channel }) => channel)).size
  const at: Place = { line, column }
  if (attempts > steps.length) {
    const message = `The minimum effort of "${name}" is ${attempts} attempts, but it plans only ${steps.length}.`
    note({ code: 'type-mismatch', at, message })
  }
  if (channels > used) {
    const message = `The minimum effort of "${name}" is ${channels} channels, but it plans only ${used}.`
    note({ code: 'type-mismatch', at, message })
  }
}

/** Monday 2 March 2026 and the six days after it: a plan must be bearable whatever the day it starts on. */
const MONDAY = epochMsOf('2026-03-02T12:00:00.000Z')
const WEEK_DAYS = 7

function checkPressure({ name, at, value }: Named<CadenceRule>, playbook: Playbook, note: Note): void {
  const limits = [value.maximumPressure, playbook.contact?.pressure].map((pressure) => pressure?.person)
  const most = Math.min(...limits.map((limit) => limit ?? Infinity))
  const calendar = playbook.calendars.find((candidate) => candidate.name === value.calendar)
  const steps = value.steps.filter(({ optional }) => optional !== true)
  const starts = Array.from({ length: WEEK_DAYS }, (_, day) => instantOf(MONDAY + day * DAY_MS))
  const worst = Math.max(...starts.map((start) => mostInAWeek(momentsOf(steps, { start, calendar }))))
  if (worst <= most) return
  const message = `"${name}" plans ${worst} touches within seven days, and at most ${most} a week are allowed. Space them further apart, or say that one is optional.`
  note({ code: 'cadence-over-pressure', at, message })
}

/** In order. What somebody would do in more than ten years is not weighed. */
function momentsOf(
  steps: CadenceRule['steps'],
  { start, calendar }: { readonly start: Instant; readonly calendar: CalendarRule | undefined },
): readonly number[] {
  const moments: number[] = []
  const end = epochMsOf(start) + DURATION_DAYS_MAX * DAY_MS
  let at = start
  for (const { after } of steps) {
    at = after ? later(at, after, calendar) : at
    const moment = epochMsOf(at)
    moments.push(moment)
    if (moment > end) break
  }
  return moments
}

/** As if there were no holidays: they only make room. */
function later(from: Instant, duration: Duration, rule: CalendarRule | undefined): Instant {
  const calendar: Calendar | undefined = rule && { ...rule, closed: [], special: {} }
  const at = addDuration(from, duration, calendar)
  return typeof at === 'string' ? at : from
}

function mostInAWeek(moments: readonly number[]): number {
  let [most, first] = [0, 0]
  for (const [last, at] of moments.entries()) {
    while ((moments[first] ?? at) <= at - WEEK_DAYS * DAY_MS) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

/** D2: every prospect hears how it ended. These endings leave nobody waiting for word. */
const needsNoWord: ReadonlySet<string> = new Set([
  'won',
  'introductory order',
  'withdrawn',
  'duplicate',
  'junk',
])

function checkTold({ segments, dispositions }: Playbook, note: Note): void {
  for (const { name, motion, tell, team, line, column } of segments) {
    if (motion !== 'decline' || tell !== undefined || team !== undefined) continue
    const message = `Nobody tells the leads of "${name}" that they are declined. Name the message (\`tell\`), or the team that writes to them.`
    note({ code: 'outcome-untold', at: { line, column }, message })
  }
  for (const [outcome, rule] of Object.entries(dispositions ?? {})) {
    if (typeof rule !== 'object' || rule.told !== 'nobody tells them' || needsNoWord.has(outcome)) continue
    const { line, column } = rule
    const message = `Whoever ends as "${outcome}" would never hear of it. Name the message (\`tell\`), or let a person tell them.`
    note({ code: 'outcome-untold', at: { line, column }, message })
  }
}

const givesReason = /\{(reason|elsewhere)\}/

/** A message that gives a reason needs one: a rule that declines without naming it would send a letter with a hole. */
function checkReasons({ segments, templates }: Playbook, note: Note): void {
  for (const { name, motion, tell, because, line, column } of segments) {
    if (motion !== 'decline' || tell === undefined || because !== undefined) continue
    const said = templates?.find((template) => template.name === tell)?.value.in
    const place = said?.flatMap(({ value }) => givesReason.exec(value.text)?.[0] ?? [])[0]
    if (place === undefined) continue
    const message = `"${tell}" says ${place}, and nothing says which reason "${name}" is given. Name one of \`declines\` (\`because\`).`
    note({ code: 'motion-incomplete', at: { line, column }, message })
  }
}
