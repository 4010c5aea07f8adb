import { useNavigate } from '@tanstack/react-router'
import { Check, Scale, Star, ThumbsDown, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { say, shownWith } from '../api/handoff-queries.ts'
import type { HandoffRead } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { DisputeForm } from './DisputeForm.tsx'
import styles from './Handoff.module.css'
import { RateForm } from './RateForm.tsx'
import { RejectForm } from './RejectForm.tsx'
import { RuleForm } from './RuleForm.tsx'
import { lateWords } from './words.ts'

const forms = {
  reject: { title: 'Reject the hand-off', form: RejectForm },
  dispute: { title: 'Dispute the rejection', form: DisputeForm },
  answer: { title: 'Say more to the dispute', form: DisputeForm },
  rule: { title: 'Rule on the dispute', form: RuleForm },
  rate: { title: 'What was it worth?', form: RateForm },
} as const
type Asked = keyof typeof forms

/** Whoever was asked and comes too late hears why there is nothing to accept any more, and what they may do. */
const tooLate = (accept: HandoffRead['can']['accept']): string | undefined =>
  accept.allowed ? undefined : lateWords[accept.code ?? '']

/** What whoever looks may do now; a button that isn't theirs isn't there. */
export function HandoffActions({ page }: { readonly page: HandoffRead }) {
  const { id, lead, can } = page
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Asked>()
  const accept = useSend({
    send: () => say(`handoffs/${id}/acceptances`, {}),
    done: 'It is yours now.',
    refresh: shownWith(id, lead),
    alone: true,
    onDone: () => void navigate({ to: '/leads/$leadId', params: { leadId: lead } }),
  })
  const leave = useSend({
    send: () => say(`handoffs/${id}/agreements`, {}),
    done: 'The rejection stands.',
    refresh: shownWith(id, lead),
    alone: true,
  })
  const form = asked && forms[asked]
  return (
    <div className={styles.actions}>
      {can.accept.allowed && (
        <Button look="main" icon={Check} busy={accept.busy} onPress={() => accept.send()}>
          Accept
        </Button>
      )}
      {tooLate(can.accept) && <p className={styles.late}>{tooLate(can.accept)}</p>}
      {can.reject.allowed && (
        <Button icon={ThumbsDown} onPress={() => setAsked('reject')}>
          Reject
        </Button>
      )}
      {can.rule.allowed && (
        <Button look="main" icon={Scale} onPress={() => setAsked('rule')}>
          Rule on it
        </Button>
      )}
      {can.dispute.allowed && (
        <Button look="main" icon={Scale} onPress={() => setAsked('dispute')}>
          Dispute
        </Button>
      )}
      {can.leave.allowed && (
        <Button icon={Undo2} busy={leave.busy} onPress={() => leave.send()}>
          Agree with the rejection
        </Button>
      )}
      {can.answer.allowed && <Button onPress={() => setAsked('answer')}>Say more</Button>}
      {can.rate.allowed && (
        <Button icon={Star} onPress={() => setAsked('rate')}>
          What was it worth?
        </Button>
      )}
      {asked && form && (
        <Dialog title={form.title} onClose={() => setAsked(undefined)}>
          <form.form page={page} answering={asked === 'answer'} onClose={() => setAsked(undefined)} />
        </Dialog>
      )}
    </div>
  )
}
