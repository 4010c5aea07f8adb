import { createHmac, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { replyAddresses } from './reply-addresses.ts'

const mac = (secret: string) => (text: string) => createHmac('sha256', secret).update(text).digest()
const addresses = replyAddresses(mac('a'))
const [workspace, lead] = [randomUUID(), randomUUID()]

test('a lead has an address of its own that mail servers take and only we can make', () => {
  const address = addresses.of(workspace, lead, 'sales@acme.example') ?? ''
  expect(address).toMatch(/^sales\+[a-z2-7]{40}@acme\.example$/)
  expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  expect(addresses.leadOf(workspace, address)).toBe(lead)
  expect(addresses.leadOf(workspace, address.toUpperCase())).toBe(lead)
  expect(addresses.leadOf(randomUUID(), address)).toBeUndefined()
  expect(replyAddresses(mac('b')).leadOf(workspace, address)).toBeUndefined()
})

test('what nobody signed is nobody’s address', () => {
  const address = addresses.of(workspace, lead, 'sales@acme.example') ?? ''
  const other = address.replace(/\+(.)/, (_, letter: string) => `+${letter === 'a' ? 'b' : 'a'}`)
  for (const forged of [
    other,
    'sales@acme.example',
    'sales+@acme.example',
    '',
    `sales+${'a'.repeat(40)}@x.example`,
  ])
    expect(addresses.leadOf(workspace, forged)).toBeUndefined()
})

test('a mailbox whose name leaves no room has none to give', () => {
  expect(addresses.of(workspace, lead, `${'a'.repeat(24)}@acme.example`)).toBeUndefined()
  expect(addresses.of(workspace, lead, 'nonsense')).toBeUndefined()
})
