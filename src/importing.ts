import { parseDocument } from 'yaml'
import type { ImportParts } from '#app/import/record-past.ts'
import type { Importer } from '#cli/wiring.ts'
import { RECORDED_AT_ONCE_MAX, recordPast } from '#app/import/record-past.ts'
import { runImport, type Progress } from '#app/import/run.ts'
import type { RejectedRow } from '#app/import/past-case.ts'
import { Told } from '#app/told.ts'
import { mapFrom, strangeColumns, type ImportKind } from '#contract/import-map.ts'
import { problems } from '#contract/problem.ts'
import type { ImportMap } from '#domain/import/map.ts'
import { CsvUnreadable, readCsv, type CsvFile } from '#intake/csv/read.ts'
import { casesOf } from '#intake/import/history.ts'

type Importing = Parameters<Importer['importFile']>[1]
type Imported = Awaited<ReturnType<Importer['importFile']>>

/** Reads a map's text (YAML, of which JSON is a part) and checks it; all that is wrong with it is told at once. */
export function readMap(kind: ImportKind, text: string): ImportMap {
  const document = parseDocument(text, { maxAliasCount: 0 } as object)
  const [broken] = document.errors
  if (broken) throw badMap([{ field: '', problem: broken.message.split('\n')[0] ?? '' }])
  const result = mapFrom(kind, document.toJS())
  if ('errors' in result) throw badMap(result.errors)
  return result.map
}

export class BadMap extends Told {
  readonly errors: readonly { readonly field: string; readonly problem: string }[]
  constructor(errors: BadMap['errors']) {
    const { title, next } = problems.map_broken
    const listed = errors.map(({ field, problem }) => (field === '' ? problem : `${field}: ${problem}`))
    super({ code: 'map_broken', title: `${title} ${listed.join(' ')}`, next })
    this.errors = errors
  }
}
const badMap = (errors: BadMap['errors']) => new BadMap(errors)

/** Takes a whole file into a workspace. Done twice, or broken off and done again, it has the effect of once. */
export async function importFile(parts: ImportParts, about: Importing): Promise<Imported> {
  const { kind, source, reject } = about
  try {
    const file = await readCsv(source())
    const used = about.map ?? (await guessed(kind, source()))
    const strange = strangeColumns(used, file.columns)
    if (strange.length > 0) {
      file.close()
      throw badMap(strange)
    }
    const progress = await importRows(parts, file, {
      ...about,
      map: used,
      reject: (row) => reject(row, file.columns),
    })
    return { used, progress }
  } catch (error) {
    throw error instanceof CsvUnreadable ? unreadable(error) : error
  }
}

async function guessed(kind: ImportKind, _source: AsyncIterable<Uint8Array>): Promise<ImportMap> {
  throw badMap([{ field: kind, problem: 'It is needed.' }])
}

type Rows = Omit<Importing, 'reject' | 'map'> & {
  readonly map: ImportMap
  readonly reject: (row: RejectedRow) => Promise<void>
}

function importRows(parts: ImportParts, file: CsvFile, about: Rows): Promise<Progress> {
  const { workspace, map, reject, progress } = about
  const running = { reject, ...(progress && { progress }) }
  switch (map.kind) {
    case 'history':
      return runImport({
        ...running,
        items: casesOf(file, map),
        atOnce: RECORDED_AT_ONCE_MAX,
        take: (cases) => recordPast(parts, workspace, { source: map.source, cases }),
      })
    case 'leads':
    case 'accounts':
    case 'members':
    case 'suppressions':
      throw new Error('Not yet.')
  }
}

function unreadable({ code, row }: CsvUnreadable): Told {
  const { title, next } = problems[code]
  return new Told({ code, title: `${title} It is row ${row}.`, next })
}
