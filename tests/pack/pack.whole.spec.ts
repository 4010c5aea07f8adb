import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, installPacked, remove, start, stop, type Installed, type Started } from './installed.ts'
import about from '../../package.json' with { type: 'json' }

const run = promisify(execFile)

let installed: Installed
let started: Started

beforeAll(async () => {
  installed = await installPacked()
  console.log(`The tarball was ${installed.how}.`)
  started = await start(installed)
})

afterAll(async () => {
  if (started?.child.exitCode === null) await stop(started)
  if (installed) await remove(installed)
})

test('it starts from node_modules and says what it is', () => {
  expect(started.ready).toMatchObject({ ready: true, postgres: 'embedded', version: about.version })
})

test('a submission to a form of it waits in the queue', async () => {
  const setUp = ['setup', '--workspace', 'Acme', '--admin', 'ana@acme.example', '--password-stdin']
  await call(installed, setUp, 'correct horse battery\n')
  const { endpoint } = await call<{ endpoint: string }>(installed, [
    'form',
    'add',
    'Contact us',
    '--kind',
    'contact',
  ])
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Kim Lee', email: 'kim@globex.example', message: 'Please call me.' }),
  })
  expect(answer.status).toBe(201)
  await expect
    .poll(() => call(installed, ['queue']))
    .toMatchObject({ items: [{ prospect: { email: 'kim@globex.example' } }] })
})

test('the past goes through a playbook, in the thread of the build that was packed', async () => {
  const starter = join('node_modules', 'handraise', 'dist', 'playbooks', 'starter.yaml')
  const tested = await call(installed, ['playbook', 'backtest', join(installed.folder, starter)])
  expect(tested).toMatchObject({ leads: 1, stayed: 1, moved: [] })
})

test('its pages are there', async () => {
  const page = await fetch(started.ready.url)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script type="module"')])
})

test('each of its files finds what it imports, also what is loaded late', async () => {
  const script = `
    const { globSync } = await import('node:fs')
    const files = globSync('node_modules/handraise/dist/src/**/*.js').filter((file) => !/(main|-worker)[.]js$/.test(file))
    for (const file of files) await import(new URL(file, 'file://' + encodeURI(process.cwd()) + '/'))
    console.log(files.length)`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: installed.folder,
  })
  expect(Number(stdout)).toBeGreaterThan(200)
})

test('SIGTERM ends it, with all that belongs to it', async () => {
  // PostgreSQL takes this file away when it has ended.
  const postmaster = join(installed.folder, 'data', 'postgres', 'postmaster.pid')
  expect(existsSync(postmaster)).toBe(true)
  expect(await stop(started)).toEqual([0, null])
  expect(existsSync(postmaster)).toBe(false)
  expect(() => process.kill(started.ready.pid, 0)).toThrow('ESRCH')
})
