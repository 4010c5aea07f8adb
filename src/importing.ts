import { parseDocument } from 'yaml'
import type { ImportParts } from '#app/import/record-past.ts'
import type { Importer } from '#cli/wiring.ts'
import { runImport } from '#app/import/run.ts'
import type { RejectedRow } from '#app/import/past-case.ts'
import { Told } from '#app/told.ts'
import { mapFrom, strangeColumns, type ImportKind } from '#contract/import-map.ts'
import { problems } from '#contract/problem.ts'
import type { ImportMap } from '#domain/import/map.ts'
import { CsvUnreadable, readCsv } from '#intake/csv/read.ts'
import { guessMap } from '#intake/import/guess.ts'
import { importerOf } from './importers.ts'

const SAMPLE_ROWS = 100

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

/** The same for one that is no text; and, where its columns are known, that the file has what it speaks of. */
export function checkedMap(kind: ImportKind, said: unknown, columns?: readonly string[]): ImportMap {
  const result = mapFrom(kind, said)
  if ('errors' in result) throw badMap(result.errors)
  const strange = columns ? strangeColumns(result.map, columns) : []
  if (strange.length > 0) throw badMap(strange)
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
  const { kind, source, reject, name } = about
  try {
    const used = about.map ?? (await guessed(kind, source(), name))
    const file = await readCsv(source())
    const strange = strangeColumns(used, file.columns)
    if (strange.length > 0) {
      file.close()
      throw badMap(strange)
    }
    const { take, adopt, ...rest } = importerOf(parts, file, { ...about, map: used })
    const { progress } = about
    const running = { reject: (row: RejectedRow) => reject(row, file.columns), ...(progress && { progress }) }
    const done = await runImport({ ...rest, ...running, take })
    const adopted = about.adopt === undefined ? undefined : await adopt(about.adopt)
    return { used, progress: done, ...(adopted !== undefined && { adopted }) }
  } catch (error) {
    throw error instanceof CsvUnreadable ? unreadable(error) : error
  }
}

/** The first rows of a file, with how they were read and what its columns probably mean. */
export async function previewFile(kind: ImportKind, source: AsyncIterable<Uint8Array>, name: string) {
  try {
    const { columns, records, encoding, delimiter, close } = await readCsv(source)
    const rows: (readonly string[])[] = []
    for await (const { values } of records) {
      rows.push(values)
      if (rows.length === SAMPLE_ROWS) break
    }
    close()
    return { columns, rows, encoding, delimiter, map: guessMap(kind, { columns, rows }, name) }
  } catch (error) {
    throw error instanceof CsvUnreadable ? unreadable(error) : error
  }
}

async function guessed(
  kind: ImportKind,
  source: AsyncIterable<Uint8Array>,
  name: string,
): Promise<ImportMap> {
  const { map } = await previewFile(kind, source, name)
  const result = mapFrom(kind, map)
  if ('errors' in result)
    throw badMap([
      { field: '', problem: 'What the columns mean can not be guessed; say it with a map.' },
      ...result.errors,
    ])
  return result.map
}

function unreadable({ code, row }: CsvUnreadable): Told {
  const { title, next } = problems[code]
  return new Told({ code, title: `${title} It is row ${row}.`, next })
}
