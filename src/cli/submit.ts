import { setTimeout as pause } from 'node:timers/promises'
import { receive } from '#app/receive.ts'
import type { Id } from '#domain/ledger.ts'
import { findForm } from '#store/views/named.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { bytesOf, text } from './options.ts'
import type { Opened, Reading } from './wiring.ts'
import { moment } from './words.ts'

const PLACED_LOOKS_MAX = 500
const LOOKED_APART_MS = 20

export const submit: Command = {
  name: 'submit',
  takes: 'FORM FILE.json [--id ID]',
  says: 'Sends a submission through the same door as the API; the lead is there when it returns.',
  options: { id: { type: 'string' } },
  run: async (call) => {
    const [form, file] = call.positionals
    if (form === undefined || file === undefined)
      throw wrongCall('Which form, and which file?', 'handraise submit FORM FILE.json, FORM by name or id')
    const raw = await bytesOf(file)
    const reading = await call.wiring.reading()
    const document = await inOpened(call, (opened, workspace) =>
      send(opened, { workspace, form, raw, reading, key: text(call, 'id') }),
    )
    const { next, status } = document
    const by = next.by === null ? '' : ` by ${moment(next.by)}`
    return answer(call, { document, lines: [`${next.what}${by}.`, `The buyer's page: ${status}`] })
  },
}

type Receipt = { receipt: Id; status: string; next: { what: string; by: string | null } }
const JSON_TYPE = 'application/json'

/** Through the same door as HTTP, and then to its lead. */
export async function send(
  opened: Opened,
  about: { workspace: Id; form: string; raw: Buffer; reading: Reading; key: string | undefined },
): Promise<Receipt> {
  const { workspace, raw, reading, key } = about
  const found = await opened.inWorkspace(workspace, (client) => findForm(client, workspace, about.form))
  const form = found && (await opened.openForm(found.id))
  if (!form) throw refusedWith('no_such_form')
  const read = reading.readBody(raw, JSON_TYPE)
  if (read.outcome === 'refused') throw refusedWith(read.refusal.code, { errors: read.refusal.errors })
  const asked = { kind: form.kind, source: form.name, provider: 'api', test: false } as const
  const { body, submission } = await receive(opened.parts, opened.keep, {
    form,
    arrival: {
      canonicalAt: (times) => reading.toCanonical(read.fields, { ...times, ...asked }),
      raw,
      contentType: JSON_TYPE,
      key,
      address: undefined,
    },
  })
  await untilPlaced(opened, workspace, submission)
  return JSON.parse(body)
}

/** A server beside us may be carrying it at this moment; then we wait for it to be done. */
export async function untilPlaced(
  { conveyAll, inWorkspace }: Opened,
  workspace: Id,
  submission: Id,
): Promise<void> {
  for (let look = 0; look < PLACED_LOOKS_MAX; look++) {
    await conveyAll()
    const placed = await inWorkspace(workspace, async (client) => {
      const { rowCount } = await client.query(
        'select from placement where workspace = $1 and submission = $2',
        [workspace, submission],
      )
      return rowCount === 1
    })
    if (placed) return
    await pause(LOOKED_APART_MS)
  }
}
