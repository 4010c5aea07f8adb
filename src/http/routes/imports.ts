import { Readable } from 'node:stream'
import {
  IMPORT_PART_BYTES_MAX,
  ImportJob,
  ImportJobs,
  ImportPreview,
  ImportRequest,
  ImportStart,
} from '#contract/import.ts'
import { memberActing } from '../acting.ts'
import { mayCall } from '../caller.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

const PARTS_MAX = 100_000

export const getImports = route({
  path: 'GET /api/v1/imports',
  who: 'manager',
  says: 'Files that were brought in, the last first, and how far each is.',
  answer: ImportJobs,
  handle: async ({ me, served }) => ({
    status: 200,
    body: { items: await served.imports.list(me.workspace) },
  }),
})

export const getImport = route({
  path: 'GET /api/v1/imports/:import',
  who: 'manager',
  says: 'How far one import is.',
  answer: ImportJob,
  handle: async ({ me, served, params }) => ({ status: 200, body: await one(served, me, params.import) }),
})

export const postImport = route({
  path: 'POST /api/v1/imports',
  who: 'manager',
  says: 'Begins an import: its file follows in parts.',
  body: ImportRequest,
  answer: ImportJob,
  handle: async ({ me, served, body, request }) => {
    if (body.kind === 'members' && !mayCall('admin', me)) throw new Refused('not_allowed')
    const before = await served.imports.one(me.workspace, body.id)
    // People are invited, and accounts described, in the name of a person.
    const by = await served.inWorkspace(me.workspace, (client) => memberActing(client, me, request))
    if (!before) await served.imports.begin(me.workspace, { ...body, by })
    return { status: before ? 200 : 201, body: await one(served, me, body.id) }
  },
})

export const putPart = route({
  path: 'PUT /api/v1/imports/:import/parts/:part',
  who: 'manager',
  says: 'A part of the file, counted from 0; sent again it takes the place of the first.',
  handle: async ({ me, served, params, request }) => {
    const { id: job } = await one(served, me, params.import)
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const no = /^\d{1,6}$/.test(params.part) ? Number(params.part) : PARTS_MAX
    if (no >= PARTS_MAX || bytes.length === 0 || bytes.length > IMPORT_PART_BYTES_MAX)
      throw new Refused('bad_request', {
        errors: [{ field: 'part', problem: `must have from 1 to ${IMPORT_PART_BYTES_MAX} bytes` }],
      })
    if (await served.imports.putPart(me.workspace, { job, no, bytes })) return { status: 204 }
    throw new Refused('import_under_way')
  },
})

export const getPreview = route({
  path: 'GET /api/v1/imports/:import/preview',
  who: 'manager',
  says: 'The first rows of the file, and what its columns probably mean.',
  answer: ImportPreview,
  handle: async ({ me, served, params }) => ({
    status: 200,
    body: await served.imports.preview(me.workspace, idIn(params.import, 'no_such_import')),
  }),
})

export const postStart = route({
  path: 'POST /api/v1/imports/:import/start',
  who: 'manager',
  says: 'Starts an import by its map, or goes on with one that was stopped.',
  body: ImportStart,
  answer: ImportJob,
  handle: async ({ me, served, params, body }) => {
    const { kind } = await one(served, me, params.import)
    if (kind === 'members' && !mayCall('admin', me)) throw new Refused('not_allowed')
    const asked = await served.imports.start(me.workspace, params.import, body.map)
    if (asked === 'incomplete') throw new Refused('import_incomplete')
    if (asked === 'under way') throw new Refused('import_under_way')
    return { status: 200, body: await one(served, me, params.import) }
  },
})

export const postStop = route({
  path: 'POST /api/v1/imports/:import/stop',
  who: 'manager',
  says: 'Stops an import. What is in stays in, and starting it again goes on.',
  answer: ImportJob,
  handle: async ({ me, served, params }) => {
    const { id } = await one(served, me, params.import)
    await served.imports.stop(me.workspace, id)
    return { status: 200, body: await one(served, me, id) }
  },
})

export const deleteImport = route({
  path: 'DELETE /api/v1/imports/:import',
  who: 'manager',
  says: 'Takes the file and its rejected rows away; what was taken in stays.',
  handle: async ({ me, served, params }) => {
    const { id, state } = await one(served, me, params.import)
    if (state === 'running') throw new Refused('import_under_way')
    await served.imports.remove(me.workspace, id)
    return { status: 204 }
  },
})

export const getRejects = route({
  path: 'GET /api/v1/imports/:import/rejects.csv',
  who: 'manager',
  says: 'The rows that could not be taken, and why, to be mended and brought in again.',
  handle: async ({ me, served, params, reply }) => {
    const { id, file } = await one(served, me, params.import)
    const name = file.replaceAll(/[^\w.-]+/g, '-').replace(/(\.csv)?(\.gz)?$/i, '')
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.rejected.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    await reply.send(Readable.from(served.imports.rejects(me.workspace, id)))
    return 'sent'
  },
})

export const importRoutes = [
  ...[getImports, getImport, postImport, putPart, getPreview, postStart],
  ...[postStop, deleteImport, getRejects],
]

async function one(served: Served, { workspace }: Caller, id: string): Promise<ImportJob> {
  const found = await served.imports.one(workspace, idIn(id, 'no_such_import'))
  if (!found) throw new Refused('no_such_import')
  return found
}
