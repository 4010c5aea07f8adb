import { useState } from 'react'
import { Hook } from '#contract/hooks.ts'
import { ask } from '../api/ask.ts'
import type { HookRead } from '../api/types.ts'
import { PasswordField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { msOf } from '../ui/time.ts'
import { useSend } from '../ui/use-send.ts'

type Name = HookRead['takes'][number]
type Props = { readonly form: string; readonly provider: string; readonly hook: HookRead }

/** What each is called by its maker, and what it is for. */
const labels: Readonly<Record<string, Partial<Readonly<Record<Name, readonly [string, string]>>>>> = {
  meta: {
    secret: ['App secret', 'Meta signs with it.'],
    token: ['Page access token', 'Leads are fetched with it.'],
    verifyToken: ['Verify token of your own', 'Meta asks for it once, when the address is set up.'],
  },
  linkedin: {
    secret: ['Client secret', 'LinkedIn signs with it.'],
    token: ['Access token', 'Leads are fetched with it.'],
  },
}
const usual = {
  secret: ['Their signing secret', 'Where the other side chooses the secret. Ours ends then.'],
  token: ['Access token', 'Leads are fetched with it.'],
  verifyToken: ['Verify token', 'Asked for once, when the address is set up.'],
} as const

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** Secrets of the other side: they go in here, are sealed, and never come out again. */
export function DoorSecrets({ form, provider, hook: { takes, given, givenAt } }: Props) {
  const [said, say] = useState<Partial<Record<Name, string>>>({})
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(Hook, `/forms/${form}/hooks/${provider}`, { method: 'PUT', body }),
    done: 'Sealed. It is not shown again.',
    refresh: [['hooks', form]],
    onDone: () => say({}),
  })
  const filled = Object.entries(said).filter(([, secret]) => secret.trim() !== '')
  const kept = (name: Name): string => {
    if (!given.includes(name)) return 'Not set.'
    const at = givenAt[name]
    return at === undefined ? 'Set.' : `Set on ${day.format(msOf(at))}.`
  }
  return (
    <Form
      submit="Seal and keep"
      look="plain"
      busy={busy}
      problem={problem}
      fields={takes}
      onSubmit={() => filled.length > 0 && send(Object.fromEntries(filled))}
    >
      {takes.map((name) => {
        const [label, hint] = labels[provider]?.[name] ?? usual[name]
        return (
          <PasswordField
            key={name}
            label={label}
            hint={`${hint} ${kept(name)}`}
            optional="unsaid"
            autoComplete="off"
            value={said[name] ?? ''}
            problem={problem?.errors?.find(({ field }) => field === name)?.problem}
            onChange={(secret) => say({ ...said, [name]: secret })}
          />
        )
      })}
    </Form>
  )
}
