import type { Id } from '#domain/ledger.ts'
import type { LeadFacts } from '#domain/lead/facts.ts'
import type { MemberFacts } from '#domain/member/commands.ts'
import { teamOf, type People } from '#domain/team/people.ts'
import { workingDayBefore } from '#domain/time/working-day-before.ts'
import type { ChainStep, TeamDecisionFacts } from '#domain/team/team.ts'
import { appointmentFactsFor } from './appointment-facts.ts'
import { dispositionsOf } from './dispositions.ts'
import { followUpsFor, type FollowSources } from './follow-facts.ts'
import { mailableAmong } from './mailable.ts'
import { neglectTermsFor } from './neglect/terms.ts'
import { termsFor } from './handoff-terms.ts'
import { planFor } from './plan.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook, Playbooks } from './playbooks.ts'
import type { NewId, Tx } from './ports.ts'
import type { Asking } from './streams.ts'

export type FactSources = FollowSources &
  Pick<Parts, 'suppressionKeys' | 'representatives' | 'mailer' | 'outsideCalendars'> & {
    readonly playbooks: Playbooks
    readonly newId: NewId
  }

export type Facts = {
  /** What one command is decided by. */
  readonly of: (asking: Asking) => unknown
  /** Reads what the decision just made has asked for and what wasn't read; whether there was anything, and so another one is to be made. */
  readonly readMissed: () => Promise<boolean>
}

/** Reads once what the whole batch needs to know beyond its own streams. */
export async function factsFor(tx: Tx, askings: readonly Asking[], sources: FactSources): Promise<Facts> {
  const { playbooks, newId } = sources
  const kinds = new Set(askings.map(({ kind }) => kind))
  const reviews = askings.some(({ command }) => command.type === 'CheckReview')
  const owners = askings.some(({ command }) => command.type === 'NameOwner')
  const aboutPeople = ['lead', 'member', 'team', 'appointment'] as const
  if (!aboutPeople.some((kind) => kinds.has(kind)) && !reviews && !owners) return onlyOf(() => nobody)
  const people = await tx.people()
  const appointments = kinds.has('appointment')
    ? await appointmentFactsFor(tx, askings, { people, sources })
    : undefined
  const leads = askings
    .filter(({ kind, command }) => kind === 'lead' && byPeople.has(command.type))
    .map(({ stream }) => stream)
  const leases = leads.length > 0 ? await tx.leases(leads) : new Map()
  const stopped = await stoppedAmong(tx, askings, sources.suppressionKeys)
  const loaded = kinds.has('lead') ? await versionsOf(tx, playbooks) : undefined
  const versions = loaded?.named
  const { suppressionKeys } = sources
  const mailable =
    loaded && (await mailableAmong(tx, askings, { suppressionKeys, inForce: loaded.named(undefined) }))
  const follow =
    loaded && (await followUpsFor(tx, askings, { versions: loaded.named, all: loaded.all, sources }))
  const handoff =
    loaded && (await termsFor(tx, askings, { inForce: loaded.named(undefined), people, sources }))
  const neglect =
    loaded && (await neglectTermsFor(tx, askings, { inForce: loaded.named(undefined), people, newId }))
  const of = (asking: Asking): unknown => {
    const { kind, stream, command } = asking
    if (kind === 'appointment') return appointments?.(asking)
    if (kind === 'member') return memberFacts(people, stream)
    if (kind === 'team' || kind === 'account') return teamFacts(people)
    if (kind === 'submission') return { people }
    if (kind !== 'lead' || !versions) return {}
    const facts: LeadFacts = {
      people,
      lease: leases.get(stream),
      stopped: stopped.get(`${stream} ${writtenTo(command) ?? ''}`),
      mailable: mailable?.has(stream),
      follow: follow?.of(stream),
      handoff: handoff?.(stream),
      neglect,
      ending: dispositionsOf(versions(undefined)),
      plan: (lead, ...wanted) => planFor(versions(lead.judged?.playbook), people, newId)(lead, ...wanted),
      workingDayBefore: (lead, moment) => {
        const calendar = teamOf(people, lead.team)?.calendar
        const hours =
          calendar === undefined ? undefined : versions(lead.judged?.playbook).calendars.get(calendar)
        return hours && workingDayBefore(hours, moment)
      },
    }
    return facts
  }
  return follow ? { of, readMissed: follow.readMissed } : onlyOf(of)
}

const onlyOf = (of: Facts['of']): Facts => ({ of, readMissed: async () => false })

const nobody: { readonly people: People } = { people: { members: [], teams: [] } }

/** Commands of people, who may be in each other's way. */
const byPeople: ReadonlySet<string> = new Set([
  'AcceptLead',
  'LogTouch',
  'WriteMail',
  'AssignLead',
  'ResolveLead',
  'TakeOver',
  'SaveReport',
  'OfferHandoff',
])

/** Where a command writes to by itself; what the system thanks for is looked up once more when it is sent. */
function writtenTo(command: Asking['command']): string | undefined {
  if (command.type === 'WriteMail') return command.to
  return command.type === 'ResolveLead' ? command.mail?.to : undefined
}

async function stoppedAmong(
  tx: Tx,
  askings: readonly Asking[],
  suppressionKeys: FactSources['suppressionKeys'],
): Promise<ReadonlyMap<string, string>> {
  const stopped = new Map<string, string>()
  for (const { stream, command } of askings) {
    const to = writtenTo(command)
    if (to === undefined || stopped.has(`${stream} ${to}`)) continue
    const reason = await tx.suppressed(suppressionKeys(tx.workspace, to), stream)
    if (reason !== undefined) stopped.set(`${stream} ${to}`, reason)
  }
  return stopped
}

/** All versions that leads here were judged under are few; the one in force stands in where a lead names none. */
async function versionsOf(
  tx: Tx,
  playbooks: Playbooks,
): Promise<{
  readonly named: (version: number | undefined) => LoadedPlaybook
  readonly all: readonly LoadedPlaybook[]
}> {
  const inForce = await playbooks.load(tx)
  const loaded = new Map([[inForce.version, inForce]])
  for (let version = 1; version < inForce.version; version++)
    loaded.set(version, await playbooks.load(tx, version))
  return { named: (version) => loaded.get(version ?? inForce.version) ?? inForce, all: [...loaded.values()] }
}

export function memberFacts(people: People, member: Id): MemberFacts {
  const admins = people.members.filter(({ active, roles }) => active && roles.includes('admin'))
  const teams = people.teams.filter(({ steward, chain }) => steward === member || isWhole(chain, member))
  return {
    lastAdmin: admins.length === 1 && admins[0]?.id === member,
    neededBy: teams.map(({ name }) => name),
  }
}

const isWhole = (chain: readonly ChainStep[], member: Id): boolean =>
  chain.length > 0 &&
  chain.every(({ to }) => typeof to === 'object' && 'member' in to && to.member === member)

const teamFacts = ({ members }: People): TeamDecisionFacts => ({
  active: members.filter(({ active }) => active).map(({ id }) => id),
})
