import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, Hourglass, TriangleAlert } from 'lucide-react'
import { objectives } from '../api/desk-queries.ts'
import type { ObjectiveToday } from '../api/types.ts'
import { percent } from '../report/lengths.ts'
import styles from './Today.module.css'

/** What the playbook wants, and where it stands today: beside the work that decides it. `of` shows one segment's only. */
export function Today({ of }: { readonly of?: string | undefined }) {
  const { data } = useQuery(objectives())
  const shown = data?.items.filter((objective) => of === undefined || objective.of === of) ?? []
  if (shown.length === 0) return null
  return (
    <ul className={styles.objectives} aria-label="Objectives today">
      {shown.map((objective) => (
        <Objective key={`${objective.of} ${objective.within}`} objective={objective} />
      ))}
    </ul>
  )
}

const looks = {
  met: { icon: CircleCheck, tone: 'good', said: 'kept so far' },
  missed: { icon: TriangleAlert, tone: 'urgent', said: 'not kept so far' },
  open: { icon: Hourglass, tone: 'quiet', said: 'not decided yet' },
} as const

function Objective({ objective }: { readonly objective: ObjectiveToday }) {
  const { of, wanted, within, calendar, share, met, waiting, waitingPast, overdue, inTime, missed } =
    objective
  const { icon: Icon, tone, said } = looks[met === null ? 'open' : met ? 'met' : 'missed']
  const behind = `${inTime} in time, ${missed} not${overdue > 0 ? `, ${overdue} of them still waiting` : ''}`
  return (
    <li className={styles.objective} data-tone={tone} title={share === null ? said : `${said}: ${behind}`}>
      <Link to="/leads" search={{ segment: of, status: 'open' }} className={styles.of}>
        {of}
      </Link>{' '}
      <span className={styles.share}>
        <Icon size={14} aria-hidden />{' '}
        {share === null
          ? `${percent(wanted)} wanted, nothing decided today`
          : `${percent(share)} of ${percent(wanted)} today`}
        , {waiting.toLocaleString('en-GB')} waiting
        {waitingPast > 0 && `, ${waitingPast.toLocaleString('en-GB')} past their time`}
      </span>{' '}
      <small>
        within {within}
        {calendar !== null && ` (${calendar})`}
      </small>
    </li>
  )
}
