import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { streamed } from './cursor.ts'
import { merkleTree } from './merkle.ts'
import { sealHash, type SealHead } from './seal.ts'
import type { Broken } from './verify.ts'

export type LastSeal = {
  readonly workspace: Id
  readonly no: number
  readonly at: Instant
  readonly hash: string
}
type Seal = SealHead & { readonly hash: Buffer }
type SealLeaf = {
  readonly workspace: Id
  readonly no: number
  readonly stream: Id
  readonly seq: number
  readonly hash: Buffer
  /** The hash of that event now; null where it is gone. */
  readonly now: Buffer | null
}
type Checking = {
  readonly only: string
  readonly seal: string | undefined
  readonly tell: (broken: Broken) => void
}
const UNSEALED_TOLD_MAX = 100

/** Every seal from the first: its leaves against the ledger, its root against its leaves, its hash against the seal before it. */
export async function checkSeals(
  client: PoolClient,
  { only, seal, tell }: Checking,
): Promise<{ readonly seals: readonly LastSeal[]; readonly seen: boolean }> {
  const leaves = leavesBySeal(client, only, tell)
  const lasts = new Map<Id, Seal>()
  let seen = false
  for await (const made of streamed<Seal>(client, {
    name: 'seals',
    text: `select workspace, no, at, streams, root, hash from seal ${only} order by workspace, no`,
  })) {
    const { workspace, no } = made
    const last = lasts.get(workspace)
    const broken = (what: string) => tell({ stream: workspace, seq: null, what: `Seal ${no}: ${what}` })
    if (no !== (last?.no ?? 0) + 1) broken('the seal before it is missing.')
    const { root, streams } = await leaves.of(made)
    if (!root.equals(made.root) || streams !== made.streams)
      broken('its leaves are not those that were sealed.')
    if (!sealHash(last?.hash ?? Buffer.alloc(0), made).equals(made.hash))
      broken('it does not follow from the seal before it.')
    if (made.hash.toString('hex') === seal?.toLowerCase()) seen = true
    lasts.set(workspace, made)
  }
  await leaves.end()
  await checkCover(client, only, tell)
  const seals = [...lasts.values()].map(({ workspace, no, at, hash }) => ({
    ...{ workspace, no, at },
    hash: hash.toString('hex'),
  }))
  return { seals, seen }
}

/** The leaves come in the order of the seals, so one pass over both is enough. */
function leavesBySeal(client: PoolClient, only: string, tell: Checking['tell']) {
  const leaves = streamed<SealLeaf>(client, {
    name: 'leaves',
    text: `select l.workspace, l.no, l.stream, l.seq, l.hash, e.hash as now
      from (select * from seal_leaf ${only}) l left join event e on e.workspace = l.workspace and e.stream = l.stream and e.seq = l.seq
      order by l.workspace, l.no, l.stream`,
  })
  let next: IteratorResult<SealLeaf> | undefined
  const check = ({ stream, seq, hash, now, no }: SealLeaf): void => {
    if (now === null) tell({ stream, seq, what: `Seal ${no} knows this event, and it is gone.` })
    else if (!now.equals(hash))
      tell({ stream, seq, what: `Seal ${no} knows another history that ends with this event.` })
  }
  return {
    of: async ({ workspace, no }: Pick<Seal, 'workspace' | 'no'>) => {
      const tree = merkleTree()
      let streams = 0
      next ??= await leaves.next()
      while (
        !next.done &&
        (next.value.workspace < workspace || (next.value.workspace === workspace && next.value.no <= no))
      ) {
        const leaf = next.value
        check(leaf)
        if (leaf.workspace === workspace && leaf.no === no) {
          tree.add(leaf)
          streams++
        } else
          tell({
            stream: leaf.stream,
            seq: leaf.seq,
            what: `It was sealed by seal ${leaf.no}, which is gone.`,
          })
        next = await leaves.next()
      }
      return { root: tree.root(), streams }
    },
    end: async () => {
      next ??= await leaves.next()
      while (!next.done) {
        const { stream, seq, no } = next.value
        tell({ stream, seq, what: `It was sealed by seal ${no}, which is gone.` })
        next = await leaves.next()
      }
    },
  }
}

/** What lies before the end of the last seal must be in one: otherwise it was slipped in later. */
async function checkCover(client: PoolClient, only: string, tell: Checking['tell']): Promise<void> {
  const { rows } = await client.query<{ stream: Id; seq: number }>(
    `select e.stream, min(e.seq) as seq from (select * from event ${only}) e
      join (select distinct on (workspace) workspace, upto_xid, upto_position from seal ${only} order by workspace, no desc) s
        on s.workspace = e.workspace
      left join (select workspace, stream, max(seq) as seq from seal_leaf ${only} group by 1, 2) l
        on l.workspace = e.workspace and l.stream = e.stream
      where (e.xid, e.position) <= (s.upto_xid, s.upto_position) and e.seq > coalesce(l.seq, 0)
      group by e.workspace, e.stream order by 1 limit ${UNSEALED_TOLD_MAX}`,
  )
  for (const { stream, seq } of rows)
    tell({ stream, seq, what: 'It is older than the last seal, and no seal knows it.' })
}
