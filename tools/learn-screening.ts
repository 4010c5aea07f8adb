/**
 * Learns what reads like selling from the labelled batches under `tests/screening/`, and from any other labelled files that are named:
 * `node tools/learn-screening.ts [FILE.csv …]`. It writes `src/domain/screening/learned/weights.ts`, and says what a batch would have seen of what
 * was learned from all others.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { lexiconOf } from '#domain/screening/learned/lexicon.ts'
import type { Limits } from '#domain/screening/learned/limits.ts'
import { weightOfText } from '#domain/screening/learned/weigh.ts'
import { digestOf, learnedFrom, type Row, unmended } from '../tests/screening/batches.ts'
import { reading } from '../src/reading.ts'
import { limitsFrom, type Weighed } from './learning/limits.ts'
import { type Lists, linesOf, listsFrom, SCALE } from './learning/lists.ts'
import { type Text, textOf } from './learning/texts.ts'

const manners = ['silent', 'questioning', 'asking'] as const
const FILE = 'src/domain/screening/learned/weights.ts'

const batches = new Map(learnedFrom)
for (const file of process.argv.slice(2)) batches.set(file, await rowsIn(file))
const texts = new Map([...batches].map(([name, rows]) => [name, rows.flatMap(textOf)]))
const weighed = [...texts.keys()]
  .filter((name) => !learnedFrom.has(name) || unmended.includes(name))
  .flatMap((name) => {
    const others = [...texts].filter(([other]) => other !== name).flatMap(([, own]) => own)
    return weighedBy(listsFrom(others), texts.get(name) ?? [])
  })
const limits = limitsFrom(weighed, SCALE)
writeFileSync(FILE, written(listsFrom([...texts.values()].flat()), { from: digestOf(batches), limits }))
process.stdout.write(`${summary(weighed, limits)}\n`)

function weighedBy({ names, bias }: Lists, texts: readonly Text[]): readonly Weighed[] {
  const lexicon = lexiconOf({ lists: linesOf(names), bias })
  return texts.map((text) => ({ ...text, weight: weightOfText(lexicon, text) }))
}

/** What would be held of batches that nothing was learned from; only the limits know them. */
function summary(weighed: readonly Weighed[], limits: Limits): string {
  const kinds = ['junk', 'buyer', 'other'] as const
  return kinds
    .map((kind) => {
      const own = weighed.filter(({ is }) => is === kind)
      const held = own.filter(({ weight, manner, standing, long, held: by }) =>
        by === undefined
          ? long && weight > limits[manner][standing]
          : by === 'else' || weight >= limits.asker,
      )
      return `${kind}: ${held.length} of ${own.length}, by phrases alone ${own.filter(({ held: by }) => by).length}`
    })
    .join('\n')
}

async function rowsIn(file: string): Promise<readonly Row[]> {
  const table = await reading.tableIn(readFileSync(file))
  if ('unreadable' in table) throw new Error(`${file}: ${table.unreadable}`)
  return table.rows
}

function written({ names, bias }: Lists, { from, limits }: { from: string; limits: Limits }): string {
  return `/** Written by \`node tools/learn-screening.ts\`: a weight, and the pieces that weigh so much; below nothing they speak for asking. How they are named: piece-names.ts. */
export const weights = {
  from: '${from}',
  limits: {
${manners.map((manner) => `    ${manner}: { alone: ${limits[manner].alone}, beside: ${limits[manner].beside} },`).join('\n')}
    asker: ${limits.asker},
  },
  bias: ${bias},
  lists: \`
${linesOf(names)}
\`,
} as const
`
}
