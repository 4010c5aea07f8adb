import { describe, expect, test } from 'vitest'
import { asked, at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import {
  decideAccount,
  evolveAccount,
  noAccount,
  type AccountEvent,
  type DescribeAccount,
} from './account.ts'

const given = specFor({ start: noAccount, evolve: evolveAccount, decide: decideAccount, facts: {} })
const describeAs = (over: Partial<DescribeAccount> = {}): DescribeAccount => ({
  ...{ type: 'DescribeAccount', at: asked, by: 'ana', name: 'Buyer Ltd', domains: ['buyer.example'] },
  ...over,
})
const added: AccountEvent = {
  ...{ type: 'AccountAdded', at: asked, by: 'ana', data: { relationship: 'customer' } },
  private: { name: 'Buyer Ltd', domains: ['buyer.example'] },
}

describe('an account', () => {
  test('is added by its first description', () => {
    given()
      .when(describeAs({ relationship: 'customer' }))
      .leadsTo(added)
  })

  test('described again the same, or with less, is nothing new', () => {
    given(added)
      .when(describeAs({ relationship: 'customer' }))
      .leadsToNothing()
    given(added)
      .when(describeAs({ domains: [] }))
      .leadsToNothing()
  })

  test('takes what is new, and keeps the domains it had', () => {
    given(added)
      .when(
        describeAs({
          at: at('10:00'),
          name: 'Buyer plc',
          domains: ['buyer.test'],
          relationship: 'partner',
          owner: 'eve',
          parent: 'group',
        }),
      )
      .leadsTo({
        ...{ type: 'AccountChanged', at: at('10:00'), by: 'ana' },
        data: { relationship: 'partner', owner: 'eve', parent: 'group' },
        private: { name: 'Buyer plc', domains: ['buyer.example', 'buyer.test'] },
      })
  })

  test('keeps what lists say of it, and takes what is new of that', () => {
    const tiered = { ...added, data: { ...added.data, fields: { tier: 'gold', industry: 'pumps' } } }
    given(tiered)
      .when(describeAs({ fields: { tier: 'gold' } }))
      .leadsToNothing()
    given(tiered)
      .when(describeAs({ at: at('10:00'), fields: { tier: 'silver', industry: 'pumps' } }))
      .leadsTo({
        ...{ type: 'AccountChanged', at: at('10:00'), by: 'ana', private: {} },
        data: { fields: { tier: 'silver' } },
      })
    const changed = { ...added, type: 'AccountChanged', data: { fields: { tier: 'silver' } } } as const
    expect(evolveAccount(evolveAccount(noAccount, tiered), changed)).toMatchObject({
      fields: { tier: 'silver', industry: 'pumps' },
    })
  })

  test('without its private parts keeps what it is to us', () => {
    const { private: _, ...bare } = added
    expect(evolveAccount(noAccount, bare)).toEqual({
      status: 'known',
      addedAt: asked,
      relationship: 'customer',
      foundBy: [],
    })
  })

  test('is found by every domain and every name it ever had', () => {
    const renamed: AccountEvent = {
      ...{ type: 'AccountChanged', at: at('10:00'), by: 'ana', data: {} },
      private: { name: 'ÖLWERKE AG', domains: ['buyer.example', 'buyer.test'] },
    }
    const account = [added, renamed].reduce(evolveAccount, noAccount)
    expect(account.status === 'known' && account.foundBy).toEqual([
      ...['@buyer.example', '~buyer ltd', '@buyer.test', '~ölwerke ag'],
    ])
  })
})
