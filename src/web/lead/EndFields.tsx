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
  readonly gave: 'none given' | 'a reason' | ''
  readonly reason: string
}
export const noEnd: EndFieldsSaid = { amount: '', currency: 'EUR', returns: '', gave: '', reason: '' }

type Props = {
  readonly outcome: Outcome | ''
  readonly fields: EndFieldsSaid
  /** It was handed off: then an end says how much was sold, or why nothing was. */
  readonly handed: boolean
  readonly problem: Parameters<typeof fieldProblem>[0]
  readonly onChange: (some: Partial<EndFieldsSaid>) => void
}

const isSale = (outcome: Outcome | ''): boolean => outcome === 'won' || outcome === 'introductory order'

export function EndFields({ outcome, fields, handed, problem, onChange }: Props) {
  const { amount, currency, returns, gave, reason } = fields
  const must = handed ? {} : { optional: true as const }
  const owesWhy = outcome === 'deferred' || (outcome === 'lost' && gave === 'a reason')
  return (
    <>
      {isSale(outcome) && (
        <div className={styles.pair}>
          <TextField
            label={outcome === 'won' ? 'What they bought for' : 'What the first order is worth'}
            {...must}
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
          optional
          hint="It comes back to you by itself on that day; without one, after ninety days."
          value={returns}
          problem={fieldProblem(problem, 'returns')}
          onChange={(value) => onChange({ returns: value })}
        />
      )}
      {outcome === 'lost' && (
        <ChoiceField
          label="Did they say why?"
          {...must}
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
          {...(handed && owesWhy ? {} : { optional: true as const })}
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
export function endSaid(outcome: Outcome, { amount, currency, returns, gave, reason }: EndFieldsSaid): End {
  const none = outcome === 'lost' && gave === 'none given'
  return {
    ...(isSale(outcome) &&
      amount.trim() !== '' && {
        amount: { amount: withCents(amount), currency: currency.trim().toUpperCase() },
      }),
    ...(none && { because: 'none given' }),
    ...(!none && reason.trim() !== '' && { reason }),
    ...(outcome === 'deferred' && returns !== '' && { returns }),
  }
}
