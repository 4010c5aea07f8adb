import { test } from 'vitest'
import { accepted, arrived, at, eve, given, made, planned, settled } from '../spec/cast.ts'

test('a call before the lead was judged anew answers what was asked before it', () => {
  const anew = made({ ...planned('respond', at('09:30')), from: at('09:00'), holder: eve }, at('09:30'))
  given(...arrived, accepted(eve), settled('void', 'system', { when: at('09:30') }), anew)
    .when({
      ...{ type: 'LogTouch', at: at('09:40'), by: eve, touch: 'call', channel: 'call', direction: 'out' },
      ...{ result: 'answered', happenedAt: at('09:20'), earlyBecause: 'It was open then.' },
    })
    .leaves({ commitments: [{ id: 'answer' }, { state: 'kept' }, { kind: 'outcome' }] })
})
