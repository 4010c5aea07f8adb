import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TakenByHand } from '#contract/by-hand.ts'
import { FormAdded, Told } from '#contract/cli.ts'
import { FormCheck } from '#contract/form.ts'
import { handraise, ownFolder, type Settings } from '../handraise.ts'

describe('what comes in other ways, on the command line', () => {
  let settings: Settings
  let remove: () => Promise<void>
  const run = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await handraise([...args, '--json'], settings)
    return { code, document: stdout === '' ? undefined : JSON.parse(stdout), said: stderr }
  }

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    await mkdir(own.folder, { recursive: true })
    settings = { HANDRAISE_DATA: join(own.folder, 'data'), HANDRAISE_CLOCK: 'manual' }
    await run('clock', 'set', '2026-03-02T12:00:00Z')
    const setup = [
      'setup',
      '--workspace',
      'Acme',
      '--admin',
      'ana@acme.example',
      '--password-stdin',
      '--json',
    ]
    await handraise(setup, settings, 'correct horse battery')
  })
  afterAll(() => remove())

  test('an inquiry that nobody typed is a lead at once, once for each id', async () => {
    const call = [
      'submission',
      'add',
      '--channel',
      'call',
      '--words',
      'Forty pumps.',
      '--phone',
      '+44 20 7946 0018',
    ]
    const id = ['--id', '5f0c3a52-6d0e-4d5c-9d0a-0a3b1c2d4e5f']
    const first = await run(...call, ...id, '--answered', 'call')
    expect(TakenByHand.parse(first.document).answered).toEqual({ logged: true })
    expect((await run(...call, ...id, '--answered', 'call')).document).toEqual(first.document)
    for (const [args, exit, code] of [
      [[...call, '--said-at', '2026-03-02T12:00:01Z'], 3, 'happened_in_future'],
      [[...call, '--channel', 'dream'], 2, 'bad_request'],
      [['submission', 'add', '--channel', 'call'], 2, 'wrong_call'],
      [[...call, '--as', 'nobody'], 3, 'no_such_member'],
    ] as const) {
      const refused = await run(...args)
      expect([refused.code, Told.parse(JSON.parse(refused.said)).code]).toEqual([exit, code])
    }
  })

  test('what was written down is in the chain, in the books, and in what is rebuilt', async () => {
    expect((await run('verify')).document).toMatchObject({ ok: true })
    expect((await run('books')).document).toMatchObject({
      ok: true,
      balance: [{ source: 'By hand: call', received: 1 }],
    })
    expect((await run('rebuild')).document).toMatchObject({ ok: true })
  })

  test('a form comes with its lines to copy, and a page that can not be seen is told as such', async () => {
    const { document } = await run('form', 'add', 'Contact us', '--kind', 'contact')
    const { id, widget, snippet } = FormAdded.parse(document)
    expect(widget).toContain(`data-form="${id}"`)
    expect(snippet).toContain(`/f/${id}"`)
    const checked = await run('form', 'check', 'Contact us', 'http://localhost:1/contact')
    expect(checked.code).toBe(1)
    expect(FormCheck.parse(checked.document)).toMatchObject({
      reaches: false,
      findings: [{ code: 'not_public', severity: 'error' }],
    })
    expect((await run('form', 'check', 'No such form', 'https://acme.example')).code).toBe(3)
    expect((await run('form', 'check', 'Contact us')).code).toBe(2)
  })
})
