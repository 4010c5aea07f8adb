import { describe, test } from 'vitest'
import type { NewCommitment } from '../commitment/commitment.ts'
import { accepted, answerOwed, arrived, at, ben, eve, given, judged, made, planned } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { RejudgeLead } from './rejudge.ts'

const verdict = judged.type === 'LeadJudged' ? judged.data : undefined
if (!verdict) throw new Error('Kim has been judged.')
const second = { ...verdict, playbook: 2 }
const why = { because: [], trace: [] }
const head = { at: at('09:30'), by: ben } as const
const anew: NewCommitment = {
  ...{ ...answerOwed, id: 'anew' },
  window: { ...answerOwed.window, limit: at('12:00') },
}
const again = (over: Partial<RejudgeLead['beginning']> = {}): RejudgeLead => ({
  ...{ type: 'RejudgeLead', ...head, replan: true },
  beginning: { judged: second, why, commitment: anew, offer: { to: eve, because: 'by turn' }, ...over },
})
const judgedAnew: LeadEvent = { type: 'LeadJudged', ...head, data: second, private: why }
const ended: LeadEvent = {
  ...{ type: 'CommitmentSettled', ...head, data: { commitment: answerOwed.id, state: 'void' } },
}

describe('a lead that another version of the playbook is asked about', () => {
  test('is owed its answer by the new window, also in the segment that it has, and stays with whom it was offered', () => {
    given(...arrived)
      .when(again())
      .leadsTo(ended, judgedAnew, { type: 'CommitmentMade', ...head, data: anew })
  })

  test('is offered anew where another team is to have it, unless somebody has taken it', () => {
    const elsewhere = { ...anew, team: 'sales' }
    given(...arrived)
      .when(again({ commitment: elsewhere }))
      .leadsTo(
        ended,
        judgedAnew,
        { type: 'CommitmentMade', ...head, data: elsewhere },
        { type: 'LeadOffered', ...head, data: { to: eve, team: 'sales', because: 'by turn' } },
      )
    given(...arrived, accepted(eve))
      .when(again({ commitment: { ...answerOwed, id: 'anew', team: 'sales' } }))
      .leadsTo(judgedAnew)
  })

  test('keeps what it is owed where the new version owes the same, and where only a signal came', () => {
    const same = { commitment: { ...answerOwed, id: 'anew' } }
    given(...arrived)
      .when(again(same))
      .leadsTo(judgedAnew)
    const { replan: _replan, ...bySignal } = again()
    given(...arrived)
      .when(bySignal)
      .leadsTo(judgedAnew)
  })

  test('keeps the call that they asked for, whatever segment it goes to', () => {
    const call = made({ ...planned('callback', at('09:10')), id: 'call' }, at('09:10'))
    const moved = { ...second, segment: 'everything else', motion: 'respond' as const }
    given(...arrived, call)
      .when(again({ judged: moved }))
      .leadsTo(
        ended,
        { ...judgedAnew, data: moved },
        { type: 'CommitmentMade', ...head, data: anew },
        { type: 'LeadOffered', ...head, data: { to: eve, team: 'qualifiers', because: 'by turn' } },
      )
  })
})
