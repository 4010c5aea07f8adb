import { chmod, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseDatabaseUrl } from '#config/database-url.ts'
import { startForeignPostgres } from '#tests/foreign-postgres.ts'
import { freshData, secret, start, usedData } from '#tests/own-postgres.ts'
import { checkAll, checkNode, type Checked } from './doctor.ts'

const checked = (over: Partial<Checked>): Checked => ({
  dataFolder: '/nowhere',
  database: undefined,
  secret,
  host: '127.0.0.1',
  port: 0,
  ...over,
})

const failing = async (config: Checked) => (await checkAll(config)).filter(({ ok }) => !ok)

test('on a good machine all is well, and nothing keeps running', async () => {
  const dataFolder = await freshData()
  const checks = await checkAll(checked({ dataFolder }))
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
  expect(checks.map(({ code }) => code)).toEqual([
    'node',
    'data',
    'disk',
    'port',
    'binaries',
    'database',
    'version',
    'roles',
  ])
  expect(await readdir(dataFolder)).toEqual(['lock', 'postgres'])
})

test('a running Handraise is used, not disturbed', async () => {
  const dataFolder = await usedData()
  const server = await start({ dataFolder })
  expect(await failing(checked({ dataFolder }))).toEqual([])
  expect(await server.revive()).toBe('alive')
})

test('a port that is taken is told', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const address = taken.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  expect(await failing(checked({ dataFolder: await usedData(), port }))).toMatchObject([{ code: 'port' }])
})

test('a data folder that is a file is told, with the remedy', async () => {
  const dataFolder = await freshData()
  await chmod(dirname(dataFolder), 0o755)
  await writeFile(dataFolder, '')
  const [first] = await failing(checked({ dataFolder }))
  expect(first).toMatchObject({ code: 'data', next: 'Set HANDRAISE_DATA to a folder of your own.' })
})

test('an old Node is told', () => {
  expect(checkNode('24.1.0')).toMatchObject({ ok: false, next: expect.stringContaining('Node 26') })
})

test('missing roles are told with the statements that make them', async () => {
  const foreign = await startForeignPostgres('ours')
  onTestFinished(() => foreign.stop())
  await foreign.asSuperuser('postgres', 'create role guest login')
  const database = parseDatabaseUrl(foreign.urlFor('guest', 'postgres'))
  expect(await failing(checked({ dataFolder: await usedData(), database }))).toMatchObject([
    { code: 'roles', next: expect.stringContaining('create role handraise_owner nologin;') },
  ])
})
