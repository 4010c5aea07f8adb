import type { Management } from '#contract/neglect.ts'
import report from '../report/Response.module.css'
import { atRisk, moneyGone, type Groups, type Money } from './management-groups.ts'
import { money } from './words.ts'

/** What there is to do, in five seconds: each number leads to its list. */
export function Standing({ data, groups }: { readonly data: Management; readonly groups: Groups }) {
  const { word, silent } = groups
  const risk = atRisk(data.questions)
  const gone = moneyGone(data)
  return (
    <ul className={report.counts} aria-label="What there is to do">
      <li data-tone={word.length > 0 ? 'urgent' : undefined}>
        <Counted many={word.length} to="word" />
        {word.length === 1 ? 'explanation waits' : 'explanations wait'} for your word
      </li>
      <li data-tone={silent.length > 0 ? 'urgent' : undefined}>
        <Counted many={silent.length} to="silent" />
        {silent.length === 1 ? 'question' : 'questions'} nobody has answered
      </li>
      <li>
        <span>{sum(risk)}</span>
        at risk in {risk.leads} open {risk.leads === 1 ? 'lead' : 'leads'}
        {besides(risk)}
      </li>
      <li>
        <Counted many={data.missedCount} to="missed" />
        missed in 30 days{gone.amount > 0 && `, ${sum(gone)} gone`}
        {besides(gone)}
      </li>
    </ul>
  )
}

const Counted = ({ many, to }: { readonly many: number; readonly to: string }) =>
  many === 0 ? <span>0</span> : <a href={`#${to}`}>{many}</a>

const sum = ({ amount, currency }: Money): string =>
  currency === undefined || amount === 0 ? '–' : money(amount, currency)

/** A sum that leaves some out says so. */
const besides = ({ unknown }: Money): string => (unknown === 0 ? '' : `, ${unknown} of them of unknown worth`)
