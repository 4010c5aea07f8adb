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
  return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)].map(([, specifier = '']) => {
    if (specifier.startsWith('#')) return specifier.slice(1)
    if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier)).replace(/^src\//, '')
    return specifier
  })
}
