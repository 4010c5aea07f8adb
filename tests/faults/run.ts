import process from 'node:process'
import { parseArgs } from 'node:util'
import { chanceFrom } from './chance.ts'
import { tryFaults } from './rounds.ts'

/*
 * `npm run faults -- --rounds N --seed S`: the real server under load, killed with SIGKILL (the server, PostgreSQL, or both) at random
 * moments, started again, and asked at the end what it still has. The last line of the output is one JSON document.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
})
const seed = Number(values.seed)
const found = await tryFaults({ rounds: Number(values.rounds), chance: chanceFrom(seed) }, (words) =>
  process.stderr.write(`${words}\n`),
)
process.stdout.write(`${JSON.stringify({ ...found, seed })}\n`)
process.exitCode = found.lost + found.duplicated + found.violations.length === 0 ? 0 : 1
