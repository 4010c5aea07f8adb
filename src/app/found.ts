import type { Id } from '#domain/ledger.ts'
import type { ChainStep } from '#domain/team/team.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { EscalationLevel, Playbook } from '#playbook/playbook.ts'
import { carryOut } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Asking } from './streams.ts'

export type NewWorkspace = {
  readonly workspace: Id
  readonly name: string
  readonly admin: { readonly id: Id; readonly email: string; readonly name: string; readonly user: string }
  readonly playbook: {
    readonly playbook: Playbook
    readonly text: string
    readonly digest: string
    readonly holidays: Readonly<Record<string, readonly string[]>>
  }
  readonly at: Instant
}

/** A firm begins: its workspace, its first admin, the playbook in force, and the teams that the playbook speaks of. */
export async function found(parts: Parts, about: NewWorkspace): Promise<void> {
  const { workspace, name, admin, playbook, at } = about
  const asked = { at, by: admin.id }
  const versions = parts.newId()
  await parts.ledger.transaction(workspace, async (tx) => {
    const { text, digest, holidays } = playbook
    await carryOut(
      tx,
      [
        {
          kind: 'workspace',
          stream: workspace,
          command: { ...asked, type: 'FoundWorkspace', name, playbook: versions },
        },
        {
          kind: 'member',
          stream: admin.id,
          command: {
            ...asked,
            type: 'AddMember',
            email: admin.email,
            name: admin.name,
            roles: ['admin', 'manager'],
          },
        },
        { kind: 'member', stream: admin.id, command: { ...asked, type: 'JoinMember', user: admin.user } },
        {
          kind: 'playbook',
          stream: versions,
          command: {
            ...asked,
            type: 'ActivatePlaybook',
            name: playbook.playbook.name,
            text,
            digest,
            holidays,
          },
        },
      ],
      parts,
    )
    await carryOut(tx, teamsOf(parts, about), parts)
  })
}

function teamsOf(parts: Parts, { playbook, admin, at }: NewWorkspace): readonly Asking[] {
  return playbook.playbook.teams.map(({ name, calendar, escalate }): Asking => {
    const chain = escalate.map((level) => stepOf(level, admin.id))
    return {
      kind: 'team',
      stream: parts.newId(),
      command: { type: 'FormTeam', at, by: admin.id, name, calendar, steward: admin.id, chain },
    }
  })
}

/** At the founding nobody is there but the admin, so every name in the starter's chains is theirs. */
function stepOf(level: EscalationLevel, admin: Id): ChainStep {
  const afterMinutes = level.after ? minutesOf(level.after) : 0
  switch (level.to) {
    case 'steward':
      return { to: 'steward', afterMinutes }
    case 'role':
      return { to: { role: level.role }, afterMinutes }
    case 'member':
      return { to: { member: admin }, afterMinutes }
  }
}

const MINUTES = { m: 1, h: 60, d: 1_440, wd: 1_440 } as const
const minutesOf = ({ amount, unit }: { amount: number; unit: keyof typeof MINUTES }): number =>
  amount * MINUTES[unit]
