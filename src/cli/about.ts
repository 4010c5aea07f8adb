import { createRequire } from 'node:module'

/** The version as package.json has it. */
export function version(): string {
  const about: { readonly version: string } = createRequire(import.meta.url)('../../package.json')
  return about.version
}
