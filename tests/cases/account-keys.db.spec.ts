import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { ask, rowsIn } from '../world.ts'
import { test } from './two-processes.ts'

const names = ['Initech', 'ÖLWERKE Straße AG', 'ΟΔΟΣ', 'İstanbul Ltd', '株式会社']

test('accounts of before are found by the same keys as those of today', async ({
  db,
  processes: [one],
  firm,
}) => {
  const at = await one.parts.clock.now()
  const asked = { type: 'DescribeAccount', at, by: 'system' } as const
  await ask(
    one,
    firm,
    names.map((name, n) => ({
      ...{ kind: 'account', stream: randomUUID() },
      command: { ...asked, name, domains: [`one-${n}.example`, `two-${n}.example`] },
    })),
  )
  const keys = () => rowsIn(one, firm, { text: 'select key, account from account_key order by key, account' })
  const live = await keys()
  expect(live).toHaveLength(names.length * 3)
  const migration = new URL('../../src/store/migrations/0035-account-keys.sql', import.meta.url)
  const [, filling] = /(do \$\$.+?end \$\$;)/su.exec(await readFile(migration, 'utf8')) ?? []
  await db.owner.query('alter table account_key no force row level security; delete from account_key')
  await db.owner.query(filling ?? '')
  await db.owner.query('alter table account_key force row level security')
  expect(await keys()).toEqual(live)
})

test('an organisation is found by a domain or a name of today, not by a name it had before', async ({
  processes: [one],
  firm,
}) => {
  const stream = randomUUID()
  const at = await one.parts.clock.now()
  const asked = { type: 'DescribeAccount', at, by: 'system' } as const
  for (const [name, domain] of [
    ['Initech', 'initech.example'] as const,
    ['INITRODE', 'initrode.example'] as const,
  ])
    await ask(one, firm, [{ kind: 'account', stream, command: { ...asked, name, domains: [domain] } }])
  const found = (sought: { domains?: readonly string[]; names?: readonly string[] }) =>
    one.parts.ledger.transaction(firm.workspace, async (tx) =>
      (await tx.organisations(sought)).map(({ id }) => id),
    )
  expect(await found({ domains: ['initech.example', 'initrode.example'], names: ['Initrode'] })).toEqual([
    stream,
  ])
  expect(await found({ names: ['initrode'] })).toEqual([stream])
  expect(await found({ domains: ['initech.example'] })).toEqual([stream])
  expect(await found({ names: ['Initech'], domains: ['nobody.example'] })).toEqual([])
})
