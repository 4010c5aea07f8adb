import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { bare, BIN } from '../handraise.ts'

/** Types it into a shell, in a folder where `npx handraise` is the one of this checkout. */
export async function typed(script: string, folder: string): Promise<string> {
  const shims = join(folder, 'bin')
  await mkdir(shims)
  await shim(join(shims, 'npx'), `shift\nexec '${process.execPath}' '${BIN}' "$@"`)
  const curl = fileURLToPath(new URL('curl.js', import.meta.url))
  if (spawnSync('sh', ['-c', 'command -v curl']).status !== 0)
    await shim(join(shims, 'curl'), `exec '${process.execPath}' '${curl}' "$@"`)
  const env = bare({ PATH: `${shims}:${process.env['PATH'] ?? ''}` })
  const shell = spawn('sh', ['-s'], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] })
  shell.stdin.end(script)
  const [output] = await Promise.all([text(shell.stdout), once(shell, 'close')])
  return output
}

const shim = (file: string, body: string) => writeFile(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
