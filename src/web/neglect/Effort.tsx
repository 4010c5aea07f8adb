import { useSuspenseQuery } from '@tanstack/react-query'
import { costReport } from '../api/neglect-queries.ts'
import report from '../report/Response.module.css'
import { Panel } from '../ui/Page.tsx'
import { money } from './words.ts'

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`

/** The share of effort that went to leads that never fitted: a number on the wall. */
export function Effort() {
  const { data } = useSuspenseQuery(costReport())
  const { neverFitted, effort, currency } = data
  return (
    <Panel title="Effort on leads that never fitted">
      <ul className={report.counts}>
        <li>
          <span>{share(neverFitted.touches, effort.touches)}</span>
          {neverFitted.touches} of {effort.touches} touches
        </li>
        <li>
          <span>{share(neverFitted.hours, effort.hours)}</span>
          {neverFitted.hours.toFixed(1)} of {effort.hours.toFixed(1)} hours
        </li>
        <li>
          <span>{neverFitted.cost === null ? '–' : money(neverFitted.cost, currency)}</span>
          {neverFitted.cost === null
            ? 'no rates in the playbook'
            : `for ${neverFitted.leads} leads out of profile`}
        </li>
      </ul>
    </Panel>
  )
}
