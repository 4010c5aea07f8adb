import type { RungTo } from '../commitment/commitment.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'

/** One step of a team's escalation chain; `afterMinutes` of covered time on the team's calendar, counted from the limit. */
export type ChainStep = { readonly to: RungTo; readonly afterMinutes: number }

export type TeamFormed = EventOf<
  'TeamFormed',
  { name: string; calendar: string; steward: Id; chain: readonly ChainStep[] }
>
export type TeamRearranged = EventOf<
  'TeamRearranged',
  { calendar: string; steward: Id; chain: readonly ChainStep[] }
>
export type TeamJoined = EventOf<'TeamJoined', { member: Id }>
export type TeamLeft = EventOf<'TeamLeft', { member: Id }>
export type StewardNamed = EventOf<'StewardNamed', { steward: Id }>
export type TeamEvent = TeamFormed | TeamRearranged | TeamJoined | TeamLeft | StewardNamed

export type KnownTeam = {
  readonly status: 'known'
  readonly name: string
  readonly calendar: string
  readonly steward: Id
  readonly chain: readonly ChainStep[]
  readonly members: readonly Id[]
}
export type Team = { readonly status: 'none' } | KnownTeam
export const noTeam: Team = { status: 'none' }

export function evolveTeam(team: Team, event: TeamEvent): Team {
  if (event.type === 'TeamFormed') return { status: 'known', members: [], ...event.data }
  if (team.status === 'none') return team
  switch (event.type) {
    case 'TeamRearranged':
      return { ...team, ...event.data }
    case 'TeamJoined':
      return { ...team, members: [...team.members, event.data.member] }
    case 'TeamLeft':
      return { ...team, members: team.members.filter((member) => member !== event.data.member) }
    case 'StewardNamed':
      return { ...team, steward: event.data.steward }
  }
}

export type FormTeam = Asked & { readonly type: 'FormTeam' } & TeamFormed['data']
export type JoinTeam = Asked & { readonly type: 'JoinTeam'; readonly member: Id }
export type LeaveTeam = Asked & { readonly type: 'LeaveTeam'; readonly member: Id }
export type NameSteward = Asked & { readonly type: 'NameSteward'; readonly steward: Id }
export type TeamCommand = FormTeam | JoinTeam | LeaveTeam | NameSteward
export type TeamRefusal =
  | { readonly code: 'no_such_team' }
  | { readonly code: 'not_a_member'; readonly member: Id }
/** The ids of active members; only they may join or be stewards. */
export type TeamDecisionFacts = { readonly active: readonly Id[] }

export function decideTeam(
  team: Team,
  command: TeamCommand,
  { active }: TeamDecisionFacts,
): Decision<TeamEvent, TeamRefusal> {
  const { at, by } = command
  if (command.type === 'FormTeam') {
    const { name, calendar, steward, chain } = command
    if (!active.includes(steward)) return refused({ code: 'not_a_member', member: steward })
    if (team.status === 'none')
      return happened({ type: 'TeamFormed', at, by, data: { name, calendar, steward, chain } })
    const arranged = { calendar, steward, chain }
    return isArranged(team, arranged) ? nothing : happened({ type: 'TeamRearranged', at, by, data: arranged })
  }
  if (team.status === 'none') return refused({ code: 'no_such_team' })
  if (command.type === 'LeaveTeam') {
    const { member } = command
    return team.members.includes(member) ? happened({ type: 'TeamLeft', at, by, data: { member } }) : nothing
  }
  const person = command.type === 'JoinTeam' ? command.member : command.steward
  if (!active.includes(person)) return refused({ code: 'not_a_member', member: person })
  if (command.type === 'JoinTeam')
    return team.members.includes(person)
      ? nothing
      : happened({ type: 'TeamJoined', at, by, data: { member: person } })
  return team.steward === person
    ? nothing
    : happened({ type: 'StewardNamed', at, by, data: { steward: person } })
}

const isArranged = (team: KnownTeam, { calendar, steward, chain }: TeamRearranged['data']): boolean =>
  team.calendar === calendar &&
  team.steward === steward &&
  team.chain.length === chain.length &&
  team.chain.every((step, index) => isSameStep(step, chain[index]))

const isSameStep = (step: ChainStep, other: ChainStep | undefined): boolean =>
  step.afterMinutes === other?.afterMinutes && nameOf(step.to) === nameOf(other.to)

const nameOf = (to: RungTo): string =>
  typeof to === 'string' ? to : 'role' in to ? `role ${to.role}` : `member ${to.member}`
