import { describe, expect, onTestFinished, test } from 'vitest'
import { secret, start, startElsewhere, usedData } from '#tests/own-postgres.ts'
import { openDatabase } from './open.ts'
import { readRunFile } from './run-file.ts'

const opening = (dataFolder: string) => ({ config: { dataFolder, database: undefined }, secret }) as const

describe('a command that needs the database', () => {
  test('uses the one that runs, and leaves it running', async () => {
    const dataFolder = await usedData()
    const server = await start({ dataFolder })
    const command = await openDatabase({ ...opening(dataFolder), purpose: 'command' })
    expect(command.database).toEqual(server.database)
    await command.close()
    expect(await server.revive()).toBe('alive')
  })

  test('starts one for itself where none runs', async () => {
    const dataFolder = await usedData()
    const command = await openDatabase({ ...opening(dataFolder), purpose: 'command' })
    expect(await readRunFile(dataFolder)).toMatchObject({ purpose: 'command', owner: process.pid })
    await command.close()
    expect(await readRunFile(dataFolder)).toBeUndefined()
  })

  test('waits for another command to be done, and then starts its own', async () => {
    const dataFolder = await usedData()
    const earlier = await startElsewhere(dataFolder, { purpose: 'command' })
    const opened = openDatabase({ ...opening(dataFolder), purpose: 'command' })
    onTestFinished(() => opened.then(({ close }) => close()))
    earlier.process.kill('SIGTERM')
    await opened
    expect(await readRunFile(dataFolder)).toMatchObject({ state: 'ready', owner: process.pid })
  })
})
