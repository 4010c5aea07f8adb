import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keepSecret, secretOf } from './secret.ts'

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise secret '))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'data')
}

describe('the kept secret', () => {
  test('is made once and stays', async () => {
    const folder = await freshFolder()
    const secret = await keepSecret(folder)
    expect(secret).toMatch(/^[\da-f]{64}$/)
    expect(await keepSecret(folder)).toBe(secret)
  })

  test('is for its owner alone', async () => {
    const folder = await freshFolder()
    await keepSecret(folder)
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  })

  test('is one, however many make it at once, and no draft is left', async () => {
    const folder = await freshFolder()
    const secrets = await Promise.all(Array.from({ length: 10 }, () => keepSecret(folder)))
    expect(new Set(secrets).size).toBe(1)
    expect(await readdir(folder)).toEqual(['secret'])
    expect((await readFile(join(folder, 'secret'), 'utf8')).trim()).toBe(secrets[0])
  })

  test('is refused when somebody shortened it', async () => {
    const folder = await freshFolder()
    await keepSecret(folder)
    await writeFile(join(folder, 'secret'), 'oops')
    await expect(keepSecret(folder)).rejects.toThrow('too short')
  })

  test("gives way to the operator's own, and then nothing is written", async () => {
    const folder = await freshFolder()
    expect(await secretOf({ secret: 's'.repeat(40), dataFolder: folder })).toBe('s'.repeat(40))
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
