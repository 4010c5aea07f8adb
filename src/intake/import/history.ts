import type { HistoryMap } from '#domain/import/map.ts'
import { outcomes, type Outcome } from '#domain/lead/resolution.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { PastCase, PastContact, Told } from '#app/import/past-case.ts'
import type { CsvFile, CsvRecord } from '../csv/read.ts'
import { momentReader } from './moments.ts'
import { cellIn, whenIn } from './row.ts'
import { contactIn, sentIn } from './sent.ts'

/** More events than this are not held: the longest-known half of the cases goes on, and what follows about them is added to them later. */
const EVENTS_HELD_MAX = 1_000_000

type Held = {
  row: number
  sent?: PastCase['sent']
  contacts: PastContact[]
  ended?: { at: Instant; outcome: Outcome }
}

/** Gathers the events of each case, in whatever order the file has them. */
export async function* casesOf(
  file: Pick<CsvFile, 'columns' | 'records'>,
  map: HistoryMap,
  { heldMax = EVENTS_HELD_MAX }: { heldMax?: number } = {},
): AsyncGenerator<Told<PastCase>> {
  const read = eventReader(file.columns, map)
  const held = new Map<string, Held>()
  let [events, row] = [0, 1]
  for await (const record of file.records) {
    row = record.row
    const problem = read(record, held)
    if (problem !== undefined) yield { row, rejected: { row, problem, values: record.values } }
    else if (++events >= heldMax) {
      const oldest = [...held.keys()].slice(0, Math.ceil(held.size / 2))
      for (const ref of oldest) yield* handedOn(held, ref, row)
      events = [...held.values()].reduce((sum, { contacts }) => sum + contacts.length + 2, 0)
    }
  }
  for (const ref of held.keys()) yield* handedOn(held, ref, row)
}

function* handedOn(held: Map<string, Held>, ref: string, row: number): Generator<Told<PastCase>> {
  const known = held.get(ref)
  if (known) yield { row, item: { case: ref, ...known } }
  held.delete(ref)
}

/** Reads one event into its case; answers what is wrong with the row, if anything. */
function eventReader(columns: readonly string[], map: HistoryMap) {
  const cell = cellIn(columns)
  const [refOf, timeOf] = [cell(map.case), cell(map.time)]
  const momentOf = momentReader(map.times)
  const isSubmitted = whenIn(cell, map.submitted)
  const isTouch = whenIn(cell, map.touch.when)
  const endings = outcomes.flatMap((outcome) => {
    const when = map.outcome[outcome]
    return when ? [{ outcome, holds: whenIn(cell, when) }] : []
  })
  const sentOf = sentIn({ answers: [], ...map }, { columns, cell, ref: refOf })
  const contactOf = contactIn(map.touch, cell)
  const eventOf = columns.map((column) => cell(column))
  return ({ row, values }: CsvRecord, held: Map<string, Held>): string | undefined => {
    if (values.length > columns.length) return 'It has more fields than there are columns.'
    const ref = refOf(values)
    if (ref === '') return `It names no case (column "${map.case}").`
    const at = momentOf(timeOf(values))
    if (at === undefined) return `"${timeOf(values).slice(0, 60)}" is no time (column "${map.time}").`
    const known = held.get(ref) ?? { row, contacts: [] }
    held.set(ref, known)
    if (isSubmitted(values) && (!known.sent || at < known.sent.at)) known.sent = sentOf(values, at)
    if (isTouch(values))
      known.contacts.push(contactOf(values, { at, event: eventOf.map((of) => of(values)).join('\t') }))
    const ended = endings.find(({ holds }) => holds(values))
    if (ended && (!known.ended || at < known.ended.at)) known.ended = { at, outcome: ended.outcome }
    return undefined
  }
}
