import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { forms } from '../api/desk-queries.ts'
import type { HeldCard } from '../api/types.ts'
import { ChoiceField } from '../ui/fields.tsx'
import styles from './Held.module.css'
import type { HeldSearch } from './views.ts'
import { signalTitle } from './signal-names.ts'

type Props = { readonly search: HeldSearch; readonly cards: readonly HeldCard[] }

/** Only those of a form, or of one reason. */
export function HeldFilters({ search, cards }: Props) {
  const navigate = useNavigate({ from: '/held' })
  const { data } = useQuery({ ...forms(), throwOnError: false })
  const signals = new Set(cards.flatMap(({ reasons }) => reasons.map(({ code }) => code)))
  if (search.signal !== undefined) signals.add(search.signal)
  return (
    <div className={styles.filters}>
      <ChoiceField
        label="Form"
        optional="unsaid"
        none="All"
        choices={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={search.form ?? ''}
        onChange={(form) => void navigate({ search: (before) => ({ ...before, form: form || undefined }) })}
      />
      <ChoiceField
        label="Noticed"
        optional="unsaid"
        none="Anything"
        choices={[...signals]
          .map((code) => ({ value: code, label: signalTitle(code) }))
          .toSorted((one, other) => one.label.localeCompare(other.label))}
        value={search.signal ?? ''}
        onChange={(signal) =>
          void navigate({ search: (before) => ({ ...before, signal: signal || undefined }) })
        }
      />
    </div>
  )
}
