import process from 'node:process'
import { json } from 'node:stream/consumers'
import type { Database } from '#postgres/database.ts'
import type { Firm } from '../world.ts'
import type { Act } from './acts.ts'
import { actorOn, nothingSeen } from './actor.ts'

/** One actor in a process of its own: told on stdin what to do, it tells on stdout what it saw. */
export type Told = { readonly database: Database; readonly firm: Firm; readonly acts: readonly Act[] }

const { database, firm, acts } = (await json(process.stdin)) as Told
const seen = nothingSeen()
const actor = await actorOn(database, firm, { seen, sends: false })
await actor.play(acts)
await actor.process.close()
process.stdout.write(JSON.stringify(seen))
