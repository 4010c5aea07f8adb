import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCall } from './telephone.ts'

const secret = 'a secret of ours'
const now = '2026-03-02T09:00:00.000Z'

function told(what: unknown) {
  const bytes = Buffer.from(typeof what === 'string' ? what : JSON.stringify(what))
  const signature = createHmac('sha256', secret).update(bytes).digest('hex')
  return readCall({ bytes, headers: new Map([['x-signature', signature]]), secret, now })
}

const call = { id: 7, event: 'ended', direction: 'in', from: '+44 20 7946 0012', to: '201', duration: 61.4 }

describe('a call that is told of', () => {
  test('is read as what it is: the other side by their number, in the one form that numbers have', () => {
    expect(told(call)).toMatchObject({
      call: { id: '7', direction: 'in', number: '+442079460012', ended: { seconds: 61 } },
    })
    expect(told({ ...call, event: 'started' })).toMatchObject({ call: { ended: undefined } })
    expect(told({ ...call, direction: 'out', to: '+442079460013' })).toMatchObject({
      call: { number: '+442079460013' },
    })
  })

  test('may end without its number, which was told when it began', () => {
    for (const from of [undefined, null, ''])
      expect(told({ ...call, from })).toMatchObject({ outcome: 'call', call: { id: '7', number: undefined } })
    expect(told({ ...call, event: 'started', from: null })).toMatchObject({ errors: [{ field: 'from' }] })
  })

  test.each([
    ['id', { id: '' }],
    ['event', { event: 'rang' }],
    ['direction', { direction: 'up' }],
    ['from', { from: '020 7946 0012' }],
    ['from', { from: 'anonymous' }],
    ['startedAt', { startedAt: 'yesterday' }],
    ['duration', { duration: -1 }],
    ['duration', { duration: '61' }],
  ])('is refused for what is wrong in %s', (field, wrong) => {
    expect(told({ ...call, ...wrong })).toMatchObject({ code: 'not_a_call', errors: [{ field }] })
  })

  test('has a link to its recording only where that leads to a page', () => {
    const recordingOf = (recording: string) => {
      const read = told({ ...call, recording })
      return read.outcome === 'call' ? read.call.ended?.recording : undefined
    }
    expect(recordingOf('https://calls.example/7')).toBe('https://calls.example/7')
    expect(recordingOf('javascript:alert(1)')).toBeUndefined()
    expect(recordingOf('http://calls.example/7')).toBeUndefined()
  })

  test('is not even looked at without a good signature', () => {
    const bytes = Buffer.from('{')
    const unsigned = readCall({ bytes, headers: new Map(), secret, now })
    expect(unsigned).toEqual({ outcome: 'refused', code: 'signature_missing', errors: [] })
    const headers = new Map([['x-signature', '00'.repeat(32)]])
    expect(readCall({ bytes, headers, secret, now })).toMatchObject({ code: 'signature_wrong' })
  })

  test('may say anything at all without harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.object()), (anything) => {
        expect(told(anything).outcome).toBe('refused')
      }),
    )
  })
})
