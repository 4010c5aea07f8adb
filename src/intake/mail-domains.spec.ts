import { expect, test } from 'vitest'
import { isPersonalDomain } from './mail-domains.ts'

test.each(['gmail.com', 'GMail.com', 'yahoo.co.uk', 'web.de', 'proton.me', 'fastmail.com', 'mailinator.com'])(
  'an address at %s is its owner’s own',
  (domain) => expect(isPersonalDomain(domain)).toBe(true),
)

test.each([
  'acme.example',
  'example.com',
  'siemens.com',
  'bt.com',
  'mail.acme.example',
  'gmail.com.acme.example',
  '',
])('an address at "%s" is an organisation’s', (domain) => expect(isPersonalDomain(domain)).toBe(false))
