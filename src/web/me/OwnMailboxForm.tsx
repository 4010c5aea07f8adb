import { useState } from 'react'
import { OwnMailboxAnswer, type OwnMailboxRow } from '#contract/own-mailbox.ts'
import { ask } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import { ChoiceField, PasswordField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { securities } from '../mail/securities.ts'

type With = 'password' | 'token'
const ways = [
  { value: 'password', label: 'A password' },
  { value: 'token', label: 'A token (Google, Microsoft)' },
] as const
const shown = [
  ...['host', 'port', 'security', 'username', 'folder', 'password'],
  ...['token.url', 'token.clientId', 'token.clientSecret', 'token.refreshToken'],
]

type Props = { readonly mailbox: OwnMailboxRow | undefined; readonly onDone: () => void }

/** How one's own mailbox is reached. What is secret is held while it is typed, and nowhere kept in the browser. */
export function OwnMailboxForm({ mailbox, onDone }: Props) {
  const [way, setWay] = useState<With>('password')
  const [fields, setFields] = useState({
    ...{
      host: mailbox?.host ?? '',
      port: String(mailbox?.port ?? 993),
      security: mailbox?.security ?? 'tls',
    },
    ...{ username: mailbox?.username ?? '', folder: mailbox?.folder ?? '' },
    ...{ password: '', url: '', clientId: '', clientSecret: '', refreshToken: '' },
  })
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(OwnMailboxAnswer, '/me/mailbox', { method: 'PUT', body }),
    done: 'Your mailbox is connected; the first look follows within a minute.',
    refresh: [['own mailbox']],
    onDone,
  })
  const field = (name: keyof typeof fields, path: string = name) => ({
    value: fields[name],
    problem: fieldProblem(problem, path),
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
  })
  return (
    <Form
      submit={mailbox ? 'Change it' : 'Connect my mailbox'}
      look="plain"
      busy={busy}
      problem={problem}
      fields={shown}
      onSubmit={() => send(bodyOf(fields, way))}
      {...(mailbox && { onCancel: onDone })}
    >
      <TextField label="Mail server (IMAP)" {...field('host')} />
      <TextField label="Port" type="number" {...field('port')} />
      <ChoiceField
        label="Security"
        value={fields.security}
        choices={securities}
        problem={fieldProblem(problem, 'security')}
        onChange={(security) => setFields({ ...fields, security: security === '' ? 'tls' : security })}
      />
      <TextField label="User" {...field('username')} />
      <ChoiceField
        label="Signed in to with"
        value={way}
        choices={ways}
        problem={undefined}
        onChange={(chosen) => setWay(chosen === '' ? 'password' : chosen)}
      />
      {way === 'password' ? (
        <PasswordField
          label="Password"
          optional={mailbox !== undefined}
          hint={
            mailbox
              ? 'Left empty, the one there is stays.'
              : 'Kept encrypted, and never shown again. Many providers give one for programs.'
          }
          autoComplete="off"
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
      <TextField
        label="Folder of sent mails"
        optional
        hint="Left empty, it is found by itself."
        {...field('folder')}
      />
    </Form>
  )
}

type Fields = Readonly<
  Record<
    | 'host'
    | 'port'
    | 'security'
    | 'username'
    | 'folder'
    | 'password'
    | 'url'
    | 'clientId'
    | 'clientSecret'
    | 'refreshToken',
    string
  >
>

function bodyOf({ host, port, security, username, folder, password, ...about }: Fields, way: With): object {
  const { url, clientId, clientSecret, refreshToken } = about
  return {
    ...{ host, port: Number(port), security, username },
    ...(folder.trim() !== '' && { folder: folder.trim() }),
    ...(way === 'token' && { token: { url, clientId, clientSecret, refreshToken } }),
    ...(way === 'password' && password !== '' && { password }),
  }
}
