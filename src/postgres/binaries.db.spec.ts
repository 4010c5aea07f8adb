import { chmod, cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findBinaries, locateBinaries } from './binaries.ts'
import { runAs, serverUser } from './server-user.ts'

const asRoot = process.getuid?.() === 0

/** A package as npm leaves it when install scripts are off: all files, no symbolic links. */
async function unpackedPackage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise package '))
  onTestFinished(() => rm(folder, { recursive: true }))
  await chmod(folder, 0o755)
  const packaged = locateBinaries() ?? ''
  await cp(join(packaged, '..', 'package.json'), join(folder, 'package.json'))
  const isLink = async (path: string) => !(await stat(path)).isDirectory() && /\.so$|\.so\.\d+$/.test(path)
  await cp(packaged, join(folder, 'native'), {
    recursive: true,
    // Links are named like the libraries that compilers ask for; a few real files are too.
    filter: async (path) => !((await isLink(path)) && /lib(ecpg|icu|pg|pq)/.test(path)),
  })
  return join(folder, 'native')
}

describe('the server programs', () => {
  test('run where npm put them', async () => {
    const found = await findBinaries(await serverUser(undefined), tmpdir())
    expect(found.folder).toBe(locateBinaries())
    expect(found.major).toBe(18)
  })

  test('run although install scripts were off', async () => {
    const packaged = await unpackedPackage()
    const user = await serverUser(undefined)
    const before = await runAs(user, { file: join(packaged, 'bin', 'postgres'), args: ['--version'] })
    const found = await findBinaries(user, tmpdir(), packaged)
    expect([before.ok, found.folder]).toEqual([false, packaged])
  })

  test.runIf(asRoot)('are copied to where their user can run them', async () => {
    const packaged = await unpackedPackage()
    await chmod(join(packaged, '..'), 0o700)
    const data = await mkdtemp(join(tmpdir(), 'handraise data '))
    onTestFinished(() => rm(data, { recursive: true }))
    await chmod(data, 0o711)
    const user = await serverUser(undefined)
    const found = await findBinaries(user, data, packaged)
    expect(found.folder.startsWith(data)).toBe(true)
    expect(await findBinaries(user, data, packaged)).toEqual(found)
    expect(await readdir(data)).toHaveLength(1)
  })

  test('that are not there are named, with the remedy', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'handraise empty '))
    onTestFinished(() => rm(empty, { recursive: true }))
    const refusal = findBinaries(await serverUser(undefined), empty, empty)
    await expect(refusal).rejects.toMatchObject({
      code: 'binaries_missing',
      next: expect.stringContaining('npm ci'),
    })
  })
})
