import { useQuery } from '@tanstack/react-query'
import { declines } from '../api/day-queries.ts'
import { ChoiceField } from '../ui/fields.tsx'

type Words = { readonly decline: string; readonly subject: string; readonly text: string }
type Props = {
  readonly lead: string
  readonly value: string
  readonly onChoose: (words: Words) => void
}

/** A polite no begins with the playbook's own words for the reason; what leaves is what then stands in the mail. */
export function WhyNot({ lead, value, onChoose }: Props) {
  const { data } = useQuery(declines(lead))
  const chosen = data?.items.find(({ name }) => name === value)
  if (!data || data.items.length === 0) return null
  return (
    <ChoiceField
      label="Why, as they read it"
      optional
      value={value}
      none="In my own words"
      choices={data.items.map(({ name }) => ({ value: name, label: name }))}
      hint={chosen?.says}
      onChange={(name) => {
        const { subject = '', text = '' } = data.items.find((one) => one.name === name) ?? {}
        onChoose({ decline: name, subject, text })
      }}
    />
  )
}
