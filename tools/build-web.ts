import { createHash } from 'node:crypto'
import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'

const ROOT = join(import.meta.dirname, '..')
const PLACE = join(ROOT, 'dist', 'web')
const PLACINGS_MAX = 20

type Log = (sentence: string) => void
export type WebBuild = 'fresh' | 'built' | 'no builder'

/** Builds the members' app and the widget into dist/web, unless what it is made of is what the last build was made of. */
export async function buildWebIfStale(log: Log, place = PLACE): Promise<WebBuild> {
  const wanted = fingerprint()
  if (wanted === built(place)) return 'fresh'
  const vite = await builder()
  if (!vite) {
    const state = built(place) === undefined ? 'not built' : 'older than what it is made of'
    log(
      `The web app is ${state}: Vite, which builds it, is not installed here; \`npm ci --include=dev\` brings it along.`,
    )
    return 'no builder'
  }
  log('Building the web app; this takes a few seconds.')
  await asInProduction(() => buildAside(vite, { mark: wanted, place }))
  log('The web app is built.')
  return 'built'
}

/** Built aside and then put in its place: whoever serves the app, or builds it at the same time, never sees half of it. */
async function buildAside(
  vite: typeof import('vite'),
  { mark, place }: { readonly mark: string; readonly place: string },
): Promise<void> {
  const aside = `${place}.${process.pid}`
  try {
    const config = { configFile: join(ROOT, 'vite.config.ts'), root: join(ROOT, 'src/web') }
    await vite.build({ ...config, logLevel: 'warn', build: { outDir: aside } })
    await vite.build(widgetIn(aside))
    writeFileSync(join(aside, '.built'), mark)
    putInPlace(aside, place)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** One classic script without a dependency, for pages that are not ours. */
const widgetIn = (aside: string): InlineConfig => ({
  configFile: false,
  root: join(ROOT, 'src/widget'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: join(aside, 'widget'),
    emptyOutDir: true,
    target: 'es2020',
    reportCompressedSize: false,
    lib: { entry: 'widget.ts', formats: ['iife'], name: 'handraise', fileName: () => '1.js' },
  },
})

/** What stands in the place is moved out in one step, as often as somebody else's build comes in between. */
function putInPlace(aside: string, place: string): void {
  const old = `${aside}.old`
  for (let attempt = 1; ; attempt += 1) {
    try {
      moveIfThere(place, old)
      renameSync(aside, place)
      return
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY' || attempt === PLACINGS_MAX) throw error
    } finally {
      rmSync(old, { recursive: true, force: true })
    }
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** React brings its slow, talkative half along unless NODE_ENV says production; specs set it to test. */
async function asInProduction<T>(build: () => Promise<T>): Promise<T> {
  const { NODE_ENV: before } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    return await build()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** A digest of everything that a build depends on. */
function fingerprint(): string {
  const digest = createHash('sha256')
  for (const path of ingredients()) {
    const bytes = readFileSync(join(ROOT, path))
    digest.update(`${path} ${bytes.length}\n`).update(bytes)
  }
  return digest.digest('hex')
}

function ingredients(): readonly string[] {
  const code = globSync('src/{web,widget,contract,domain}/**/*', { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1))
    .filter((path) => !/\.spec\.tsx?$|\/spec\//.test(path))
  const rest = globSync(['vite.config.ts', 'package.json', 'package-lock.json'], { cwd: ROOT })
  return [...code, ...rest].toSorted()
}

function built(place: string): string | undefined {
  try {
    return readFileSync(join(place, '.built'), 'utf8')
  } catch {
    return undefined
  }
}

/** Vite, or undefined where only what runs in production is installed. */
async function builder(): Promise<typeof import('vite') | undefined> {
  try {
    await import('@vitejs/plugin-react')
    return await import('vite')
  } catch (error) {
    if (codeOf(error) === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

if (import.meta.main) await buildWebIfStale((sentence) => console.log(sentence), process.argv[2])
