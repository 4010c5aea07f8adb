import type { Actor, Id } from '#domain/ledger.ts'
import { storable } from '#domain/text/storable.ts'
import type { Draft, SigningRole } from '#domain/playbook/version.ts'
import type { People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Answers } from './playbook-reader.ts'
import type { EscalationLevel, Playbook } from '#playbook/playbook.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { yearsOf } from './holiday-years.ts'
import type { Parts } from './parts.ts'
import type { MemberAddress } from './past-ports.ts'
import type { Tx } from './ports.ts'
import { fold, type Asking } from './streams.ts'

/** How far ahead holidays are written down as dates when a version is signed. */
const UNREADABLE = 'A draft that can not be read yet'

type About = { readonly workspace: Id; readonly draft: Id; readonly by: Actor; readonly at: Instant }

/** Keeps a draft as it stands, also one with errors: work in progress isn't lost. */
export async function draftPlaybook(
  parts: Parts,
  {
    looked,
    workspace,
    draft,
    text,
    on,
    by,
    at,
  }: About & {
    readonly text: string
    readonly on?: string | undefined
    readonly looked: Answers['check']
  },
): Promise<Outcome> {
  const { findings, name } = looked
  // What no database can hold is an error in the file, and the file is kept all the same.
  const kept = storable(text)
  const command = {
    ...({ type: 'DraftPlaybook', at, by, draft, text: kept, on } as const),
    digest: parts.textDigest(kept),
    name: storable(name ?? UNREADABLE),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    accept: findings.flatMap(({ accept }) => (accept === undefined ? [] : [accept])),
  }
  return onVersions(parts, workspace, async (tx, stream) =>
    one(parts, tx, { kind: 'playbook', stream, command }),
  )
}

/**
 * One side signs what it has read. With the second signature the draft is the version in force, its holidays written down as dates,
 * and the teams are as it says; leads keep the version they were judged under.
 */
export async function signDraft(
  parts: Parts,
  about: About & {
    readonly digest: string
    readonly role: SigningRole
    readonly accepted: readonly string[]
  },
): Promise<Outcome | 'too long'> {
  const { workspace, draft, by, at, digest, role, accepted } = about
  const text = await onVersions(
    parts,
    workspace,
    async (tx, stream) => (await draftOf(tx, stream, draft))?.text,
  )
  const signed = text === undefined ? undefined : await parts.playbooks.sign(text, yearsOf(at))
  if (signed === 'too long') return signed
  const { playbook, holidays } = signed?.outcome === 'signed' ? signed : { playbook: undefined, holidays: {} }
  return onVersions(parts, workspace, async (tx, stream) => {
    await tx.lockPeople('to change')
    const [people, addresses] = [await tx.people(), await tx.memberAddresses()]
    const named = playbook ? namedIn(playbook) : []
    const strangers = [...new Set(named.filter((email) => !memberOf(addresses, people, email)))]
    const { playbook: inForce } = await parts.playbooks.load(tx)
    const signers = signersFor(inForce.signatories?.[role], { people, addresses })
    const outcome = await one(parts, tx, {
      kind: 'playbook',
      stream,
      command: { type: 'SignPlaybook', at, by, draft, digest, role, accepted, signers, strangers, holidays },
    })
    const active =
      outcome.outcome === 'happened' && outcome.events.some(({ type }) => type === 'PlaybookActivated')
    if (active && playbook) await carryOut(tx, teamsBy(parts, playbook, { people, addresses, by, at }), parts)
    return outcome
  })
}

export const dropDraft = (parts: Parts, { workspace, draft, by, at }: About): Promise<Outcome> =>
  onVersions(parts, workspace, (tx, stream) =>
    one(parts, tx, { kind: 'playbook', stream, command: { type: 'DropDraft', at, by, draft } }),
  )

/** Whoever the playbook in force names for this side; where they have left, any admin stands in. */
export function signersFor(
  email: string | undefined,
  { people, addresses }: { readonly people: People; readonly addresses: readonly MemberAddress[] },
): readonly Id[] {
  const named = email === undefined ? undefined : memberOf(addresses, people, email)
  return named !== undefined
    ? [named]
    : people.members.filter(({ active, roles }) => active && roles.includes('admin')).map(({ id }) => id)
}

async function onVersions<Result>(
  parts: Parts,
  workspace: Id,
  work: (tx: Tx, stream: Id) => Promise<Result>,
): Promise<Result> {
  return parts.ledger.transaction(workspace, async (tx) => {
    const events = (await tx.read([{ kind: 'workspace', stream: workspace }])).get(workspace) ?? []
    const folded = fold('workspace', workspace, events)
    if (folded.kind !== 'workspace' || folded.state.status !== 'known')
      throw new Error('A workspace has a playbook from its first day.')
    return work(tx, folded.state.playbook)
  })
}

async function draftOf(tx: Tx, stream: Id, draft: Id): Promise<Draft | undefined> {
  const events = (await tx.read([{ kind: 'playbook', stream }])).get(stream) ?? []
  const folded = fold('playbook', stream, events)
  return folded.kind === 'playbook' ? folded.state.drafts.find((other) => other.draft === draft) : undefined
}

async function one(parts: Parts, tx: Tx, asking: Asking): Promise<Outcome> {
  const [outcome] = await carryOut(tx, [asking], parts)
  if (!outcome) throw new Error('A command has an outcome.')
  return outcome
}

/** Stewards, and who is named in a chain. */
const namedIn = ({ teams }: Playbook): readonly string[] =>
  teams.flatMap(({ steward, escalate }) => [
    steward,
    ...escalate.flatMap((level) => (level.to === 'member' ? [level.email] : [])),
  ])

function memberOf(addresses: readonly MemberAddress[], { members }: People, email: string): Id | undefined {
  const found = addresses.find((address) => address.email.toLowerCase() === email.toLowerCase())?.id
  return members.find(({ id, active }) => active && id === found)?.id
}

/** Teams that are there are arranged as the playbook says; new ones are formed, and their steward is their first member. */
function teamsBy(
  { newId }: Parts,
  { teams }: Playbook,
  about: { people: People; addresses: readonly MemberAddress[]; by: Actor; at: Instant },
): readonly Asking[] {
  const { people, addresses, by, at } = about
  return teams.flatMap(({ name, calendar, steward: email, escalate }): readonly Asking[] => {
    const steward = memberOf(addresses, people, email)
    if (steward === undefined) return []
    const known = people.teams.find((team) => team.name === name)
    const stream = known?.id ?? newId()
    const chain = escalate.map((level) => ({
      to: rungOf(level, (each) => memberOf(addresses, people, each) ?? steward),
      afterMinutes: level.after ? level.after.amount * MINUTES[level.after.unit] : 0,
    }))
    return [
      { kind: 'team', stream, command: { type: 'FormTeam', at, by, name, calendar, steward, chain } },
      ...(known
        ? []
        : [{ kind: 'team', stream, command: { type: 'JoinTeam', at, by, member: steward } } as const]),
    ]
  })
}

const MINUTES = { m: 1, h: 60, d: 1_440, wd: 1_440 } as const

function rungOf(level: EscalationLevel, idOf: (email: string) => Id) {
  switch (level.to) {
    case 'steward':
      return 'steward' as const
    case 'role':
      return { role: level.role }
    case 'member':
      return { member: idOf(level.email) }
  }
}
