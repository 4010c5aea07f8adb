import type { LeadsMap } from '#domain/import/map.ts'
import type { PastCase, PastContact, Told } from '#app/import/past-case.ts'
import type { CsvFile } from '../csv/read.ts'
import { momentReader, type ReadMoment } from './moments.ts'
import { cellIn, type Cell, type CellIn } from './row.ts'
import { contactIn, sentIn } from './sent.ts'

/** Each row is a past lead. Without a column for its own id, what it says is its id. */
export async function* leadsOf(
  file: Pick<CsvFile, 'columns' | 'records'>,
  map: LeadsMap,
): AsyncGenerator<Told<PastCase>> {
  const read = leadReader(file.columns, map)
  for await (const { row, values } of file.records) {
    const result = read(row, values)
    if (typeof result === 'string') yield { row, rejected: { row, problem: result, values } }
    else yield { row, item: result }
  }
}

function leadReader(columns: readonly string[], map: LeadsMap) {
  const cell = cellIn(columns)
  const momentOf = momentReader(map.times)
  const all = columns.map((column) => cell(column))
  const refOf: Cell =
    map.case === undefined ? (values) => JSON.stringify(all.map((of) => of(values))) : cell(map.case)
  const submittedOf = cell(map.submitted)
  const spoken = spokenFor(map)
  const further = columns.filter((column) => !spoken.has(column))
  const sentOf = sentIn({ answers: further, ...map }, { columns, cell, ref: refOf })
  const contactsOf = contactsIn(map, { cell, momentOf })
  const endedOf = endingIn(map, { cell, momentOf })
  return (row: number, values: readonly string[]): PastCase | string => {
    if (values.length > columns.length) return 'It has more fields than there are columns.'
    const ref = refOf(values)
    if (ref === '') return `It has no id (column "${map.case}").`
    const at = momentOf(submittedOf(values))
    if (at === undefined) return noTime(submittedOf(values), map.submitted)
    const contacts = contactsOf(values)
    if (typeof contacts === 'string') return contacts
    const ended = endedOf(values)
    if (typeof ended === 'string') return ended
    return { case: ref, row, sent: sentOf(values, at), contacts, ended }
  }
}

/** What we put in front of rows that were turned away, and get back with them. */
const ours = ['row', 'problem']

/** Columns that say when and by whom; the others are what the person said. */
function spokenFor({
  case: ref = '',
  submitted,
  touches = [],
  ended,
  person = {},
}: LeadsMap): ReadonlySet<string> {
  const contacts = touches.flatMap(({ time, member = '' }) => [time, member])
  const end = ended ? [ended.time, ended.outcome.column] : []
  return new Set([ref, submitted, ...contacts, ...end, ...Object.values(person), ...ours])
}

type Reading = { readonly cell: CellIn; readonly momentOf: ReadMoment }

function contactsIn({ touches = [] }: LeadsMap, { cell, momentOf }: Reading) {
  const columns = touches.map((touch) => ({
    time: touch.time,
    of: cell(touch.time),
    contactOf: contactIn(touch, cell),
  }))
  return (values: readonly string[]): readonly PastContact[] | string => {
    const contacts: PastContact[] = []
    for (const { time, of, contactOf } of columns) {
      const said = of(values)
      if (said === '') continue
      const at = momentOf(said)
      if (at === undefined) return noTime(said, time)
      contacts.push(contactOf(values, { at, event: time }))
    }
    return contacts
  }
}

/** Without a time nothing has ended, whatever the word; with one, the map must say what the word means. */
function endingIn({ ended }: LeadsMap, { cell, momentOf }: Reading) {
  if (!ended) return () => undefined
  const [timeOf, wordOf] = [cell(ended.time), cell(ended.outcome.column)]
  const outcomes = new Map(Object.entries(ended.outcome.values))
  return (values: readonly string[]): PastCase['ended'] | string => {
    const [time, word] = [timeOf(values), wordOf(values)]
    const outcome = outcomes.get(word)
    if (outcome === undefined)
      return time === ''
        ? undefined
        : `The map does not say what "${word.slice(0, 60)}" means (column "${ended.outcome.column}").`
    const at = momentOf(time)
    return at === undefined ? noTime(time, ended.time) : { at, outcome }
  }
}

const noTime = (said: string, column: string): string =>
  `"${said.slice(0, 60)}" is no time (column "${column}").`
