import type { LeadDetail } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import styles from './Lead.module.css'
import { RouteSteps } from './RouteSteps.tsx'
import { offerOf } from './offer-told.ts'

type Props = { readonly detail: LeadDetail; readonly names: ReadonlyMap<string, string> }

/** Why this person has it, or was asked first: the way that routing went, and which turn it was. */
export function WhyThem({ detail, names }: Props) {
  const offer = offerOf(detail.events, (id) => names.get(id) ?? 'somebody')
  if (!offer) return null
  const has = (detail.lead.owner ?? detail.lead.offered)?.name === offer.name
  return (
    <Panel title={has ? `Why ${offer.name} has it` : `Why it was offered to ${offer.name}`}>
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
