import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where data lies that is not part of the project: beside the checkout. Undefined for somebody who cloned the project alone. */
export function sharedData(path: string): string | undefined {
  return ['../../shared/data/', '../../../shared/data/']
    .map((folder) => fileURLToPath(new URL(folder + path, import.meta.url)))
    .find((file) => existsSync(file))
}
