import type { EndsShown } from '#contract/step.ts'
import type { LeadRequests } from '../api/types.ts'
import { fieldProblem } from '../api/refused.ts'
import { withCents } from '../ui/amount.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import styles from './Lead.module.css'
import type { Outcome } from './choices.ts'

/** What an end says of itself, beside how the prospect was told. */
export type EndFieldsSaid = {
  readonly amount: string
  readonly currency: string
  readonly returns: string
  /** That they gave none, that they gave one, or the playbook's word for it. */
  readonly gave: string
  readonly reason: string
}
export const noEnd: EndFieldsSaid = { amount: '', currency: 'EUR', returns: '', gave: '', reason: '' }

type Rule = EndsShown['items'][number]

type Props = {
  readonly outcome: Outcome | ''
  readonly fields: EndFieldsSaid
  /** It was handed off: then an end says how much was sold, or why nothing was. */
  readonly handed: boolean
  /** What the playbook wants of this end. */
  readonly rule: Rule | undefined
  readonly problem: Parameters<typeof fieldProblem>[0]
  readonly onChange: (some: Partial<EndFieldsSaid>) => void
}

const isSale = (outcome: Outcome | ''): boolean => outcome === 'won' || outcome === 'introductory order'

export function EndFields({ outcome, fields, handed, rule, problem, onChange }: Props) {
  const { amount, currency, returns, gave, reason } = fields
  const must = (need: string) =>
    handed || rule?.needs.includes(need) === true ? {} : { optional: true as const }
  const reasons = rule?.reasons ?? []
  const lacks = [...new Set([...(rule?.lacks ?? []), ...refusedFor(problem)])]
  const owesWhy =
    (handed || rule?.needs.includes('reason') === true) &&
    reasons.length === 0 &&
    (outcome !== 'lost' || gave === 'a reason')
  return (
    <>
      {rule?.says != null && <p className={styles.soft}>{rule.says}</p>}
      {lacks.length > 0 && <p role="note">Missing before it can end so: {lacks.map(inWords).join(', ')}.</p>}
      {isSale(outcome) && (
        <div className={styles.pair}>
          <TextField
            label={outcome === 'won' ? 'What they bought for' : 'What the first order is worth'}
            {...must('amount')}
            value={amount}
            problem={fieldProblem(problem, 'amount') ?? fieldProblem(problem, 'amount.amount')}
            onChange={(value) => onChange({ amount: value })}
          />
          <TextField
            label="Currency"
            value={currency}
            problem={fieldProblem(problem, 'amount.currency')}
            onChange={(value) => onChange({ currency: value })}
          />
        </div>
      )}
      {outcome === 'deferred' && (
        <TextField
          label="Ask them again from"
          type="date"
          {...(rule?.needs.includes('date') === true ? {} : { optional: true as const })}
          hint="It comes back to you by itself on that day."
          value={returns}
          problem={fieldProblem(problem, 'returns')}
          onChange={(value) => onChange({ returns: value })}
        />
      )}
      {reasons.length > 0 && (
        <ChoiceField
          label={outcome === 'lost' ? 'Why they said no' : 'The reason'}
          {...must('reason')}
          value={gave}
          none="Choose"
          choices={reasons.map((value) => ({ value, label: value }))}
          problem={fieldProblem(problem, 'because')}
          onChange={(value) => onChange({ gave: value })}
        />
      )}
      {outcome === 'lost' && reasons.length === 0 && (
        <ChoiceField
          label="Did they say why?"
          {...must('reason')}
          value={gave}
          none="Choose"
          choices={[
            { value: 'none given', label: 'No: they gave no reason' },
            { value: 'a reason', label: 'Yes' },
          ]}
          problem={fieldProblem(problem, 'because')}
          onChange={(value) => onChange({ gave: value })}
        />
      )}
      {!(outcome === 'lost' && gave === 'none given') && (
        <LongField
          label={outcome === 'deferred' ? 'Why later' : 'Reason'}
          {...(owesWhy ? {} : { optional: true as const })}
          rows={2}
          value={reason}
          hint="What decided it, in a sentence a colleague can learn from."
          problem={fieldProblem(problem, 'reason')}
          onChange={(value) => onChange({ reason: value })}
        />
      )}
    </>
  )
}

type End = Pick<LeadRequests['resolve'], 'amount' | 'because' | 'reason' | 'returns'>

/** Only what this outcome says; what was typed for another is left out. */
export function endSaid(
  outcome: Outcome,
  { amount, currency, returns, gave, reason }: EndFieldsSaid,
  rule: Rule | undefined,
): End {
  const listed = rule?.reasons.includes(gave) === true
  const none = outcome === 'lost' && gave === 'none given'
  return {
    ...(isSale(outcome) &&
      amount.trim() !== '' && {
        amount: { amount: withCents(amount), currency: currency.trim().toUpperCase() },
      }),
    ...((none || listed) && { because: gave }),
    ...(!none && reason.trim() !== '' && { reason }),
    ...(outcome === 'deferred' && returns !== '' && { returns }),
  }
}

/** What the server said is missing. */
function refusedFor(problem: Props['problem']): readonly string[] {
  if (problem?.code !== 'end_lacks') return []
  const needs = problem.details?.['needs']
  return Array.isArray(needs) ? needs.map(String) : []
}

const evidence: Readonly<Record<string, string>> = {
  amount: 'the amount',
  date: 'the date',
  reason: 'the reason',
  touch: 'a contact that they noticed',
  conversation: 'a conversation',
  'minimum effort': 'the agreed effort to reach them',
  mail: 'a mail to them',
  report: 'the qualification report',
  criterion: 'a criterion of the report, answered',
  note: 'a note',
  approval: 'a manager, who ends it themselves',
}
const inWords = (need: string): string => evidence[need] ?? need
