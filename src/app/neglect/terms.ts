import type { Id } from '#domain/ledger.ts'
import { usualRules, type NeglectRules } from '#domain/neglect/findings.ts'
import { noWitnesses } from '#domain/neglect/claimed-unseen.ts'
import type { NeglectTerms } from '#domain/neglect/terms.ts'
import { teamOf, type People } from '#domain/team/people.ts'
import { addDuration } from '#domain/time/add-duration.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import type { Duration } from '#domain/time/duration.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { LoadedPlaybook } from '../playbooks.ts'
import type { NewId, Tx } from '../ports.ts'
import type { Asking } from '../streams.ts'

const byTerms: ReadonlySet<string> = new Set(['LookForNeglect', 'AskAboutLead'])
const A_WORKING_DAY: Duration = { amount: 1, unit: 'wd' }
const DAY_MS = 86_400_000

/** What questions about leads rest on, where anything in the batch asks for it. */
export async function neglectTermsFor(
  tx: Tx,
  askings: readonly Asking[],
  { inForce, people, newId }: { inForce: LoadedPlaybook; people: People; newId: NewId },
): Promise<NeglectTerms | undefined> {
  const asked = askings.find(({ kind, command }) => kind === 'lead' && byTerms.has(command.type))
  if (!asked) return undefined
  const looks = askings.some(({ command }) => command.type === 'LookForNeglect')
  const { at } = asked.command
  return {
    rules: neglectRules(inForce),
    witnesses: looks ? await tx.witnesses() : noWitnesses,
    explainBy: (member, team) => explainBy(inForce, people, { member, team, at }),
    newId,
  }
}

export const neglectRules = ({ playbook: { neglect } }: LoadedPlaybook): NeglectRules => ({
  heldDays: neglect?.held ?? usualRules.heldDays,
  unopenedDays: neglect?.unopened ?? usualRules.unopenedDays,
})

/** A working day of whoever is asked: in the hours of their own team, else of the lead's, else of the firm. */
function explainBy(
  { playbook, calendars }: LoadedPlaybook,
  people: People,
  { member, team, at }: { member: Id; team: Id | undefined; at: Instant },
): Instant {
  const own = people.teams.find(({ members }) => members.includes(member)) ?? teamOf(people, team)
  const calendar: Calendar | undefined = calendars.get(own?.calendar ?? '') ?? calendars.values().next().value
  const duration = playbook.neglect?.explain ?? A_WORKING_DAY
  const until = addDuration(at, duration, duration.unit === 'd' ? undefined : calendar)
  return typeof until === 'string' ? until : instantOf(epochMsOf(at) + DAY_MS)
}
