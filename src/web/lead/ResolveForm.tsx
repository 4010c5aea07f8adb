import { fieldProblem } from '../api/refused.ts'
import type { LeadRequests } from '../api/types.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import type { ActFormProps } from './act-form.ts'
import { howChoices, outcomeChoices, type How, type Outcome, type UntoldReason } from './choices.ts'
import { given, noReasons, Obstacles, obstaclesMet } from './Obstacles.tsx'
import { ToldFields } from './ToldFields.tsx'
import { useAct } from './use-act.ts'
import { useLease } from './use-lease.ts'
import { WhyNot } from './WhyNot.tsx'

export type ResolveFields = typeof noReasons & {
  readonly outcome: Outcome | ''
  readonly how: How | ''
  readonly mail: string
  readonly touch: string
  readonly because: UntoldReason | ''
  readonly subject: string
  readonly text: string
  readonly reason: string
  readonly returns: string
  /** The playbook's reason of a polite no. */
  readonly decline: string
}
const empty: ResolveFields = {
  ...noReasons,
  outcome: '',
  how: '',
  mail: '',
  touch: '',
  because: '',
  subject: '',
  text: '',
  reason: '',
  returns: '',
  decline: '',
}

/** Nothing ends silently: an outcome, and how the prospect was told. */
export function ResolveForm({ detail, me, onClose }: ActFormProps) {
  const { id: lead, can } = detail.lead
  const draft = useDraft(`resolve:${lead}`, empty)
  const lease = useLease(lead, 'resolve')
  const { send, busy, problem } = useAct({
    lead,
    name: 'resolve',
    draft,
    done: 'The lead is resolved.',
    onDone: onClose,
  })
  const { outcome, how, reason, returns, decline } = draft.fields
  const writesNo = outcome === 'declined by us' && how === 'write now'
  const met = obstaclesMet({ can: can.resolve, problem, lease, reasons: draft.fields })
  const submit = () => {
    if (outcome === '') return
    const why = reason.trim() === '' ? {} : { reason }
    const back = outcome === 'deferred' && returns !== '' ? { returns } : {}
    const because = writesNo && decline !== '' ? { because: decline } : {}
    send({
      id: draft.id,
      outcome,
      ...toldOf(draft.fields),
      ...why,
      ...back,
      ...because,
      ...given(draft.fields),
    })
  }
  return (
    <Form
      submit="Resolve"
      busy={busy}
      problem={problem}
      fields={['outcome', 'reason', 'mail', 'told', 'returns']}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Obstacles met={met} detail={detail} me={me.member.id} reasons={draft.fields} onChange={draft.set} />
      <ChoiceField
        label="Outcome"
        value={outcome}
        none="Choose how it ended"
        choices={outcomeChoices}
        first
        problem={fieldProblem(problem, 'outcome')}
        onChange={(value) => draft.set({ outcome: value })}
      />
      {outcome === 'deferred' && (
        <TextField
          label="Ask them again from"
          type="date"
          optional
          hint="It comes back to you by itself on that day; without one, after ninety days."
          value={returns}
          problem={fieldProblem(problem, 'returns')}
          onChange={(value) => draft.set({ returns: value })}
        />
      )}
      <ChoiceField
        label="How the prospect was told"
        value={how}
        none="Choose how they know"
        choices={howChoices}
        problem={fieldProblem(problem, 'told')}
        onChange={(value) => draft.set({ how: value })}
      />
      {writesNo && <WhyNot lead={lead} value={decline} onChoose={draft.set} />}
      <ToldFields detail={detail} fields={draft.fields} onChange={draft.set} problem={problem} />
      <LongField
        label="Reason"
        optional
        rows={2}
        value={reason}
        hint="What decided it, in a sentence a colleague can learn from."
        problem={fieldProblem(problem, 'reason')}
        onChange={(value) => draft.set({ reason: value })}
      />
    </Form>
  )
}

/** A mail written now tells them by itself; the rest names what did. */
function toldOf({
  how,
  mail,
  touch,
  because,
  subject,
  text,
}: ResolveFields): Pick<LeadRequests['resolve'], 'told' | 'mail'> {
  switch (how) {
    case 'write now':
      return { mail: { subject, text } }
    case 'mail':
      return { told: { how, mail } }
    case 'touch':
      return { told: { how, touch } }
    case 'their own words':
      return { told: { how } }
    case 'not told':
      return because === '' ? {} : { told: { how, because } }
    case '':
      return {}
  }
}
