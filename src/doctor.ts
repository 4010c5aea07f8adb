import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Check } from '#cli/wiring.ts'
import type { Config } from '#config/config.ts'
import { secretOf } from '#config/secret.ts'
import { connectionFor } from '#postgres/database.ts'
import { checkAll } from '#postgres/doctor.ts'
import { openDatabase } from '#postgres/open.ts'
import { CLOCK_DRIFT_MS_MAX, systemClock } from '#store/clock.ts'
import { makePool } from '#store/connect.ts'
import { unfetchedLeads } from '#store/notified.ts'
import { backupsKept } from './backup-list.ts'
import { readServing } from './serving-file.ts'
import { webFolder } from './web-folder.ts'

/** Everything that a start needs and that a running Handraise lives by, tried out one by one. */
export async function doctor(config: Config): Promise<readonly Check[]> {
  const base = await checkAll(config)
  const reached = base.find(({ code }) => code === 'database')?.ok === true
  return [
    ...base,
    ...(reached ? [await checkClock(config), await checkLeadAds(config)] : []),
    await checkMail(config),
    await checkWeb(),
    await checkBackups(config),
  ]
}

async function checkClock(config: Config): Promise<Check> {
  const code = 'clock'
  const serving = await readServing(config.dataFolder)
  if ((serving?.clock ?? config.clock) === 'manual')
    return { code, ok: true, message: 'Time is moved by hand, with `handraise clock`.' }
  return onDatabase(config, async (pool) => {
    const clock = await systemClock(pool)
    clock.stop()
    const drift = Math.round(Math.abs(clock.driftMs()))
    const message = `This machine's clock and the database's are ${drift} ms apart.`
    if (drift <= CLOCK_DRIFT_MS_MAX) return { code, ok: true, message }
    return { code, ok: false, message, next: 'Let both machines set their clocks by the network (NTP).' }
  })
}

/** Leads that Meta or LinkedIn have told of, and whose words nobody has yet. */
const checkLeadAds = (config: Config): Promise<Check> =>
  onDatabase(config, async (pool) => {
    const code = 'lead-ads'
    const leads = await unfetchedLeads(pool)
    if (leads === 0) return { code, ok: true, message: 'Every lead that was announced has been fetched.' }
    const message = `${leads === 1 ? 'One lead was' : `${leads} leads were`} announced and could not be fetched.`
    return { code, ok: false, message, next: '`handraise form notified` says which, and why.' }
  })

async function onDatabase<Result>(config: Config, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const secret = await secretOf(config)
  const { database, close } = await openDatabase({ config, secret, purpose: 'command' })
  const pool = makePool(connectionFor(database, 'app', { max: 1 }), () => undefined)
  try {
    return await work(pool)
  } finally {
    await pool.end()
    await close()
  }
}

async function checkMail({ smtpUrl }: Config): Promise<Check> {
  const code = 'mail'
  if (smtpUrl === undefined)
    return {
      code,
      ok: true,
      message: 'No mail server: mails wait in the outbox for somebody to send them.',
      next: 'Set SMTP_URL to have them sent.',
    }
  const { whyUnreachable } = await import('#mail/reach.ts')
  const why = await whyUnreachable(smtpUrl)
  if (why === undefined) return { code, ok: true, message: `${new URL(smtpUrl).host} takes our mail.` }
  const next = 'See that host, port, user and password in SMTP_URL are right and that the server runs.'
  return { code, ok: false, message: `The mail server can't be used: ${why}.`, next }
}

/** Who was erased is still in older backups, so that those have to go in time. */
async function checkBackups({ dataFolder }: Config): Promise<Check> {
  const code = 'backups'
  const today = new Date().toISOString().slice(0, 10)
  const overdue = (await backupsKept(dataFolder)).filter(({ there, lastDay }) => there && lastDay < today)
  if (overdue.length === 0) return { code, ok: true, message: 'No backup lies here past its last day.' }
  const message = `${overdue.length} backups are past their last day: ${overdue.map(({ file }) => file).join(', ')}.`
  return { code, ok: false, message, next: 'Delete them: people who were erased since are still in them.' }
}

async function checkWeb(): Promise<Check> {
  const code = 'web'
  try {
    await access(join(webFolder, 'index.html'))
    return { code, ok: true, message: 'The web app is built.' }
  } catch {
    const next = 'Run `npm run prepare`; `npm start` does it as well.'
    return { code, ok: false, message: 'The web app is not built.', next }
  }
}
