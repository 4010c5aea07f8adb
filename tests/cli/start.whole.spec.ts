import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Told } from '#contract/cli.ts'
import { readRunFile } from '#postgres/run-file.ts'
import { bare, BIN, handraise, ownFolder, startServer, stopServer } from '../handraise.ts'

const NOWHERE = 'postgres://nobody:secret@127.0.0.1:9/none'

describe('starting and stopping', () => {
  let remove: () => Promise<void>
  let settings: Record<string, string> = {}
  const running: (() => void)[] = []
  const start = async () => {
    const server = await startServer(settings)
    running.push(() => server.child.kill('SIGKILL'))
    return server
  }

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    await mkdir(own.folder, { recursive: true })
    settings = { HANDRAISE_DATA: join(own.folder, 'data') }
  })
  afterAll(async () => {
    for (const kill of running) kill()
    await remove()
  })

  test('a command needs no running server, and leaves none behind', async () => {
    const call = ['setup', '--workspace', 'Acme', '--admin', 'ana@acme.example', '--password-stdin']
    expect(await handraise([...call, '--json'], settings, 'correct horse battery')).toMatchObject({ code: 0 })
    const { stdout } = await handraise(['queue', '--json'], settings)
    expect(JSON.parse(stdout)).toMatchObject({ items: [] })
  })

  test('a second start on the same data is refused with a sentence, and does the first no harm', async () => {
    const first = await start()
    expect(first.ready.setup).toBe(null)
    const { code, stderr, stdout } = await handraise(['start', '--json'], {
      ...settings,
      HANDRAISE_PORT: '0',
    })
    expect([code, stdout]).toEqual([3, ''])
    const said = Told.parse(JSON.parse(stderr.trim().split('\n').at(-1) ?? ''))
    expect(said).toMatchObject({ code: 'already_running', details: { pid: first.ready.pid } })
    expect((await fetch(`${first.ready.url}/healthz`)).status).toBe(200)
    expect(await stopServer(first)).toEqual({ code: 0, signal: null })
  })

  test('killed at any moment, the next start just works, and commands attach to it', async () => {
    const first = await start()
    expect(await stopServer(first, 'SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
    const second = await start()
    const { stdout } = await handraise(['form', 'add', 'Contact', '--kind', 'contact', '--json'], settings)
    expect(JSON.parse(stdout)).toMatchObject({ url: expect.stringContaining(`${second.ready.url}/f/`) })
    expect(await stopServer(second)).toEqual({ code: 0, signal: null })
  })

  async function untilStarting(pid: number | undefined): Promise<void> {
    while ((await readRunFile(settings['HANDRAISE_DATA'] ?? ''))?.owner !== pid) await pause(10)
  }

  test('told to stop while it starts, it still ends with 0', async () => {
    const env = bare({ ...settings, HANDRAISE_PORT: '0' })
    const child = spawn(process.execPath, [BIN, 'start', '--json'], { env })
    running.push(() => child.kill('SIGKILL'))
    const said = text(child.stdout)
    // The note that PostgreSQL is starting is the first sign of life.
    await untilStarting(child.pid)
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect((await said).split('\n').length).toBeLessThanOrEqual(2)
  })

  test('a port that is taken is said so, and nothing is left running', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { code, stderr } = await handraise(['start', '--json'], { ...settings, HANDRAISE_PORT: port })
    other.close()
    expect(code).toBe(4)
    expect(Told.parse(JSON.parse(stderr.trim().split('\n').at(-1) ?? ''))).toMatchObject({
      code: 'port_unusable',
    })
    expect((await handraise(['clock', '--json'], settings)).code).toBe(0)
  })

  test('a database that nobody answers at is exit 4 with a next step, and the doctor says the same', async () => {
    const away = { ...settings, DATABASE_URL: NOWHERE }
    const { code, stderr, stdout } = await handraise(['queue', '--json'], away)
    expect([code, stdout]).toEqual([4, ''])
    expect(Told.parse(JSON.parse(stderr))).toMatchObject({ code: 'database_unreachable' })
    expect(stderr).not.toContain('secret')
    const doctor = await handraise(['doctor', '--json'], away)
    expect(doctor.code).toBe(1)
    const { checks }: { checks: { code: string; ok: boolean; next?: string }[] } = JSON.parse(doctor.stdout)
    expect(checks.find((check) => check.code === 'database')).toMatchObject({
      ok: false,
      next: expect.any(String),
    })
  })

  test('settings that are wrong are told all at once', async () => {
    const { code, stderr } = await handraise(['queue', '--json'], {
      HANDRAISE_PORT: 'x',
      HANDRAISE_CLOCK: 'sand',
    })
    expect(code).toBe(2)
    const said = Told.parse(JSON.parse(stderr))
    expect(said).toMatchObject({
      code: 'misconfigured',
      details: { problems: [{ variable: 'HANDRAISE_PORT' }, { variable: 'HANDRAISE_CLOCK' }] },
    })
  })

  test('an unknown command and an unknown option are wrong calls; help is not', async () => {
    expect((await handraise(['fly', '--json'], settings)).code).toBe(2)
    expect((await handraise(['queue', '--fast', '--json'], settings)).code).toBe(2)
    const { code, stdout } = await handraise(['lead', 'do', '--help'], settings)
    expect([code, stdout.includes('handraise lead do LEAD')]).toEqual([0, true])
  })
})
