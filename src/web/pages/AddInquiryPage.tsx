import { useNavigate } from '@tanstack/react-router'
import { TakenByHand } from '#contract/by-hand.ts'
import { ask } from '../api/ask.ts'
import { emptyInquiry, InquiryFields, inquiryFields, requestOf } from '../inquiry/InquiryFields.tsx'
import { Form } from '../ui/Form.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { toast } from '../ui/toasts.ts'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'

/** For whoever asked without a form: a call, a fair, a chat, a referral. */
export function AddInquiryPage() {
  const navigate = useNavigate()
  const draft = useDraft('inquiry', emptyInquiry)
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(TakenByHand, '/submissions', { method: 'POST', body }),
    refresh: [['queue'], ['leads'], ['board'], ['outbox']],
    onDone: ({ lead, answered }) => {
      draft.discard()
      toast(
        answered?.logged === false
          ? `The inquiry is kept. Your answer is not logged: ${answered.because ?? ''}`
          : 'The inquiry is kept.',
      )
      void (lead === null
        ? navigate({ to: '/leads' })
        : navigate({ to: '/leads/$leadId', params: { leadId: lead } }))
    },
  })
  return (
    <Page
      title="Add an inquiry"
      lead="Somebody asked, and filled in nothing. From here on it goes the way of every other."
    >
      <Panel title="Who asked, how, and in which words">
        <Form
          submit="Keep the inquiry"
          busy={busy}
          problem={problem}
          fields={inquiryFields}
          onSubmit={() => send(requestOf(draft.id, draft.fields))}
        >
          <InquiryFields fields={draft.fields} problem={problem} onChange={draft.set} />
        </Form>
      </Panel>
    </Page>
  )
}
