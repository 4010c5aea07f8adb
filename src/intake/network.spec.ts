import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test('an address belongs to the network of its household or firm', () => {
  expect(networkOf('203.0.113.77')).toBe('203.0.113.0/24')
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.0/24')
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:0DB8:0001::1')).toBe('2001:db8:1:0::/64')
})

test('addresses that many share, or that are not public, say nothing about who sends', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.4',
    '172.20.0.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
    'nonsense',
    '',
  ])
    expect(networkOf(address)).toBeUndefined()
})
