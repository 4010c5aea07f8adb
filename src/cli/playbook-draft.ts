import { draftPlaybook, signDraft } from '#app/living-playbook.ts'
import { looked } from '#app/playbook-reader.ts'
import { signingRoles } from '#domain/playbook/version.ts'
import { findMember } from '#store/views/named.ts'
import { draftRows, versionRows } from '#store/views/shelf.ts'
import type { Id } from '#domain/ledger.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { bytesOf, text } from './options.ts'
import { draftNamed, isId } from './playbook-shelf.ts'

export const playbookDraft: Command = {
  name: 'playbook draft',
  takes: 'FILE [--draft ID] [--as MEMBER]',
  says: 'Keeps a file as a draft of the playbook, to be signed by marketing and by sales.',
  options: { draft: { type: 'string' }, as: { type: 'string' } },
  run: async (call) => {
    const [file] = call.positionals
    if (file === undefined) throw wrongCall('Which file?', 'handraise playbook draft FILE [--draft ID]')
    const written = (await bytesOf(file)).toString('utf8')
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const member = await inWorkspace(workspace, (client) => findMember(client, workspace, text(call, 'as')))
      if (!member) throw refusedWith('no_such_member')
      const draft = draftIn(text(call, 'draft')) ?? parts.newId()
      const about = { workspace, draft, text: written, looked: await looked(written), by: member.id }
      const outcome = await draftPlaybook(parts, { ...about, at: await parts.clock.now() })
      if (outcome.outcome === 'refused') {
        const { code, ...details } = outcome.refusal
        throw refusedWith(code, details)
      }
      const [row] = await inWorkspace(workspace, (client) => draftRows(client, workspace, draft))
      if (!row) throw refusedWith('no_such_draft')
      const { digest, errors, accept } = row
      return { draft, digest, errors, accept: [...accept] }
    })
    const { draft, errors, accept } = document
    return answer(call, {
      document,
      lines: [
        `The draft is kept as ${draft}.`,
        errors > 0
          ? `It has ${errors} errors; \`handraise playbook check\` names them.`
          : `Marketing and sales sign it with \`handraise playbook sign ${draft}\`.`,
        ...accept.map((name) => `Both must accept: ${name}`),
      ],
    })
  },
}

const usage = `DRAFT --role ${signingRoles.join('|')} --as MEMBER [--digest HEX] [--accept NAME …]`

export const playbookSign: Command = {
  name: 'playbook sign',
  takes: usage,
  says: 'Signs a draft of the playbook for one side. With both signatures it is in force.',
  options: {
    role: { type: 'string' },
    as: { type: 'string' },
    digest: { type: 'string' },
    accept: { type: 'string', multiple: true },
  },
  run: async (call) => {
    const [draft] = call.positionals
    const role = signingRoles.find((known) => known === text(call, 'role'))
    if (draft === undefined || !role)
      throw wrongCall('Which draft, and for which side?', `handraise playbook sign ${usage}`)
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const [member, row] = await inWorkspace(workspace, async (client) => [
        await findMember(client, workspace, text(call, 'as')),
        await draftNamed(client, workspace, draft),
      ])
      if (!member) throw refusedWith('no_such_member')
      if (!row) throw refusedWith('no_such_draft')
      const digest = text(call, 'digest') ?? row.digest
      const about = { workspace, draft, role, digest, accepted: namesIn(call) }
      const outcome = await signDraft(parts, { ...about, by: member.id, at: await parts.clock.now() })
      if (outcome === 'too long') throw refusedWith('playbook_takes_too_long')
      if (outcome.outcome === 'refused') {
        const { code, ...details } = outcome.refusal
        throw refusedWith(code, details)
      }
      const [inForce] = await inWorkspace(workspace, (client) => versionRows(client, workspace))
      const active =
        outcome.outcome === 'happened' && outcome.events.some(({ type }) => type === 'PlaybookActivated')
      return { draft, role, active, version: inForce?.version ?? 0 }
    })
    const { active, version } = document
    return answer(call, {
      document,
      lines: [active ? `Version ${version} is in force.` : 'It is signed; the other side has yet to.'],
    })
  },
}

/** A warning's name may have commas in it: it is one name each time the option stands. */
const namesIn = ({ values: { accept } }: Call): readonly string[] =>
  [accept].flat().flatMap((name) => (typeof name === 'string' ? [name] : []))

function draftIn(said: string | undefined): Id | undefined {
  if (said !== undefined && !isId(said))
    throw wrongCall(`"${said}" is no draft's id.`, 'Leave --draft out to begin a new one.')
  return said?.toLowerCase()
}
