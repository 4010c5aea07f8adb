import { Link } from '@tanstack/react-router'
import type { BriefFact } from '#contract/brief.ts'
import { factSaid } from '#contract/fact-said.ts'
import { useNow } from '../ui/Times.tsx'
import { fullTime } from '../ui/time.ts'
import styles from './BriefCard.module.css'
import { daySaid, sourceWords } from './words.ts'

/** One fact, with who says so and as of when; the source is a link where there is something to see. */
export function FactLine({ fact }: { readonly fact: BriefFact }) {
  return (
    <li className={styles.fact} data-kind={fact.kind}>
      <span>{factSaid(fact)}</span>{' '}
      <small className={styles.source}>
        <Source fact={fact} />,{' '}
        <time dateTime={fact.at} title={fullTime(fact.at)}>
          {daySaid(fact.at, useNow())}
        </time>
      </small>
    </li>
  )
}

function Source({ fact: { source, url, lead } }: { readonly fact: BriefFact }) {
  const words = sourceWords[source]
  if (lead !== undefined)
    return (
      <Link to="/leads/$leadId" params={{ leadId: lead }}>
        {words}
      </Link>
    )
  if (url === undefined) return <>{words}</>
  return (
    <a href={url} target="_blank" rel="noreferrer noopener nofollow">
      {words}
    </a>
  )
}
