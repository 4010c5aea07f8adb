import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { ExportQuery, exportLists } from '#contract/import.ts'
import { exported, type ExportAbout } from '#store/views/exports.ts'
import { mayCall } from '../caller.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

/** Who works here, and whom not to write to, is for those who may change it. */
const forAdmins: ReadonlySet<string> = new Set(['members', 'suppressions'])
const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const

export const getExport = route({
  path: 'GET /api/v1/exports/:list',
  who: 'manager',
  says: 'A whole list as CSV or JSON lines: leads, queue, submissions, accounts, members, suppressions, outbox.',
  query: ExportQuery,
  handle: async ({ me, served, params, query, reply }) => {
    const list = exportLists.find((known) => known === params.list)
    if (!list) throw new Refused('not_found')
    if (forAdmins.has(list) && !mayCall('admin', me)) throw new Refused('not_allowed')
    const { format, bom, form } = query
    const asOf = await served.parts.clock.now()
    const about: ExportAbout = { list, format, bom: bom === 'true', form, asOf }
    reply.headers({
      'content-type': types[format],
      'content-disposition': `attachment; filename="${list}-${asOf.slice(0, 10)}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    await reply.send(linesIn(served, me, about))
    return 'sent'
  },
})

/** Written as fast as it is read, and no further ahead. A reader who goes away ends the query. */
function linesIn(served: Served, { workspace }: Caller, about: ExportAbout): PassThrough {
  const out = new PassThrough()
  served
    .inWorkspace(workspace, async (client) => {
      for await (const line of exported(client, workspace, about)) {
        if (out.destroyed) return
        if (!out.write(line)) await Promise.race([once(out, 'drain'), once(out, 'close')])
      }
    })
    .then(() => out.end())
    .catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error('The export failed.')))
  return out
}
