import type { LeadDetail } from '../api/types.ts'
import { fieldProblem } from '../api/refused.ts'
import { AtNight } from '../mail/AtNight.tsx'
import { sendsAt, useNight, type Night } from '../mail/use-night.ts'
import { LongField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import type { ActFormProps } from './act-form.ts'
import { given, givenEarly, noReasons, Obstacles, obstaclesMet } from './Obstacles.tsx'
import { TheirWords } from './TheirWords.tsx'
import { useAct } from './use-act.ts'
import { useLease } from './use-lease.ts'

const empty = { ...noReasons, subject: '', text: '' }
const fields = ['subject', 'text']

export function MailForm({ detail, me, onClose }: ActFormProps) {
  const { id: lead, can } = detail.lead
  const draft = useDraft(`mail:${lead}`, empty)
  const lease = useLease(lead, 'mail')
  const waits = me.mail === 'outbox'
  const night = useNight(detail)
  const done = doneWords(night, waits)
  const { send, busy, problem } = useAct({ lead, name: 'mail', draft, done, onDone: onClose })
  const { subject, text } = draft.fields
  const met = obstaclesMet({ can: can.mail, problem, lease, reasons: draft.fields })
  const submit = () =>
    send({ id: draft.id, subject, text, ...night.asked, ...given(draft.fields), ...givenEarly(draft.fields) })
  return (
    <Form
      submit={waits ? 'Put it into the outbox' : sendsAt(night, 'Send')}
      busy={busy}
      problem={problem}
      fields={fields}
      onSubmit={submit}
      onCancel={onClose}
    >
      <TheirWords detail={detail} short />
      <Obstacles met={met} detail={detail} me={me.member.id} reasons={draft.fields} onChange={draft.set} />
      <TextField
        label="Subject"
        value={subject}
        first
        hint={writtenTo(detail)}
        problem={fieldProblem(problem, 'subject')}
        onChange={(value) => draft.set({ subject: value })}
      />
      <LongField
        label="Mail"
        rows={10}
        value={text}
        hint={`Signed ${me.member.signature === '' ? `${me.member.name}, ${me.workspace.name}` : `with your signature (${firstLine(me.member.signature)} …)`}. **Strong**, lists with “-” and addresses of pages look as they should.`}
        problem={fieldProblem(problem, 'text')}
        onChange={(value) => draft.set({ text: value })}
      />
      <AtNight night={night} />
    </Form>
  )
}

function doneWords({ words, when }: Night, waits: boolean): string {
  if (words && when === 'their hours') return `The mail goes at ${words.goes}, on their clock.`
  return waits ? 'The mail waits in the outbox.' : 'The mail is on its way.'
}

/** A mail goes to where the lead was asked from first; what else they wrote from is named, and not written to. */
function writtenTo({ prospect, submissions }: LeadDetail): string {
  const others = submissions.flatMap(({ from }) =>
    from && from.prospect !== prospect.id && from.email !== null ? [from.email] : [],
  )
  const to = `To ${prospect.email ?? prospect.name}`
  if (others.length === 0) return to
  return `${to}, from where they asked first. Not to ${[...new Set(others)].join(' or ')}, from where more was asked.`
}

const firstLine = (signature: string): string => signature.split('\n')[0] ?? ''
