import type { Id } from '#domain/ledger.ts'
import type { People } from '#domain/team/people.ts'
import type { Discretion } from '#domain/workspace/discretion.ts'
import type { ComeUp, SlippedWith } from './mornings.ts'

/** Past the limit with others: by person, or by team where numbers about persons are for those persons. */
export type SlippedOthers = { readonly member: Id | null; readonly name: string; readonly count: number }

/** What whoever answers for others is told of in the morning. */
export function slippedFor(
  member: Id,
  slipped: readonly SlippedWith[],
  { people, discretion }: { readonly people: People; readonly discretion: Discretion },
): readonly SlippedOthers[] {
  if (!leads(people, member)) return []
  const others = slipped.filter((one) => one.member !== member)
  if (discretion === 'managers') return others
  const teamOf = ({ member: id }: SlippedWith) =>
    people.teams.find(({ members }) => members.includes(id))?.name ?? ''
  return [...Map.groupBy(others, teamOf)].map(([name, some]) => ({
    ...{ member: null, name },
    count: some.reduce((sum, { count }) => sum + count, 0),
  }))
}

/** Managers judge what was explained, and act on what was not. */
export const comeUpFor = (member: Id, comeUp: ComeUp, { members }: People): ComeUp =>
  members.some(({ id, roles }) => id === member && manages(roles)) ? comeUp : { count: 0, oldest: null }

/** Who answers for others sees what has slipped with them. */
const leads = ({ members, teams }: People, member: Id): boolean =>
  members.some(({ id, roles }) => id === member && manages(roles)) ||
  teams.some(({ steward }) => steward === member)

const manages = (roles: People['members'][number]['roles']): boolean =>
  roles.includes('manager') || roles.includes('admin')
