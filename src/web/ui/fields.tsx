import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Form.module.css'

type Field = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  /** Said in the label, unless it goes without saying (as in a filter). */
  readonly optional?: boolean | 'unsaid'
  /** Where the keyboard is when the form opens. */
  readonly first?: boolean
}

const shared = ({ label, hint, problem, optional, first }: Field) => ({
  label: optional === true ? `${label} (optional)` : label,
  description: hint,
  error: problem,
  required: optional === undefined || optional === false,
  withAsterisk: false,
  'data-autofocus': first || undefined,
})

type TextProps = Field & {
  readonly type?: 'text' | 'email' | 'number' | 'date' | 'datetime-local'
  readonly autoComplete?: string
  readonly readOnly?: boolean
}

export const TextField = (props: TextProps) => (
  <TextInput
    {...shared(props)}
    type={props.type ?? 'text'}
    value={props.value}
    autoComplete={props.autoComplete ?? 'off'}
    readOnly={props.readOnly}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  />
)

export const PasswordField = (props: Field & { readonly autoComplete: string }) => (
  <PasswordInput
    {...shared(props)}
    value={props.value}
    autoComplete={props.autoComplete}
    visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  />
)

export const LongField = (
  props: Field & { readonly rows?: number; readonly placeholder?: string | undefined },
) => (
  <Textarea
    {...shared(props)}
    rows={props.rows ?? 4}
    placeholder={props.placeholder}
    value={props.value}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  />
)

export type Choice<T extends string> = {
  readonly value: T
  readonly label: string
  readonly disabled?: boolean
}

type ChoiceProps<T extends string> = Omit<Field, 'value' | 'onChange'> & {
  readonly value: T | ''
  readonly onChange: (value: T | '') => void
  readonly choices: readonly Choice<T>[]
  /** What stands there while nothing is chosen. */
  readonly none?: string
  readonly disabled?: boolean
}

export function ChoiceField<T extends string>({
  choices,
  none,
  value,
  onChange,
  disabled,
  ...field
}: ChoiceProps<T>) {
  const chosen = (text: string) => choices.find((choice) => choice.value === text)?.value ?? ''
  return (
    <NativeSelect
      {...shared({ ...field, value, onChange: () => undefined })}
      disabled={disabled ?? false}
      value={value}
      data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...choices]}
      onChange={(event) => onChange(chosen(event.currentTarget.value))}
    />
  )
}

type ChecksProps<T extends string> = {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: readonly T[]
  readonly onChange: (value: T[]) => void
  readonly problem?: string | undefined
}

export const ChecksField = <T extends string>({
  label,
  choices,
  value,
  onChange,
  problem,
}: ChecksProps<T>) => (
  <fieldset className={styles.checks}>
    <legend>{label}</legend>
    {choices.map((choice) => (
      <Checkbox
        key={choice.value}
        label={choice.label}
        disabled={choice.disabled ?? false}
        checked={value.includes(choice.value)}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked
              ? [...value, choice.value]
              : value.filter((held) => held !== choice.value),
          )
        }
      />
    ))}
    {problem && <p className={styles.checksProblem}>{problem}</p>}
  </fieldset>
)
