import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { throwAway } from '../thrown-away.ts'

const run = promisify(execFile)
const REACH_MS_MAX = 20_000
/** What npm calls a registry that does not answer. */
const AWAY =
  /\b(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|ERR_SOCKET_TIMEOUT|E429|E50[0-4])\b/

export type Installed = {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  readonly how: 'installed' | 'unpacked'
}

/** What `npm pack` makes, as somebody has it who installed it into a folder with a blank in its name. */
export async function installPacked(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise of ana '))
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|VITEST|HANDRAISE_|DATABASE_URL)/.test(name),
  )
  const env = { ...Object.fromEntries(inherited), HANDRAISE_PORT: '0' }
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { env })
  const [{ filename }]: [{ filename: string }] = JSON.parse(stdout.slice(stdout.indexOf('[\n')))
  await writeFile(join(folder, 'package.json'), '{"private":true}')
  if ((await isRegistryReached(env)) && (await install(folder, filename, env)))
    return { folder, env, how: 'installed' }
  await unpack(folder, filename)
  return { folder, env, how: 'unpacked' }
}

async function isRegistryReached(env: NodeJS.ProcessEnv): Promise<boolean> {
  const asked = run('npm', ['view', 'zod', 'version', '--fetch-retries=0'], { env, timeout: REACH_MS_MAX })
  return asked.then(
    () => true,
    () => false,
  )
}

/** Whether it came about: a registry that was there a moment ago may be away in the middle. Whatever else npm says is our own fault. */
async function install(folder: string, tarball: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`]
  try {
    await run('npm', args, { cwd: folder, env })
    return true
  } catch (error) {
    if (!AWAY.test(String(error))) throw error
    await rm(join(folder, 'node_modules'), { recursive: true, force: true })
    return false
  }
}

/** Without a registry the packages of this checkout serve; ours still lies under node_modules. */
async function unpack(folder: string, tarball: string): Promise<void> {
  const modules = join(folder, 'node_modules')
  const ours = join(modules, 'handraise')
  await mkdir(join(modules, '.bin'), { recursive: true })
  await mkdir(ours)
  await run('tar', ['-xzf', join(folder, tarball), '-C', ours, '--strip-components=1'])
  for (const name of await readdir('node_modules'))
    if (!name.startsWith('.')) await symlink(resolve('node_modules', name), join(modules, name))
  await symlink('../handraise/bin/handraise.js', join(modules, '.bin', 'handraise'))
}

/** One command as its user calls it; its one document. */
export async function call<Document>(
  { folder, env }: Installed,
  args: readonly string[],
  input = '',
): Promise<Document> {
  const child = spawn('npx', ['--no-install', 'handraise', ...args, '--json'], {
    cwd: folder,
    env,
    stdio: 'pipe',
  })
  child.stdin.end(input)
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const [code]: unknown[] = await once(child, 'close')
  if (code !== 0) throw new Error(`handraise ${args.join(' ')} ended with ${String(code)}: ${said.err}`)
  return JSON.parse(said.out)
}

export type Started = {
  readonly child: ChildProcess
  readonly ready: { url: string; version: string; pid: number }
}

/** As a service would: npx puts a shell between, which ends before what it runs. */
export async function start({ folder, env }: Installed): Promise<Started> {
  const child = spawn(join(folder, 'node_modules', '.bin', 'handraise'), ['start', '--json'], {
    ...{ cwd: folder, env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The start ended with ${String(code)} before it was ready.`)
  })
  const [line] = await Promise.race([once(lines, 'line'), ended])
  ended.catch(() => undefined)
  return { child, ready: JSON.parse(String(line)) }
}

export async function stop({ child }: Started): Promise<unknown[]> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  return ended
}

export async function remove({ folder }: Installed): Promise<void> {
  await throwAway(join(folder, 'data'))
  await rm(folder, { recursive: true, force: true })
}
