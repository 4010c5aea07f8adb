import { test } from 'vitest'
import { accepted, arrived, at, eve, given, queued } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { RetryMail } from './retry-mail.ts'

const again: RetryMail = { type: 'RetryMail', at: at('09:20'), by: eve, mail: 'reply' }
const failed: LeadEvent = {
  type: 'MailFailed',
  at: at('09:12'),
  by: 'system',
  data: { mail: 'reply', reason: 'mailbox_full' },
}
const requeued: LeadEvent = { type: 'MailRequeued', at: at('09:20'), by: eve, data: { mail: 'reply' } }
const written = [...arrived, accepted(eve), queued('reply')]

test('a mail that failed waits once more, and can fail once more', () => {
  given(...written, failed)
    .when(again)
    .leadsTo(requeued)
  given(...written, failed, requeued)
    .when(again)
    .leadsToNothing()
  given(...written, failed, requeued)
    .when({
      ...{ type: 'RecordMail', at: at('09:21'), by: 'system', mail: 'reply' },
      result: { failed: 'mailbox_full' },
    })
    .leadsTo({ ...failed, at: at('09:21') })
})

test('one that waits already just waits, and one without words can go nowhere', () => {
  given(...written)
    .when(again)
    .leadsToNothing()
  given(...arrived)
    .when(again)
    .isRefused({ code: 'mail_unknown', mail: 'reply' })
  const { private: _words, ...wordless } = queued('reply')
  given(...arrived, accepted(eve), wordless, failed)
    .when(again)
    .isRefused({ code: 'mail_unknown', mail: 'reply' })
})
