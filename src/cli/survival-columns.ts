import type { SurvivalTable } from '#domain/statistics/survival-table.ts'
import { Failure, wrongCall } from './exit.ts'

export type Columns = {
  readonly time: string
  readonly status: string
  readonly entry?: string | undefined
  readonly group?: string | undefined
  readonly strata?: string | undefined
}
type Name = keyof Columns
type Cells = Readonly<Partial<Record<Name, string>>>

const CAUSES_MAX = 255
const GROUPS_MAX = 65_535
const WRONG_CELLS_TOLD = 10
/** What stands for "still waiting when last seen" where ends compete; where they don't, 0, FALSE and their like. */
const WAITING = ['0', 'censored', 'censor', 'false', 'f']
const ENDED = ['1', 'true', 't']
const ALL = 'all'

/** The rows that can be used, as columns of numbers; rows with a gap (empty or NA) are left out and counted. */
export async function survivalColumns(
  rows: AsyncIterable<readonly string[]>,
  columns: Columns,
  { competing }: { competing: boolean },
): Promise<{ readonly table: SurvivalTable; readonly excluded: number }> {
  const read = await readCells(rows, columns)
  const { cells, numbers, excluded } = read
  const ends = competing ? causesIn(cells.status) : endedOrNot(cells.status)
  const rowsKept = cells.status.length
  return {
    excluded,
    table: {
      sample: {
        time: Float64Array.from(numbers.time),
        end: Uint8Array.from(cells.status, (word) => ends.numberOf(word)),
        ...(columns.entry !== undefined && { entry: Float64Array.from(numbers.entry) }),
      },
      causes: ends.causes,
      groups:
        columns.group === undefined
          ? { names: [ALL], of: new Uint16Array(rowsKept) }
          : levelsOf(cells.group, 'group'),
      ...(columns.strata !== undefined && { strata: levelsOf(cells.strata, 'strata') }),
    },
  }
}

async function readCells(rows: AsyncIterable<readonly string[]>, columns: Columns) {
  const cells = { status: [] as string[], group: [] as string[], strata: [] as string[] }
  const numbers = { time: [] as number[], entry: [] as number[] }
  const wrong: { row: number; column: string; value: string }[] = []
  let [line, excluded] = [0, 0]
  let places: ReadonlyMap<Name, number> | undefined
  for await (const row of rows) {
    line++
    if (!places) {
      places = placesOf(row, columns)
      continue
    }
    const found: Cells = Object.fromEntries([...places].map(([name, at]) => [name, (row[at] ?? '').trim()]))
    if (Object.values(found).some(isGap)) {
      excluded++
      continue
    }
    const [time, entry] = [Number(found.time), Number(found.entry ?? 0)]
    if (!Number.isFinite(time)) wrong.push({ row: line, column: columns.time, value: found.time ?? '' })
    if (!Number.isFinite(entry))
      wrong.push({ row: line, column: columns.entry ?? '', value: found.entry ?? '' })
    if (wrong.length >= WRONG_CELLS_TOLD) break
    // Nobody is at risk in a span that ends where it begins, or before.
    if (found.entry !== undefined && entry >= time) {
      excluded++
      continue
    }
    numbers.time.push(time)
    numbers.entry.push(entry)
    for (const name of ['status', 'group', 'strata'] as const) cells[name].push(found[name] ?? '')
  }
  if (!places)
    throw unreadable(
      'There is no header in that file.',
      'Give a CSV file whose first line names its columns.',
    )
  if (wrong.length > 0) throw notNumbers(wrong)
  return { cells, numbers, excluded }
}

const isGap = (cell: string): boolean => cell === '' || cell === 'NA'

function placesOf(header: readonly string[], columns: Columns): ReadonlyMap<Name, number> {
  const names = header.map((name) => name.trim())
  const wanted = (['time', 'status', 'entry', 'group', 'strata'] as const).flatMap((name) => {
    const column = columns[name]
    return column === undefined ? [] : [{ name, column, at: names.indexOf(column) }]
  })
  const missing = wanted.filter(({ at }) => at < 0).map(({ column }) => `"${column}"`)
  if (missing.length > 0)
    throw wrongCall(`There is no column ${missing.join(', ')}.`, `The file has: ${names.join(', ')}.`)
  return new Map(wanted.map(({ name, at }) => [name, at]))
}

/** 0 and 1, TRUE and FALSE, or (where a 2 occurs) 1 and 2, as R reads them. */
function endedOrNot(words: readonly string[]) {
  const known = new Set(words.map((word) => word.toLowerCase()))
  const isOneTwo = known.has('2') && [...known].every((word) => word === '1' || word === '2')
  const ended = isOneTwo ? ['2'] : ENDED
  const waiting = isOneTwo ? ['1'] : WAITING
  const strange = [...known].filter((word) => !ended.includes(word) && !waiting.includes(word))
  if (strange.length > 0)
    throw unreadable(
      `The status says ${strange
        .slice(0, 3)
        .map((word) => `"${word}"`)
        .join(', ')}: that is neither 0 nor 1.`,
      'Write 1 where it ended and 0 where it had not, or call again with --competing to tell causes apart.',
    )
  return { causes: ['1'], numberOf: (word: string) => (ended.includes(word.toLowerCase()) ? 1 : 0) }
}

function causesIn(words: readonly string[]) {
  const isWaiting = (word: string) => WAITING.includes(word.toLowerCase())
  const causes = [...new Set(words)].filter((word) => !isWaiting(word)).toSorted(inOrder)
  if (causes.length > CAUSES_MAX)
    throw unreadable(`There are ${causes.length} causes.`, `Give at most ${CAUSES_MAX}.`)
  const numbers = new Map(causes.map((cause, index) => [cause, index + 1]))
  return { causes, numberOf: (word: string) => numbers.get(word) ?? 0 }
}

function levelsOf(words: readonly string[], what: string) {
  const names = [...new Set(words)].toSorted(inOrder)
  if (names.length > GROUPS_MAX)
    throw unreadable(`The column for --${what} has ${names.length} values.`, 'Choose one with fewer.')
  const numbers = new Map(names.map((name, index) => [name, index]))
  return { names, of: Uint16Array.from(words, (word) => numbers.get(word) ?? 0) }
}

/** Numbers by size, words by the alphabet. */
const collator = new Intl.Collator('en')
const inOrder = (one: string, other: string): number =>
  Number.isFinite(Number(one)) && Number.isFinite(Number(other))
    ? Number(one) - Number(other)
    : collator.compare(one, other)

const unreadable = (title: string, next: string): Failure =>
  new Failure('refused', { code: 'unreadable_table', title, next })

const notNumbers = (cells: readonly { row: number; column: string; value: string }[]): Failure =>
  new Failure('refused', {
    code: 'unreadable_table',
    title: 'Some cells hold no number where a time should be.',
    next: 'Mend the cells in the details, or leave them empty to leave their rows out.',
    details: { cells },
  })
