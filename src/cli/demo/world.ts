import { addMember } from '#app/invite.ts'
import type { Asking } from '#app/streams.ts'
import type { Id } from '#domain/ledger.ts'
import { findTeam } from '#store/views/named.ts'
import { carried } from '../carried.ts'
import type { Opened } from '../wiring.ts'
import { openDoors } from './doors.ts'
import { agreeOnPlaybook, proposePlaybook } from './playbook.ts'
import { ADMIN, colleagues, FIRM, forms, PASSWORD, type Colleague } from './people.ts'

export type World = {
  readonly workspace: Id
  readonly admin: Id
  readonly members: ReadonlyMap<string, Id>
  /** Where mail comes in. */
  readonly mailbox: Id
  /** The form of each name. */
  readonly forms: ReadonlyMap<string, Id>
}

/** The firm as it is before the first inquiry: people who can sign in, in their teams, and forms. */
export async function foundWorld(opened: Opened): Promise<World> {
  const { name, email } = ADMIN
  const { workspace, member: admin } = await opened.foundWorkspace({
    ...{ workspace: FIRM, name, email, password: PASSWORD },
  })
  const members = new Map([[email, admin]])
  for (const colleague of colleagues)
    members.set(colleague.email, await hire(opened, { workspace, admin, colleague }))
  const marketing = members.get('mia@acme.example') ?? admin
  const signing = { workspace, admin, marketing }
  await proposePlaybook(opened, await agreeOnPlaybook(opened, signing), signing)
  const mailbox = await openDoors(opened, { workspace, admin, members })
  return { workspace, admin, members, mailbox, forms: await makeForms(opened, workspace, admin) }
}

async function hire(
  opened: Opened,
  { workspace, admin, colleague }: { workspace: Id; admin: Id; colleague: Colleague },
): Promise<Id> {
  const { parts, accounts } = opened
  const { name, email, roles, team: teamName } = colleague
  const team =
    teamName === undefined
      ? undefined
      : await opened.inWorkspace(workspace, (client) => findTeam(client, workspace, teamName))
  const [id, at] = [parts.newId(), await parts.clock.now()]
  const user = await accounts.create({ name, email, password: PASSWORD })
  await parts.ledger.transaction(workspace, async (tx) => {
    const about = { id, email, name, roles, by: admin, at, invitation: `${opened.url}/sign-in` }
    await addMember(parts, tx, { ...about, teams: team ? [team.id] : [] })
  })
  const join = { type: 'JoinMember', at, by: id, user } as const
  await carried(opened, workspace, [{ kind: 'member', stream: id, command: join }])
  return id
}

async function makeForms(opened: Opened, workspace: Id, admin: Id): Promise<ReadonlyMap<string, Id>> {
  const at = await opened.parts.clock.now()
  const made = forms.map(({ name, kind }): [string, Id, Asking] => {
    const id = opened.parts.newId()
    return [name, id, { kind: 'form', stream: id, command: { type: 'MakeForm', at, by: admin, name, kind } }]
  })
  await carried(
    opened,
    workspace,
    made.map(([, , asking]) => asking),
  )
  return new Map(made.map(([name, id]) => [name, id]))
}
