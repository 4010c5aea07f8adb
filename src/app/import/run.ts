import type { RejectedRow, Told } from './past-case.ts'

export type Counts = {
  readonly created: number
  readonly joined: number
  readonly skipped: number
}
export type Taken = Counts & { readonly rejected: readonly RejectedRow[] }
export type Progress = Counts & {
  /** Rows read so far, the header not among them. */
  readonly read: number
  readonly rejected: number
  readonly done: boolean
}

/** Batches under way beside each other: one is decided here while PostgreSQL writes another. */
const BATCHES_AT_ONCE = 2

export type Run<Item> = {
  readonly items: AsyncIterable<Told<Item>>
  readonly atOnce: number
  readonly take: (items: readonly Item[]) => Promise<Taken>
  readonly reject: (row: RejectedRow) => Promise<void>
  /** Hears how far it is; answers false to stop here. What was taken stays, and a repetition finds it there. */
  readonly progress?: (progress: Progress) => Promise<boolean>
}

/** Takes a file in batches, each in its own transaction, so that nobody waits for long and an interruption loses nothing. */
export async function runImport<Item>({
  items,
  atOnce,
  take,
  reject,
  progress,
}: Run<Item>): Promise<Progress> {
  const now = { read: 0, created: 0, joined: 0, skipped: 0, rejected: 0 }
  const underWay = new Set<Promise<void>>()
  let batch: Item[] = []
  let failed: { error: unknown } | undefined
  const send = (some: readonly Item[]) => {
    const going = take(some)
      .then(async ({ created, joined, skipped, rejected }) => {
        now.created += created
        now.joined += joined
        now.skipped += skipped
        now.rejected += rejected.length
        for (const row of rejected) await reject(row)
      })
      .catch((error: unknown) => void (failed ??= { error }))
      .finally(() => underWay.delete(going))
    underWay.add(going)
  }
  const settle = async () => {
    await Promise.all(underWay)
    if (failed) throw failed.error
  }
  for await (const told of items) {
    now.read = Math.max(now.read, told.row - 1)
    if ('rejected' in told) {
      now.rejected++
      await reject(told.rejected)
      continue
    }
    batch.push(told.item)
    if (batch.length < atOnce) continue
    if (underWay.size >= BATCHES_AT_ONCE) await Promise.race(underWay)
    if (failed) break
    send(batch)
    batch = []
    if (progress && !(await progress({ ...now, done: false }))) {
      await settle()
      return { ...now, done: false }
    }
  }
  if (batch.length > 0 && !failed) send(batch)
  await settle()
  await progress?.({ ...now, done: true })
  return { ...now, done: true }
}
