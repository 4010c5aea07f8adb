import { useState } from 'react'
import { OwnMailboxAnswer, type OwnMailboxRow } from '#contract/own-mailbox.ts'
import { ask } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { noSecret, secretBody, secretFields, type MailboxSecret } from '../mail/mailbox-secret.ts'
import { SecretFields } from '../mail/SecretFields.tsx'
import { securities } from '../mail/securities.ts'

const shown = [...['host', 'port', 'security', 'username', 'folder'], ...secretFields]

type Props = { readonly mailbox: OwnMailboxRow | undefined; readonly onDone: () => void }

/** How one's own mailbox is reached. What is secret is held while it is typed, and nowhere kept in the browser. */
export function OwnMailboxForm({ mailbox, onDone }: Props) {
  const [secret, setSecret] = useState(noSecret)
  const [fields, setFields] = useState({
    ...{
      host: mailbox?.host ?? '',
      port: String(mailbox?.port ?? 993),
      security: mailbox?.security ?? 'tls',
    },
    ...{ username: mailbox?.username ?? '', folder: mailbox?.folder ?? '' },
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
      onSubmit={() => send(bodyOf(fields, secret))}
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
      <SecretFields secret={secret} onChange={setSecret} kept={mailbox !== undefined} problem={problem} />
      <TextField
        label="Folder of sent mails"
        optional
        hint="Left empty, it is found by itself."
        {...field('folder')}
      />
    </Form>
  )
}

type Fields = Readonly<Record<'host' | 'port' | 'security' | 'username' | 'folder', string>>

const bodyOf = ({ host, port, security, username, folder }: Fields, secret: MailboxSecret): object => ({
  ...{ host, port: Number(port), security, username },
  ...(folder.trim() !== '' && { folder: folder.trim() }),
  ...secretBody(secret),
})
