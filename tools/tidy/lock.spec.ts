import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = {
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)
const locked = Object.entries(packages)

test('what a package offers for other machines is locked too, or `npm ci` asks the registry and may find it wanting', () => {
  const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  )
  expect(locked.length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

test('the lock says what, not where from', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
