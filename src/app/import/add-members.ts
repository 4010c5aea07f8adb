import type { Id } from '#domain/ledger.ts'
import { roles as known, type Role } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { addMember } from '../invite.ts'
import type { RejectedRow } from './past-case.ts'
import type { ImportParts } from './record-past.ts'
import type { Taken } from './run.ts'

export type MemberRow = {
  readonly row: number
  readonly email: string
  readonly name: string
  readonly roles: readonly string[]
  readonly teams: readonly string[]
}
/** Each is a mail as well, and holds the lock of who works here. */
export const INVITED_AT_ONCE_MAX = 20

/** Adds people and invites them. Who is there already stays as they are. */
export function addMembers(
  parts: ImportParts,
  workspace: Id,
  { rows, by, at }: { rows: readonly MemberRow[]; by: Id; at: Instant },
): Promise<Taken> {
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('to change')
    const there = new Set((await tx.memberAddresses()).map(({ email }) => email))
    const { teams } = await tx.people()
    const teamsByName = new Map(teams.map(({ id, name }) => [name.toLowerCase(), id]))
    const rejected: RejectedRow[] = []
    let [created, skipped] = [0, 0]
    for (const { row, email, name, ...said } of rows) {
      const key = email.toLowerCase()
      const strange = [
        ...said.roles.filter((role) => !isRole(role)).map((role) => `"${role}" is no role.`),
        ...said.teams
          .filter((team) => !teamsByName.has(team.toLowerCase()))
          .map((team) => `There is no team "${team}".`),
      ]
      if (there.has(key)) skipped++
      else if (strange.length > 0) rejected.push({ row, problem: strange.join(' ') })
      else {
        const id = parts.newId()
        const joining = said.teams.flatMap((team) => teamsByName.get(team.toLowerCase()) ?? [])
        const invitation = parts.invitationUrl(workspace, id)
        await addMember(parts, tx, {
          id,
          email,
          name,
          roles: said.roles.filter(isRole),
          teams: joining,
          by,
          at,
          invitation,
        })
        there.add(key)
        created++
      }
    }
    return { created, joined: 0, skipped, rejected }
  })
}

const isRole = (word: string): word is Role => known.some((role) => role === word)
