import { copyFileSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { buildWebIfStale } from './build-web.ts'

/**
 * What `npm pack` ships, for Node runs no TypeScript under node_modules: the server's code with its types stripped, just as Node strips
 * them in a checkout, in a folder that is laid out like one. Its own package.json says what `#part/file.ts` means there.
 */
const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

const about: { readonly version: string; readonly imports: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
)

const isShipped = (path: string): boolean =>
  path.startsWith('src/') && !/\.spec\.ts$|\/spec\/|^src\/(web|widget)\//.test(path)

for (const part of ['src', 'playbooks', 'maps', 'package.json'])
  rmSync(join(DIST, part), { recursive: true, force: true })
for (const path of globSync('src/**/*.ts', { cwd: ROOT }).filter(isShipped))
  write(path.replace(/\.ts$/, '.js'), javaScriptOf(readFileSync(join(ROOT, path), 'utf8')))
for (const path of globSync('src/**/*.sql', { cwd: ROOT })) {
  mkdirSync(dirname(join(DIST, path)), { recursive: true })
  copyFileSync(join(ROOT, path), join(DIST, path))
}
for (const folder of ['playbooks', 'maps'])
  cpSync(join(ROOT, folder), join(DIST, folder), { recursive: true })
write('package.json', JSON.stringify({ version: about.version, type: 'module', imports: packedImports() }))
if ((await buildWebIfStale((sentence) => console.error(sentence))) === 'no builder') process.exitCode = 1

function write(path: string, text: string): void {
  mkdirSync(dirname(join(DIST, path)), { recursive: true })
  writeFileSync(join(DIST, path), text)
}

/** Relative imports name JavaScript now; those by `#` are told by package.json. */
function javaScriptOf(text: string): string {
  return stripTypeScriptTypes(text).replaceAll(/(\bfrom |\bimport[ (])'(\.{1,2}\/[^']+)\.ts'/g, "$1'$2.js'")
}

function packedImports(): Readonly<Record<string, string>> {
  const ours = Object.entries(about.imports).filter(([, target]) => isShipped(`${target.slice(2)}.ts`))
  return Object.fromEntries(ours.map(([name, target]) => [`${name}.ts`, target.replace(/\*$/, '*.js')]))
}
