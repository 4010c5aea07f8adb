import type { RejectedRow } from '#app/import/past-case.ts'
import type { Progress } from '#app/import/run.ts'
import { Told } from '#app/told.ts'
import type { Id } from '#domain/ledger.ts'
import type { Opened } from './wiring.ts'

type About = {
  readonly workspace: Id
  readonly kind: string
  readonly file: string
  readonly bytes: number
  readonly by: Id
}
type Counts = Pick<Progress, 'created' | 'joined' | 'skipped' | 'rejected'>
const none: Counts = { created: 0, joined: 0, skipped: 0, rejected: 0 }

/** Notes an import that a command does, from its beginning to its end, where the app lists them. */
export async function notedImport<Done extends { readonly used: unknown; readonly progress: Counts }>(
  { noted, parts }: Opened,
  { workspace, ...about }: About,
  work: (reject: (row: RejectedRow, columns: readonly string[]) => Promise<void>) => Promise<Done>,
): Promise<Done> {
  const id = parts.newId()
  let named: readonly string[] = []
  const reject = async ({ row, problem, values = [] }: RejectedRow, columns: readonly string[]) => {
    named = columns
    await noted.reject(workspace, id, { no: row, problem, fields: values })
  }
  await noted.begin(workspace, { id, ...about })
  try {
    const done = await work(reject)
    const { used: map, progress } = done
    await noted.end(workspace, id, { state: 'done', map, columns: named, ...countsOf(progress) })
    return done
  } catch (error) {
    const failed =
      error instanceof Told ? `${error.said.title} ${error.said.next}` : 'The command was broken off.'
    await noted.end(workspace, id, { state: 'failed', map: {}, columns: named, ...none, failed })
    throw error
  }
}

const countsOf = ({ created, joined, skipped, rejected }: Counts): Counts => ({
  ...{ created, joined, skipped, rejected },
})
