import { spawn } from 'node:child_process'
import process from 'node:process'
import { json } from 'node:stream/consumers'
import { sweep } from '#app/sweep.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { connectionFor, type EmbeddedDatabase } from '#postgres/database.ts'
import { makePool } from '#store/connect.ts'
import { foundFirm, processOn, type Firm } from '../world.ts'
import type { Act, History } from './acts.ts'
import { actorOn, nothingSeen, type Seen } from './actor.ts'
import type { Told } from './second-process.ts'
import { violationsIn } from './violations.ts'

type Acting = { readonly database: EmbeddedDatabase; readonly firm: Firm }
/** Plays the other half of a history; gives back what was seen, where it isn't seen already. */
type Other = (acting: Acting, acts: readonly Act[], seen: Seen) => Promise<Seen | undefined>

/** Plays a history on an empty database with two actors at once, lets things settle, and looks. */
export async function play(
  database: EmbeddedDatabase,
  { one, other }: History,
  playOther: Other = besides,
): Promise<readonly string[]> {
  const founding = await processOn(database, { max: 2 })
  const owner = makePool(connectionFor(database, 'owner', { max: 2 }), () => undefined)
  const seen = nothingSeen()
  try {
    const firm = await foundFirm(founding)
    const actor = await actorOn(database, firm, { seen, sends: true })
    const [elsewhere] = await Promise.all([
      playOther({ database, firm }, other, seen),
      actor.play(one),
    ]).finally(() => actor.process.close())
    await conveyAll(founding.parts)
    await sweep(founding.parts)
    return await violationsIn(owner, firm, elsewhere ? both(seen, elsewhere) : seen)
  } finally {
    await Promise.all([founding.close(), owner.end()])
  }
}

/** Parts and connections of its own, in this process; what one actor has asked the other may ask again. */
const besides: Other = async ({ database, firm }, acts, seen) => {
  const actor = await actorOn(database, firm, { seen, sends: false })
  await actor.play(acts).finally(() => actor.process.close())
  return undefined
}

/** A real second process. */
export const elsewhere: Other = async ({ database, firm }, acts) => {
  const child = spawn(process.execPath, ['tests/promises/second-process.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const told: Told = { database, firm, acts }
  child.stdin.end(JSON.stringify(told))
  return (await json(child.stdout)) as Seen
}

const both = (one: Seen, other: Seen): Seen => ({
  submissions: [...one.submissions, ...other.submissions],
  commands: [...one.commands, ...other.commands],
  sent: [...one.sent, ...other.sent],
  erased: [...one.erased, ...other.erased],
  errors: [...one.errors, ...other.errors],
})
