/**
 * Learns what reads like selling from the labelled batches under `tests/screening/`, and from any other labelled files that are named:
 * `node tools/learn-screening.ts [FILE.csv …]`. It writes `src/domain/screening/learned/weights.ts`, and says what a batch would have seen of what
 * was learned from all others.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { lexiconOf } from '#domain/screening/learned/lexicon.ts'
import { weightOfText } from '#domain/screening/learned/weigh.ts'
import { learnedFrom, type Row } from '../tests/screening/batches.ts'
import { reading } from '../src/reading.ts'
import { limitsFrom, type Weighed } from './learning/limits.ts'
import { type Lists, linesOf, listsFrom } from './learning/lists.ts'
import { type Text, textOf } from './learning/texts.ts'

const FILE = 'src/domain/screening/learned/weights.ts'

/** What the weights were learned from, told in a few letters. */
export function digestOf(batches: ReadonlyMap<string, readonly Row[]>): string {
  const hash = createHash('sha256')
  for (const [name, rows] of [...batches].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(JSON.stringify([name, rows]))
  return hash.digest('hex').slice(0, 16)
}

if (import.meta.main) {
  const batches = new Map(learnedFrom)
  for (const file of process.argv.slice(2)) batches.set(file, await rowsIn(file))
  const texts = new Map([...batches].map(([name, rows]) => [name, rows.flatMap(textOf)]))
  const weighed = [...texts.keys()].flatMap((name) => {
    const others = [...texts].filter(([other]) => other !== name).flatMap(([, own]) => own)
    return weighedBy(listsFrom(others), texts.get(name) ?? [])
  })
  const limits = limitsFrom(weighed)
  const lists = listsFrom([...texts.values()].flat())
  writeFileSync(FILE, written(lists, { from: digestOf(batches), limits }))
}

function weighedBy({ names, bias }: Lists, texts: readonly Text[]): readonly Weighed[] {
  const lexicon = lexiconOf({ lists: linesOf(names), bias })
  return texts.map((text) => ({ ...text, weight: weightOfText(lexicon, text) }))
}

async function rowsIn(file: string): Promise<readonly Row[]> {
  const table = await reading.tableIn(readFileSync(file))
  if ('unreadable' in table) throw new Error(`${file}: ${table.unreadable}`)
  return table.rows
}

function written(
  { names, bias }: Lists,
  { from, limits }: { from: string; limits: { readonly silent: number; readonly asking: number } },
): string {
  return `/**
 * What was learned of how sellers write, by \`node tools/learn-screening.ts\`: in each line a weight, and the pieces that weigh so much. Above nothing they
 * speak for selling, below for asking. \`~\` begins letters of which \`_\` is a space, \`@\` what is said of the sender, and \`. \` is the beginning
 * of a sentence; all figures are zeros.
 */
export const weights = {
  /** The batches that were learned from. */
  from: '${from}',
  limits: { silent: ${limits.silent}, asking: ${limits.asking} },
  bias: ${bias},
  lists: \`
${linesOf(names)}
\`,
} as const
`
}
