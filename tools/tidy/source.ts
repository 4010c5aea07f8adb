import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type Source = { readonly path: string; readonly layer: string; readonly text: string }

/** Every file that ships; specs may import what they like. */
export const sources = (): readonly Source[] =>
  globSync('src/*/**/*.{ts,tsx}')
    .filter((path) => !/\.spec\.tsx?$|\/spec\//.test(path))
    .map((path) => ({ path, layer: path.split('/')[1] ?? '', text: readFileSync(path, 'utf8') }))

/** What a file imports: a path under src (`store/views/queue.ts`) or a package (`node:fs`, `zod`). */
export function importsOf({ path, text }: Source): readonly string[] {
  return [...text.matchAll(imports)].map(([, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? ''
    if (specifier.startsWith('#')) return specifier.slice(1)
    if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier)).replace(/^src\//, '')
    return specifier
  })
}

/** `import … from 'x'` and `export … from 'x'` at the start of a line, `import 'x'`, and `import('x')` anywhere. */
const imports = /^(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm
