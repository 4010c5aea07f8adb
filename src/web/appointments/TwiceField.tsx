import { ChoiceField } from '../ui/fields.tsx'
import { offsetIn, momentsOf } from './twice.ts'
import { placeNamed } from './words.ts'

type Props = {
  readonly local: string
  readonly zone: string
  /** The later of the two is meant. */
  readonly second: boolean
  readonly onChange: (second: boolean) => void
}

/** Which of the two, where the clocks go back and show that time twice; on all other days nothing. */
export function TwiceField({ local, zone, second, onChange }: Props) {
  const [first, later] = momentsOf(local, zone)
  if (first === undefined || later === undefined) return null
  return (
    <ChoiceField
      label="Which of the two?"
      hint={`The clocks of ${placeNamed(zone)} go back that night and show this time twice.`}
      value={second ? 'second' : 'first'}
      choices={[
        { value: 'first', label: `The first (${offsetIn(first, zone)})` },
        { value: 'second', label: `The second (${offsetIn(later, zone)})` },
      ]}
      onChange={(said) => onChange(said === 'second')}
    />
  )
}
