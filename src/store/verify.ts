import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { inSnapshot, streamed } from './cursor.ts'
import { uuid } from './ledger.ts'
import { checkSeals, type LastSeal } from './verify-seals.ts'
import { streamChecker, type Chained } from './verify-stream.ts'

export const BROKEN_TOLD_MAX = 1_000

export type Broken = { readonly stream: string; readonly seq: number | null; readonly what: string }
export type Verification = {
  readonly ok: boolean
  readonly streams: number
  readonly events: number
  /** The last seal in hex, where one workspace was looked at. */
  readonly seal: string | null
  readonly seals: readonly LastSeal[]
  readonly broken: readonly Broken[]
}
export type Verifying = {
  /** Only this workspace; every one where left out. */
  readonly workspace?: Id | undefined
  /** A seal that was kept elsewhere, in hex. */
  readonly seal?: string | undefined
}

/**
 * Reckons the whole ledger again, as one moment of the database has it: every chain, every private part that is still there, every
 * seal. Works as `handraise_system`, which passes row-level security and can only read. What it proves: docs/concepts/ledger.md.
 */
export async function verify(pool: Pool, { workspace, seal }: Verifying = {}): Promise<Verification> {
  const client = await pool.connect()
  const found: Broken[] = []
  let more = 0
  const tell = (broken: Broken): void => {
    if (found.length < BROKEN_TOLD_MAX) found.push(broken)
    else more++
  }
  try {
    return await inSnapshot(client, async () => {
      const only = workspace === undefined ? '' : `where workspace = '${uuid(workspace)}'`
      const counted = await checkStreams(client, only, tell)
      const { seals, seen } = await checkSeals(client, { only, seal, tell })
      if (seal !== undefined && !seen)
        tell({
          stream: workspace ?? '',
          seq: null,
          what: 'The seal that was kept elsewhere is not in this chain.',
        })
      if (more > 0) tell({ stream: '', seq: null, what: `${more} more are broken.` })
      const last = seals.length === 1 ? (seals[0]?.hash ?? null) : null
      return { ok: found.length === 0, ...counted, seal: last, seals, broken: found }
    })
  } finally {
    client.release()
  }
}

async function checkStreams(
  client: PoolClient,
  only: string,
  tell: (broken: Broken) => void,
): Promise<{ streams: number; events: number }> {
  const erased = new Set<string>()
  for await (const { prospect } of streamed<{ prospect: Id }>(client, {
    name: 'erased',
    text: `select prospect from erasure ${only}`,
  }))
    erased.add(prospect)
  let [streams, events] = [0, 0]
  let checker: ReturnType<typeof streamChecker> | undefined
  for await (const event of streamed<Chained>(client, {
    name: 'events',
    text: `select workspace, stream, seq, kind, type, v, at, by, data, private, salt, digest, hash from event ${only}
      order by workspace, stream, seq`,
  })) {
    events++
    if (!checker?.goesOnWith(event)) {
      checker?.end()
      checker = streamChecker(event, { erased, tell })
      streams++
    }
    checker.see(event)
  }
  checker?.end()
  return { streams, events }
}
