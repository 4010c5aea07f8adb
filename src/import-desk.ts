import type { ImportDesk } from '#http/served.ts'
import { Refused } from '#http/route.ts'
import { ImportKind } from '#contract/import-map.ts'
import type { ImportJob } from '#contract/import.ts'
import type { Id } from '#domain/ledger.ts'
import { csvLine } from '#domain/text/csv.ts'
import { importsOn, type JobRow } from '#store/imports.ts'
import type { Wired } from './assemble.ts'
import { BadMap, checkedMap, previewFile, readMap } from './importing.ts'
import { Told } from '#app/told.ts'
import { problems, type ProblemCode } from '#contract/problem.ts'

const PREVIEW_ROWS = 20

/** What the routes do with files on their way in. */
export function importDesk({ pool }: Pick<Wired, 'pool'>): ImportDesk {
  const imports = importsOn(pool)
  const known = async (workspace: Id, job: Id): Promise<JobRow> => {
    const found = await imports.one(workspace, job)
    if (!found) throw new Refused('no_such_import')
    return found
  }
  const preview = async (workspace: Id, job: Id) => {
    const { kind, file } = await known(workspace, job)
    const source = file.replace(/(\.csv)?(\.gz)?$/i, '')
    return asRefused(() => previewFile(ImportKind.parse(kind), imports.bytesOf(workspace, job), source))
  }
  return {
    list: async (workspace) => (await imports.list(workspace)).map(jobOf),
    one: async (workspace, job) => {
      const found = await imports.one(workspace, job)
      return found && jobOf(found)
    },
    begin: imports.begin,
    putPart: imports.putPart,
    preview: async (workspace, job) => {
      const { rows, map, ...rest } = await preview(workspace, job)
      return {
        ...rest,
        rows: rows.slice(0, PREVIEW_ROWS).map((row) => [...row]),
        columns: [...rest.columns],
        map: map as object as Record<string, unknown>,
      }
    },
    start: async (workspace, job, given) => {
      const { kind, bytes, map: before } = await known(workspace, job)
      const said = given ?? before
      if ((await imports.keptBytes(workspace, job)) !== bytes) return 'incomplete'
      const of = ImportKind.parse(kind)
      const map = await asRefused(async () =>
        typeof said === 'string' ? readMap(of, said) : checkedMap(of, said),
      )
      const { columns } = await preview(workspace, job)
      await asRefused(async () => checkedMap(of, map, columns))
      return (await imports.ask(workspace, job, { map, columns })) ? 'asked' : 'under way'
    },
    stop: imports.stop,
    remove: imports.remove,
    rejects: (workspace, job) => rejectsOf(imports, { workspace, job }),
  }
}

async function* rejectsOf(
  imports: ReturnType<typeof importsOn>,
  { workspace, job }: { workspace: Id; job: Id },
): AsyncGenerator<string> {
  const { columns = [] } = (await imports.one(workspace, job)) ?? {}
  yield csvLine(['row', 'problem', ...columns])
  for (let after = 0; ;) {
    const some = await imports.rejects(workspace, job, after)
    for (const { no, problem, fields } of some) yield csvLine([String(no), problem, ...fields])
    const last = some.at(-1)
    if (!last) return
    after = last.no
  }
}

/** What reading a file or a map refuses, in the words that HTTP has for it. */
async function asRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BadMap) throw new Refused('map_broken', { errors: error.errors })
    if (error instanceof Told && isProblem(error.said.code)) throw new Refused(error.said.code)
    throw error
  }
}
const isProblem = (code: string): code is ProblemCode => code in problems

function jobOf(row: JobRow): ImportJob {
  const { map: _map, columns: _columns, by: _by, elapsedSeconds, kind, total, ...rest } = row
  const taken = row.created + row.joined + row.skipped + row.rejected
  const perSecond = elapsedSeconds !== null && elapsedSeconds > 0 ? taken / elapsedSeconds : null
  const left =
    row.state === 'running' && total !== null && perSecond ? Math.max(0, total - taken) / perSecond : null
  return {
    ...rest,
    kind: ImportKind.parse(kind),
    ...{ total, taken, perSecond: rounded(perSecond), secondsLeft: rounded(left) },
  }
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)
