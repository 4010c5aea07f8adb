import { useQuery } from '@tanstack/react-query'
import { Clock, RefreshCw } from 'lucide-react'
import type { BriefFact, BriefShown } from '#contract/brief.ts'
import { briefOf, lookAgain } from '../api/brief-query.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './BriefCard.module.css'
import { FactLine } from './FactLine.tsx'
import { searchSaid, timeSaid, verdictLooks } from './words.ts'

type Props = {
  readonly lead: string
  /** Whether their own words belong to it, where they don't stand beside it. */
  readonly words?: boolean
}

/** What one should know in the ten seconds before a call: who, what they do, why they wrote, what we know, and what we don't. */
export function BriefCard({ lead, words = true }: Props) {
  // A lead must open without it.
  const { data } = useQuery({ ...briefOf(lead), throwOnError: false })
  const again = useSend({ send: () => lookAgain(lead), refresh: [['lead', lead]], alone: true })
  if (!data) return null
  const { facts, gaps, verdict, readableAt } = data
  const of = (about: BriefFact['about']) =>
    facts.filter((fact) => fact.about === about && (words || fact.kind !== 'asked for'))
  const look = verdictLooks[readableAt === null ? verdict : 'in the making']
  return (
    <Panel
      title="The brief"
      actions={
        <span className={styles.head}>
          <StatusBadge look={look} />
          <Button look="quiet" small icon={RefreshCw} busy={again.busy} onPress={() => again.send()}>
            Look again
          </Button>
        </span>
      }
    >
      <div className={styles.brief}>
        <TheirTime time={data.time} />
        <Facts title="Their business" facts={of('business')} none={noBusiness(data)} />
        <Facts title="Why they wrote" facts={of('wish')} />
        <Facts title="Who they are" facts={of('person')} />
        {gaps.length > 0 && (
          <p className={styles.unknown}>
            <strong>Nobody has told us</strong> {gaps.join('; ')}.
          </p>
        )}
        {data.searches.map((search) => {
          const said = searchSaid(search)
          return (
            said && (
              <p key={search.where} className={styles.unknown}>
                {said}
              </p>
            )
          )
        })}
      </div>
    </Panel>
  )
}

const noBusiness = ({ readableAt }: BriefShown): string =>
  readableAt === null ? 'Nothing is known of it.' : 'We are looking at what is public of it.'

function TheirTime({ time }: Pick<BriefShown, 'time'>) {
  const { clock, more } = timeSaid(time)
  return (
    <p className={styles.time} data-at-work={time?.atWork}>
      <Clock size={15} aria-hidden />
      <span>
        {clock !== '' && <strong>{clock}</strong>} {more}
      </span>
    </p>
  )
}

type FactsProps = { readonly title: string; readonly facts: readonly BriefFact[]; readonly none?: string }

function Facts({ title, facts, none }: FactsProps) {
  if (facts.length === 0 && none === undefined) return null
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {facts.length === 0 && <p className={styles.unknown}>{none}</p>}
      <ul>
        {inOrder(facts).map((fact) => (
          <FactLine key={`${fact.source} ${fact.kind} ${fact.at} ${fact.text}`} fact={fact} />
        ))}
      </ul>
    </section>
  )
}

/** As one would tell it: what they do first, then how many and where, then what they are to us. */
const order: readonly BriefFact['kind'][] = [
  ...(['does', 'industry', 'size', 'founded', 'place', 'country', 'name', 'relationship', 'owner'] as const),
  ...(['colleague', 'asked for', 'page', 'campaign', 'signal', 'consent', 'role', 'earlier'] as const),
]
const inOrder = (facts: readonly BriefFact[]): readonly BriefFact[] =>
  facts.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
