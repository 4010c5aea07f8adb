import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import process from 'node:process'
import { describeSurvival, type SurvivalDescribed } from '#domain/statistics/describe-survival.ts'
import { scales, type Scale } from '#domain/statistics/limits.ts'
import type { Call, Command } from './commands.ts'
import { answer, Failure, wrongCall } from './exit.ts'
import { text, texts } from './options.ts'
import { survivalColumns } from './survival-columns.ts'

const usage =
  'FILE --time C --status C [--entry C] [--group C] [--strata C] [--competing] [--landmark T] [--conf loglog|log|plain] [--at T,T…] [--tau T]'

export const statsSurvival: Command = {
  name: 'stats survival',
  takes: usage,
  says: 'Kaplan–Meier, competing ends and comparisons for any CSV file.',
  options: {
    ...{ time: { type: 'string' }, status: { type: 'string' }, entry: { type: 'string' } },
    ...{ group: { type: 'string' }, strata: { type: 'string' }, competing: { type: 'boolean' } },
    ...{ landmark: { type: 'string' }, conf: { type: 'string' }, tau: { type: 'string' } },
    at: { type: 'string', multiple: true },
  },
  run: async (call) => {
    const [file] = call.positionals
    const [time, status] = [text(call, 'time'), text(call, 'status')]
    if (file === undefined || time === undefined || status === undefined)
      throw wrongCall(
        'That needs a file, the column of times and the column of status.',
        `handraise stats survival ${usage}`,
      )
    const competing = call.values['competing'] === true
    const asked = {
      ...{
        competing,
        scale: scaleIn(call),
        landmark: numberIn(call, 'landmark'),
        tau: numberIn(call, 'tau'),
      },
      at: momentsIn(call),
    }
    const columns = {
      time,
      status,
      entry: text(call, 'entry'),
      group: text(call, 'group'),
      strata: text(call, 'strata'),
    }
    const { tableRows } = await call.wiring.reading()
    const { table, excluded } = await survivalColumns(readable(tableRows(await opened(file))), columns, {
      competing,
    })
    const document = { ...describeSurvival(table, asked), excluded }
    return answer(call, { document, lines: linesFor(document, excluded) })
  },
}

async function opened(file: string) {
  if (file === '-') return process.stdin
  try {
    await access(file, constants.R_OK)
  } catch {
    throw wrongCall(`The file ${file} can't be read.`, 'Check its name and whether you may read it.')
  }
  return createReadStream(file)
}

/** What the reader of CSV files can't read is the caller's to mend. */
async function* readable(rows: AsyncIterable<readonly string[]>) {
  try {
    yield* rows
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('csv_'))) throw error
    const row = 'row' in error ? `, from row ${String(error.row)} on` : ''
    throw new Failure('refused', {
      code: 'unreadable_table',
      title: `That file can't be read as CSV${row}.`,
      next: 'Save it as CSV with a line of names at the top, then call again.',
    })
  }
}

function scaleIn(call: Call): Scale {
  const said = text(call, 'conf')?.replace('-', '') ?? 'loglog'
  const scale = scales.find((known) => known === said)
  if (!scale) throw wrongCall(`There are no limits called "${said}".`, `Choose one of ${scales.join(', ')}.`)
  return scale
}

const numberIn = (call: Call, option: string): number | undefined => {
  const said = text(call, option)
  return said === undefined ? undefined : numberFrom(said)
}

function momentsIn(call: Call): readonly number[] | undefined {
  const said = texts(call, 'at')
  return said.length === 0 ? undefined : said.map(numberFrom).toSorted((one, other) => one - other)
}

function numberFrom(said: string): number {
  const number = Number(said)
  if (said.trim() === '' || !Number.isFinite(number))
    throw wrongCall(`"${said}" is no number.`, 'Give times in the unit of the file.')
  return number
}

function linesFor({ groups, tests, mantelHaenszel }: SurvivalDescribed, excluded: number): readonly string[] {
  const told = (value: number | null) =>
    value === null ? 'not reached' : String(Number(value.toPrecision(6)))
  return [
    ...groups.map(
      ({ name, n, events, median, rmst }) =>
        `${name}: ${events} of ${n} ended; median ${told(median.estimate)} (${told(median.low)} to ${told(median.high)}); ` +
        `mean up to ${told(rmst.tau)}: ${told(rmst.estimate)} (standard error ${told(rmst.se)})`,
    ),
    ...(tests
      ? [
          `Log-rank: chi-squared ${told(tests.logrank.chisq)}, df ${tests.logrank.df}, p ${told(tests.logrank.p)}`,
        ]
      : []),
    ...(mantelHaenszel
      ? [
          `Odds ratio: ${told(mantelHaenszel.or)} (${told(mantelHaenszel.low)} to ${told(mantelHaenszel.high)})`,
        ]
      : []),
    ...(excluded > 0 ? [`${excluded} rows were left out: a gap, or a span without length.`] : []),
  ]
}
