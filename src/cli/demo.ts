import { resolve } from 'node:path'
import process from 'node:process'
import type { Config } from '#config/config.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { version } from './about.ts'
import type { Call, Command } from './commands.ts'
import { openMomentAt } from './demo/office-time.ts'
import { ADMIN, colleagues, FIRM, PASSWORD } from './demo/people.ts'
import { INQUIRIES, play } from './demo/play.ts'
import { foundWorld } from './demo/world.ts'
import { print } from './exit.ts'
import { withOpened } from './opened.ts'
import { startServing, stop, untilTold } from './start.ts'
import type { Opened } from './wiring.ts'
import { moment, table } from './words.ts'

const DAYS = 14
/** The firm is older than the two weeks that are played, so that holidays in them shorten no story. */
const FOUNDED_DAYS = 42
const DAY_MS = 24 * 60 * 60_000

export const demo: Command = {
  name: 'demo',
  says: 'Starts a filled world to look around in, on data of its own.',
  run: async (call) => {
    const config = demoConfig(call.config)
    const told = untilTold()
    const now = await withOpened({ config, wiring: call.wiring }, async (opened) => {
      await fill(opened, call)
      return opened.parts.clock.now()
    })
    const serving = await startServing(call.wiring, config)
    const { url } = serving
    if (call.json)
      print({ ready: true, url, pid: process.pid, version: version(), password: PASSWORD, accounts })
    else process.stdout.write(`${welcome(url, config, now).join('\n')}\n`)
    await told
    return stop(serving)
  },
}

/** Its own data, time that is moved by hand, and no mail server: nobody invented is ever written to. */
function demoConfig(config: Config): Config {
  const usual = config.dataFolder === resolve('data')
  return {
    ...config,
    dataFolder: usual ? resolve('data-demo') : config.dataFolder,
    clock: 'manual',
    smtpUrl: undefined,
  }
}

const accounts = [ADMIN, ...colleagues].map(({ name, email, roles, team }) => ({
  ...{ name, email, roles },
  ...(team !== undefined && { team }),
}))

const welcome = (url: string, { dataFolder }: Config, now: Instant): readonly string[] => [
  `${FIRM} is open at ${url}`,
  `Sign in as any of these, with the password "${PASSWORD}":`,
  ...table(
    accounts.map(({ name, email, roles, team }) => [`  ${email}`, name, roles.join(', '), team ?? '']),
  ),
  `It is ${moment(now)} there, and stays so until you move time: HANDRAISE_DATA=${dataFolder} npx handraise clock advance PT30M`,
  'Ctrl-C stops it. The same world is there next time; delete the folder for a new one.',
]

/** A world that is there already is left as somebody left it. */
async function fill(opened: Opened, { wiring, json }: Pick<Call, 'wiring' | 'json'>): Promise<void> {
  if ((await opened.parts.ledger.workspaces()).length > 0) return
  const tell = json ? () => undefined : teller()
  // An invented world that a crash interrupts is played again: no commit has to wait for the disk.
  opened.pool.on('connect', (client) => void client.query('set synchronous_commit to off'))
  const now = Date.now()
  await opened.moveClock(instantOf(now - FOUNDED_DAYS * DAY_MS))
  const world = await foundWorld(opened)
  const office = await officeOf(opened, [...world.forms.values()])
  const end = openMomentAt(office, instantOf(now))
  const start = instantOf(epochMsOf(end) - DAYS * DAY_MS)
  await play({ opened, reading: await wiring.reading(), world, office, ...{ start, end, tell } })
}

async function officeOf({ openForm }: Opened, forms: readonly string[]) {
  const form = await openForm(forms[0] ?? '')
  const office = form?.loaded.calendars.values().next().value
  if (!office) throw new Error('The starter playbook has a calendar.')
  return office
}

const STEP = 0.1

function teller(): (share: number) => void {
  process.stderr.write(`Playing two weeks and ${INQUIRIES} inquiries at ${FIRM}, which takes a moment.\n`)
  let next = STEP
  return (share) => {
    if (share < next) return
    process.stderr.write(`  ${Math.floor(share * 100)}%\n`)
    next = share + STEP
  }
}
