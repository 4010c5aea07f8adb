import { draftPlaybook, signDraft } from '#app/living-playbook.ts'
import { looked } from '#app/playbook-reader.ts'
import { rejudgeOpen } from '#app/rejudge.ts'
import { signingRoles } from '#domain/playbook/version.ts'
import { findMember } from '#store/views/named.ts'
import { draftRows, versionRows } from '#store/views/shelf.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { bytesOf, text, texts } from './options.ts'

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
      const draft = text(call, 'draft') ?? parts.newId()
      const about = { workspace, draft, text: written, looked: await looked(written), by: member.id }
      const outcome = await draftPlaybook(parts, { ...about, at: await parts.clock.now() })
      if (outcome.outcome === 'refused') throw refusedWith(outcome.refusal.code)
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

const usage = `DRAFT --role ${signingRoles.join('|')} --as MEMBER [--accept NAME …]`

export const playbookSign: Command = {
  name: 'playbook sign',
  takes: usage,
  says: 'Signs a draft of the playbook for one side. With both signatures it is in force.',
  options: {
    role: { type: 'string' },
    as: { type: 'string' },
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
        (await draftRows(client, workspace)).find(({ id }) => id === draft),
      ])
      if (!member) throw refusedWith('no_such_member')
      if (!row) throw refusedWith('no_such_draft')
      const about = { workspace, draft, role, digest: row.digest, accepted: texts(call, 'accept') }
      const outcome = await signDraft(parts, { ...about, by: member.id, at: await parts.clock.now() })
      if (outcome === 'too long') throw refusedWith('playbook_takes_too_long')
      if (outcome.outcome === 'refused') {
        const { code, ...details } = outcome.refusal
        throw refusedWith(code, details)
      }
      const [inForce] = await inWorkspace(workspace, (client) => versionRows(client, workspace))
      const active = inForce?.digest === row.digest
      return { draft, role, active, version: inForce?.version ?? 0 }
    })
    const { active, version } = document
    return answer(call, {
      document,
      lines: [active ? `Version ${version} is in force.` : 'It is signed; the other side has yet to.'],
    })
  },
}

export const playbookRejudge: Command = {
  name: 'playbook rejudge',
  takes: '[--apply] [--as MEMBER]',
  says: 'Shows which open leads the playbook in force would move, and with --apply moves them; no clock is touched.',
  options: { apply: { type: 'boolean' }, as: { type: 'string' } },
  run: async (call) => {
    const apply = call.values['apply'] === true
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const member = await inWorkspace(workspace, (client) => findMember(client, workspace, text(call, 'as')))
      if (!member) throw refusedWith('no_such_member')
      return rejudgeOpen(parts, { workspace, by: member.id, at: await parts.clock.now(), apply })
    })
    const { read, left, moved, begun } = document
    return answer(call, {
      document,
      lines: [
        `${read} open leads were looked at${left > 0 ? `, ${left} of them forgotten` : ''}.`,
        ...moved.map(({ lead, from, to }) => `${lead}  ${from} → ${to}`),
        ...(begun > 0
          ? [`${begun} that followed no plan ${apply ? 'have begun' : 'would begin'} the one for them.`]
          : []),
        apply ? `${moved.length} have moved.` : `${moved.length} would move; nothing was written.`,
      ],
    })
  },
}
