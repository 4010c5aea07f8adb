import type { ProblemDocument } from '#contract/problem-document.ts'
import { fieldProblem } from '../api/refused.ts'
import { ChoiceField, PasswordField, TextField } from '../ui/fields.tsx'
import type { MailboxSecret } from './mailbox-secret.ts'

const ways = [
  { value: 'password', label: 'A password' },
  { value: 'token', label: 'A token (Google, Microsoft)' },
] as const

type Props = {
  readonly secret: MailboxSecret
  readonly onChange: (secret: MailboxSecret) => void
  /** There is one already, which stays where nothing is typed. */
  readonly kept: boolean
  readonly problem: ProblemDocument | null | undefined
  /** Where the fields stand in what is sent, such as `server.`. */
  readonly path?: string
}

/** With what a mailbox is signed in to. What is secret is held while it is typed, and nowhere kept in the browser. */
export function SecretFields({ secret, onChange, kept, problem, path = '' }: Props) {
  const field = (name: Exclude<keyof MailboxSecret, 'way'>, at: string = name) => ({
    value: secret[name],
    problem: fieldProblem(problem ?? null, path + at),
    onChange: (value: string) => onChange({ ...secret, [name]: value }),
  })
  return (
    <>
      <ChoiceField
        label="Signed in to with"
        value={secret.way}
        choices={ways}
        problem={undefined}
        onChange={(way) => onChange({ ...secret, way: way === '' ? 'password' : way })}
      />
      {secret.way === 'password' ? (
        <PasswordField
          label="Password"
          optional={kept}
          hint={
            kept
              ? 'Left empty, what there is stays.'
              : 'Kept encrypted, and never shown again. Many providers give one for programs.'
          }
          autoComplete="new-password"
          {...field('password')}
        />
      ) : (
        <>
          <TextField
            label="Where tokens are given"
            hint="Such as https://oauth2.googleapis.com/token"
            {...field('url', 'token.url')}
          />
          <TextField label="Client" {...field('clientId', 'token.clientId')} />
          <PasswordField
            label="Client’s secret"
            optional
            autoComplete="off"
            {...field('clientSecret', 'token.clientSecret')}
          />
          <PasswordField
            label="Refresh token"
            hint="Kept encrypted, and never shown again."
            autoComplete="off"
            {...field('refreshToken', 'token.refreshToken')}
          />
        </>
      )}
    </>
  )
}
