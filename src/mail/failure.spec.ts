import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failureOf } from './failure.ts'

test.each([
  [{ code: 'EAUTH', command: 'API' }, 'login_expired', 'EAUTH'],
  [
    { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 454, response: '454 4.7.0 Temporary failure' },
    'try_later',
    '454 4.7.0',
  ],
  [
    {
      code: 'EENVELOPE',
      command: 'MAIL FROM',
      responseCode: 530,
      response: '530 5.7.0 Authentication required',
    },
    'login_expired',
    '530 5.7.0',
  ],
  [{ code: 'EENVELOPE', command: 'API' }, 'address_refused', 'EENVELOPE'],
  [
    { code: 'EMESSAGE', command: 'DATA', responseCode: 552, response: '552 5.3.4 Message too big' },
    'address_refused',
    '552 5.3.4',
  ],
  [
    {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 452,
      response: '452 4.3.1 Insufficient system storage',
    },
    'try_later',
    '452 4.3.1',
  ],
  [
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550-5.2.2 over quota' },
    'mailbox_full',
    '550 5.2.2',
  ],
  [{ code: 'ECONFIG' }, 'not_configured', 'ECONFIG'],
  [{ code: 'EDNS' }, 'try_later', 'EDNS'],
  [{ code: 'ETLS', command: 'CONN' }, 'try_later', 'ETLS'],
  [{ code: 'EABORT' }, 'try_later', 'EABORT'],
])('%o is %s', (error, failed, detail) => {
  expect(failureOf(Object.assign(new Error('words'), error))).toEqual({ failed, detail })
})

test('the detail is a code, whatever the server says', () => {
  const error = fc.oneof(
    fc.anything(),
    fc.record({
      code: fc.oneof(fc.string(), fc.constant('EENVELOPE')),
      command: fc.string(),
      responseCode: fc.integer({ min: 400, max: 599 }),
      response: fc.string(),
    }),
    fc.string().map((name) => ({
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
      response: `550 5.1.1 ${name}@buyer.example`,
    })),
  )
  fc.assert(
    fc.property(error, (thrown) => {
      expect(failureOf(thrown).detail).toMatch(/^(unknown|[A-Z][A-Z0-9_]+|[45]\d\d( [245]\.\d+\.\d+)?)$/)
    }),
  )
})
