import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { segments, teams } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import type { ReportFilters, ReportName } from './filters.ts'
import styles from './Response.module.css'

type Props = {
  readonly filters: ReportFilters
  readonly onChange: (change: ReportFilters) => void
  /** What a value is called, where the page knows. */
  readonly nameOf: (name: ReportName, value: string) => string
}

const clocks = [{ value: 'covered', label: 'Working time' }] as const
const evidences = [{ value: 'witnessed', label: 'Seen by the system' }] as const
/** Those that come by a click in the tables, and go by a button. */
const clicked: readonly ReportName[] = ['source', 'campaign', 'form', 'member', 'hour', 'weekday']
const words: Readonly<Partial<Record<ReportName, string>>> = { hour: 'Arrived at', weekday: 'Arrived on a' }

export function Filters({ filters, onChange, nameOf }: Props) {
  const { data: inForce } = useQuery({ ...segments(), throwOnError: false })
  const { data: known } = useQuery({ ...teams(), throwOnError: false })
  const named = new Set([
    ...(inForce?.items.map(({ name }) => name) ?? []),
    ...(filters.segment ? [filters.segment] : []),
  ])
  const day = (name: 'from' | 'to') => ({
    type: 'date' as const,
    optional: 'unsaid' as const,
    value: filters[name]?.slice(0, 10) ?? '',
    onChange: (value: string) => onChange({ [name]: value === '' ? undefined : value }),
  })
  const only = clicked.filter((name) => filters[name] !== undefined)
  return (
    <>
      <div className={styles.filters}>
        <TextField label="From" {...day('from')} />
        <TextField label="Before" {...day('to')} />
        <ChoiceField
          label="Clock"
          optional="unsaid"
          none="Time as it passes"
          choices={clocks}
          value={filters.clock === 'covered' ? 'covered' : ''}
          onChange={(clock) => onChange({ clock: clock || undefined })}
        />
        <ChoiceField
          label="Answers"
          optional="unsaid"
          none="All, also claimed"
          choices={evidences}
          value={filters.evidence === 'witnessed' ? 'witnessed' : ''}
          onChange={(evidence) => onChange({ evidence: evidence || undefined })}
        />
        <ChoiceField
          label="Segment"
          optional="unsaid"
          none="All"
          choices={[...named].map((segment) => ({ value: segment, label: segment }))}
          value={filters.segment ?? ''}
          onChange={(segment) => onChange({ segment: segment || undefined })}
        />
        <ChoiceField
          label="Team"
          optional="unsaid"
          none="All"
          choices={(known?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.team ?? ''}
          onChange={(team) => onChange({ team: team || undefined })}
        />
      </div>
      {only.length > 0 && (
        <ul className={styles.only} aria-label="Only">
          {only.map((name) => (
            <li key={name}>
              <Button
                small
                icon={X}
                about="(take this filter away)"
                onPress={() => onChange({ [name]: undefined })}
              >
                {words[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}:`}{' '}
                {nameOf(name, filters[name] ?? '')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
