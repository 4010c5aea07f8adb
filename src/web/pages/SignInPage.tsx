import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn } from '../api/ask.ts'
import { setupState } from '../api/queries.ts'
import { PasswordField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Entry } from './Entry.tsx'
import { useEnter } from './use-enter.ts'

export function SignInPage() {
  const { to } = useSearch({ from: '/sign-in' })
  const { data: setup } = useSuspenseQuery(setupState())
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { send, busy, problem } = useEnter(signIn, to)
  if (setup.needed)
    return (
      <Entry
        title="Not set up yet"
        lead="Open the address that Handraise printed when it started: it carries a code that lets you make the first account."
      />
    )
  return (
    <Entry title="Sign in" lead="Your queue is waiting.">
      <Form submit="Sign in" busy={busy} problem={problem} onSubmit={() => send({ email, password })}>
        <TextField label="E-mail" type="email" autoComplete="username" value={email} onChange={setEmail} />
        <PasswordField
          label="Password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </Form>
    </Entry>
  )
}
