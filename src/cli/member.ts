import { addMember } from '#app/invite.ts'
import { fieldErrors } from '#contract/field-errors.ts'
import { AddMemberRequest } from '#contract/workspace.ts'
import type { Id } from '#domain/ledger.ts'
import { roles } from '#domain/team/people.ts'
import { findMember, findTeam } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text, texts } from './options.ts'
import type { Opened } from './wiring.ts'

const usage = `EMAIL --name NAME --role ${roles.join('|')} [--role …] [--team TEAM …]`

export const memberAdd: Command = {
  name: 'member add',
  takes: usage,
  says: 'Adds a member and makes the invitation with which they choose a password.',
  options: {
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    team: { type: 'string', multiple: true },
    as: { type: 'string' },
  },
  run: async (call) => {
    const [email] = call.positionals
    const asked = { email, name: text(call, 'name') ?? email, roles: texts(call, 'role') }
    const document = await inOpened(call, async (opened, workspace) => {
      const teams = await teamsNamed(opened, workspace, namesOf(call.values['team']))
      const id = opened.parts.newId()
      const request = AddMemberRequest.safeParse({ id, ...asked, teams })
      if (!request.success) {
        const [error] = fieldErrors(request.error)
        throw wrongCall(
          `${error?.field ?? 'That'} ${error?.problem ?? 'is not understood'}.`,
          `handraise member add ${usage}`,
        )
      }
      return add(opened, workspace, { request: request.data, as: text(call, 'as') })
    })
    return answer(call, {
      document,
      lines: [
        `${String(asked.name)} is a member now. They choose a password here:`,
        `  ${document.invitation}`,
      ],
    })
  },
}

/** A team's name may have a comma in it, so these are taken as they stand. */
const namesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

async function teamsNamed(opened: Opened, workspace: Id, names: readonly string[]): Promise<readonly Id[]> {
  const teams: Id[] = []
  for (const name of names) {
    const team = await opened.inWorkspace(workspace, (client) => findTeam(client, workspace, name))
    if (!team) throw refusedWith('no_such_team', { team: name })
    teams.push(team.id)
  }
  return teams
}

async function add(
  opened: Opened,
  workspace: Id,
  { request, as }: { request: ReturnType<typeof AddMemberRequest.parse>; as: string | undefined },
): Promise<{ member: Id; invitation: string }> {
  const { parts, tokens, url, inWorkspace } = opened
  const [known, admin] = await inWorkspace(workspace, async (client) => [
    await findMember(client, workspace, request.email),
    await findMember(client, workspace, as),
  ])
  if (known) throw refusedWith('email_taken', { member: known.id })
  if (!admin) throw refusedWith('no_such_member')
  const { id } = request
  const invitation = `${url}/join/${tokens.sign('invitation', workspace, id)}`
  const at = await parts.clock.now()
  const outcomes = await parts.ledger
    .transaction(workspace, (tx) => addMember(parts, tx, { ...request, by: admin.id, at, invitation }))
    .catch(asTaken)
  for (const outcome of outcomes) if (outcome.outcome === 'refused') throw refusedWith(outcome.refusal.code)
  return { member: id, invitation }
}

/** Of two who add the same address at once, the second is told so. */
function asTaken(error: unknown): never {
  const taken = error instanceof Error && 'constraint' in error && error.constraint === 'member_email'
  throw taken ? refusedWith('email_taken') : error
}
