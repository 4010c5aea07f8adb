import type { LeadDetail } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import styles from './Lead.module.css'
import { RouteSteps } from './RouteSteps.tsx'
import { offerOf } from './offer-told.ts'

type Props = { readonly detail: LeadDetail; readonly names: ReadonlyMap<string, string> }

/** Why this person has it: the way that routing went, and which turn it was. */
export function WhyThem({ detail, names }: Props) {
  const offer = offerOf(detail.events, (id) => names.get(id) ?? 'somebody')
  if (!offer) return null
  return (
    <Panel title={`Why ${offer.name} has it`}>
      <p>{offer.sentence}</p>
      {offer.steps.length > 0 && (
        <details className={styles.trace}>
          <summary>How it found its way, step by step</summary>
          <RouteSteps steps={offer.steps} />
        </details>
      )}
    </Panel>
  )
}
