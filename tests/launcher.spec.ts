import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'

/** A Node that is too old, if this machine has one besides ours. */
const oldNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((node) => {
    try {
      return (
        Number.parseInt(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }), 10) < 26
      )
    } catch {
      return false
    }
  })

const main = `
  process.on('SIGTERM', () => process.exit(7))
  if (process.argv.includes('fail')) process.exit(3)
  if (process.argv.includes('die')) process.kill(process.pid, 'SIGKILL')
  const said: string = JSON.stringify({ pid: process.pid, node: process.versions.node, args: process.argv.slice(2) })
  console.log(said)
  if (process.argv.includes('stay')) setInterval(() => undefined, 1000)
`

/** A checkout in a folder with a blank, whose main file only tells how it was called. */
async function checkout({ nodeBrought = true } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise of ana '))
  onTestFinished(() => rm(folder, { recursive: true }))
  await Promise.all(['bin', 'src'].map((name) => mkdir(join(folder, name))))
  await copyFile('bin/handraise.js', join(folder, 'bin', 'handraise.js'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(join(folder, 'src', 'main.ts'), main)
  if (nodeBrought) await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

function launch(node: string, folder: string, ...args: readonly string[]) {
  const child = spawn(node, [join(folder, 'bin', 'handraise.js'), ...args], {
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  const words: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => words.push(text))
  const output = createInterface(child.stdout).on('line', (line) => lines.push(line))
  return {
    child,
    firstLine: async (): Promise<{ pid: number; node: string; args: string[] }> => {
      if (lines.length === 0) await once(output, 'line')
      return JSON.parse(lines[0] ?? '')
    },
    end: async () => {
      const [code, signal]: unknown[] = await once(child, 'close')
      return { code, signal, lines, words: words.join('') }
    },
  }
}

test('with a Node that is new enough, main runs at once', async () => {
  const { child, firstLine, end } = launch(process.execPath, await checkout(), 'queue', '--json')
  const ended = end()
  expect(await firstLine()).toEqual({
    pid: child.pid,
    node: process.versions.node,
    args: ['queue', '--json'],
  })
  expect(await ended).toMatchObject({ code: 0, words: '' })
})

describe.skipIf(oldNode === undefined)('with an older Node', () => {
  const node = oldNode ?? ''

  test('the one we bring takes over, and says the same', async () => {
    const { child, firstLine, end } = launch(node, await checkout(), 'queue', 'a b')
    const ended = end()
    const told = await firstLine()
    expect(told.pid).not.toBe(child.pid)
    expect(told).toMatchObject({ node: expect.stringMatching(/^26\./), args: ['queue', 'a b'] })
    expect(await ended).toMatchObject({ code: 0, words: '' })
  })

  test('the exit code is passed on', async () => {
    expect(await launch(node, await checkout(), 'fail').end()).toMatchObject({ code: 3 })
  })

  test('so is the signal that ended it', async () => {
    expect(await launch(node, await checkout(), 'die').end()).toMatchObject({ signal: 'SIGKILL' })
  })

  test('SIGTERM reaches the one that works', async () => {
    const { child, firstLine, end } = launch(node, await checkout(), 'stay')
    await firstLine()
    const ended = end()
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 7 })
  })

  test('when the launcher is killed, the one that works is told to end', async () => {
    const { child, firstLine, end } = launch(node, await checkout(), 'stay')
    await firstLine()
    const ended = end()
    child.kill('SIGKILL')
    // Its output closes only when the process that inherited it is gone too.
    expect(await ended).toMatchObject({ signal: 'SIGKILL' })
  })

  test('without the one we bring, the remedy is one sentence', async () => {
    expect(await launch(node, await checkout({ nodeBrought: false })).end()).toMatchObject({
      code: 2,
      words: expect.stringMatching(/^Handraise needs Node 26 and this is \d+\.\d+\.\d+: `npm ci` .*\.\n$/),
    })
  })
})
