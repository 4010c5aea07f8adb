import type { PoolClient } from 'pg'
import { dropDraft } from '#app/living-playbook.ts'
import type { Id } from '#domain/ledger.ts'
import { findMember } from '#store/views/named.ts'
import { draftRows, versionRows, type DraftRow } from '#store/views/shelf.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment, table } from './words.ts'

export const isId = (said: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(said)

/** Whatever became of it; undefined where there is none. */
export async function draftNamed(
  client: PoolClient,
  workspace: Id,
  draft: string,
): Promise<DraftRow | undefined> {
  return isId(draft) ? (await draftRows(client, workspace, draft))[0] : undefined
}

export function versionIn(call: Call): number | undefined {
  const said = text(call, 'version')
  if (said === undefined) return undefined
  const version = /^[1-9][0-9]{0,8}$/.test(said) ? Number(said) : undefined
  if (version === undefined) throw wrongCall(`"${said}" is no version.`, 'Versions are 1, 2, 3 …')
  return version
}

export const playbookVersions: Command = {
  name: 'playbook versions',
  takes: '',
  says: 'Lists the versions of the playbook, the one in force first, and the drafts with who has signed them.',
  run: async (call) => {
    const document = await inOpened(call, ({ inWorkspace }, workspace) =>
      inWorkspace(workspace, async (client) => ({
        versions: (await versionRows(client, workspace)).map(({ text: _text, ...row }) => row),
        drafts: (await draftRows(client, workspace)).map(({ text: _text, ...row }) => row),
      })),
    )
    const { versions, drafts } = document
    return answer(call, {
      document,
      lines: [
        ...table(
          versions.map(({ version, name, activeFrom, digest, leads }) => [
            `version ${version}`,
            name,
            `from ${moment(activeFrom)}`,
            `${leads} open`,
            digest.slice(0, 12),
          ]),
        ),
        ...table(
          drafts.map(({ id, name, base, digest, signatures }) => [
            `draft ${id}`,
            name,
            `on version ${base}`,
            signatures.length > 0
              ? `signed by ${signatures.map(({ role }) => role).join(' and ')}`
              : 'not signed',
            digest.slice(0, 12),
          ]),
        ),
      ],
    })
  },
}

export const playbookShow: Command = {
  name: 'playbook show',
  takes: '[--version N | --draft ID]',
  says: 'Prints the playbook in force, another version of it, or a draft, byte for byte.',
  options: { version: { type: 'string' }, draft: { type: 'string' } },
  run: async (call) => {
    const [version, draft] = [versionIn(call), text(call, 'draft')]
    const document = await inOpened(call, ({ inWorkspace }, workspace) =>
      inWorkspace(workspace, async (client) => {
        if (draft !== undefined) {
          const row = await draftNamed(client, workspace, draft)
          if (!row) throw refusedWith('no_such_draft')
          return { draft: row.id, status: row.status, name: row.name, digest: row.digest, text: row.text }
        }
        const rows = await versionRows(client, workspace)
        const row = rows.find((each) => version === undefined || each.version === version)
        if (!row) throw refusedWith('no_such_version')
        return row
      }),
    )
    return answer(call, { document, lines: [document.text.replace(/\n$/, '')] })
  },
}

export const playbookDrop: Command = {
  name: 'playbook drop',
  takes: 'DRAFT [--as MEMBER]',
  says: 'Drops a draft of the playbook.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [draft] = call.positionals
    if (draft === undefined) throw wrongCall('Which draft?', 'handraise playbook drop DRAFT')
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const [member, row] = await inWorkspace(workspace, async (client) => [
        await findMember(client, workspace, text(call, 'as')),
        await draftNamed(client, workspace, draft),
      ])
      if (!member) throw refusedWith('no_such_member')
      if (!row) throw refusedWith('no_such_draft')
      const about = { workspace, draft: row.id, by: member.id, at: await parts.clock.now() }
      const outcome = await dropDraft(parts, about)
      if (outcome.outcome === 'refused') {
        const { code, ...details } = outcome.refusal
        throw refusedWith(code, details)
      }
      return { draft: row.id, status: 'dropped' }
    })
    return answer(call, { document, lines: [`The draft ${document.draft} is dropped.`] })
  },
}
