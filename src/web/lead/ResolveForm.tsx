import { useQuery } from '@tanstack/react-query'
import { ends } from '../api/day-queries.ts'
import { fieldProblem } from '../api/refused.ts'
import type { LeadRequests } from '../api/types.ts'
import { AtNight } from '../mail/AtNight.tsx'
import { useNight, type Night } from '../mail/use-night.ts'
import { ChoiceField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import type { ActFormProps } from './act-form.ts'
import { howChoices, outcomeChoices, type How, type Outcome, type UntoldReason } from './choices.ts'
import { EndFields, endSaid, noEnd, type EndFieldsSaid } from './EndFields.tsx'
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
  /** The playbook's reason of a polite no. */
  readonly decline: string
} & EndFieldsSaid
const empty: ResolveFields = {
  ...noReasons,
  outcome: '',
  how: '',
  mail: '',
  touch: '',
  because: '',
  subject: '',
  text: '',
  decline: '',
  ...noEnd,
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
  const { outcome, how, decline } = draft.fields
  const night = useNight(detail)
  const writesNo = outcome === 'declined by us' && how === 'write now'
  const handed = detail.events.some(({ type }) => type === 'HandoffAccepted')
  const { data } = useQuery(ends(lead))
  const rule = data?.items.find((end) => end.outcome === outcome)
  const met = obstaclesMet({ can: can.resolve, problem, lease, reasons: draft.fields })
  const submit = () => {
    if (outcome === '') return
    send({
      id: draft.id,
      outcome,
      ...toldOf(draft.fields, night.asked),
      ...endSaid(outcome, draft.fields, rule),
      ...(writesNo && decline !== '' && { because: decline }),
      ...given(draft.fields),
    })
  }
  return (
    <Form
      submit="Resolve"
      busy={busy}
      problem={problem}
      fields={[
        'outcome',
        'reason',
        'mail',
        'told',
        'returns',
        'amount',
        'amount.amount',
        'amount.currency',
        'because',
      ]}
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
      {how === 'write now' && <AtNight night={night} />}
      <EndFields
        outcome={outcome}
        fields={draft.fields}
        handed={handed}
        rule={rule}
        problem={problem}
        onChange={draft.set}
      />
    </Form>
  )
}

/** A mail written now tells them by itself; the rest names what did. */
function toldOf(
  { how, mail, touch, because, subject, text }: ResolveFields,
  asked: Night['asked'],
): Pick<LeadRequests['resolve'], 'told' | 'mail'> {
  switch (how) {
    case 'write now':
      return { mail: { subject, text, ...asked } }
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
