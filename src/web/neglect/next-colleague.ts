import type { MemberRow } from '../api/types.ts'

/** Whom a lead is passed to with one press: a colleague from the same team who is there and has least to do. */
export function nextColleague(
  members: readonly MemberRow[],
  { asked, owner }: { readonly asked: string; readonly owner: string | undefined },
): MemberRow | undefined {
  const teams = members.find(({ id }) => id === asked)?.teams.map(({ id }) => id) ?? []
  return members
    .filter(({ id, active, onDuty, joined }) => id !== asked && id !== owner && active && onDuty && joined)
    .filter((member) => member.teams.some(({ id }) => teams.includes(id)))
    .toSorted((one, other) => one.open - other.open || one.name.localeCompare(other.name))[0]
}
