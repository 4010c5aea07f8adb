import { MailboxRow as Answer } from '#contract/mailbox.ts'
import { ask } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import type { MailboxRow } from '../api/types.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Dialog, Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'
import { secretBody, secretFields, type MailboxSecret } from './mailbox-secret.ts'
import { SecretFields } from './SecretFields.tsx'
import { securities } from './securities.ts'

type Security = NonNullable<MailboxRow['server']>['security']
type Fields = {
  readonly name: string
  readonly address: string
  readonly answers: MailboxRow['answers']
  readonly authserv: string
  readonly host: string
  readonly port: string
  readonly security: Security | ''
  readonly username: string
  readonly folder: string
  readonly moveTo: string
}
const empty: Fields = {
  ...{ name: 'By mail', address: '', answers: 'own', authserv: '', host: '', port: '993', security: 'tls' },
  ...{ username: '', folder: 'INBOX', moveTo: '' },
}
const answers = [
  { value: 'own', label: 'For each lead its own (sales+…@)' },
  { value: 'shared', label: 'This one for all' },
] as const
const shown = [
  'name',
  'address',
  'answers',
  'authserv',
  'server.host',
  'server.port',
  'server.security',
  'server.username',
  ...secretFields.map((name) => `server.${name}`),
  'folder',
  'moveTo',
]

const fieldsOf = ({ name, address, answers, authserv, server, folder, moveTo }: MailboxRow): Fields => ({
  ...{ answers, authserv: authserv ?? '' },
  ...{ name, folder, address: address ?? '', moveTo: moveTo ?? '' },
  ...{ host: server?.host ?? '', port: String(server?.port ?? 993) },
  ...{ security: server?.security ?? 'tls', username: server?.username ?? '' },
})

type Props = {
  readonly mailbox?: MailboxRow | undefined
  readonly secret: MailboxSecret
  /** Held by the page and never kept: what is typed here is no draft. */
  readonly onSecret: (secret: MailboxSecret) => void
  readonly onClose: () => void
}

/** A new mailbox, or another way to reach one. */
export function MailboxDialog({ mailbox, secret, onSecret, onClose }: Props) {
  const start = mailbox ? fieldsOf(mailbox) : empty
  const draft = useDraft(mailbox ? `mailbox ${mailbox.id}` : 'mailbox', start)
  const { fields, set } = draft
  const { send, busy, problem } = useSend({
    send: (body: object) =>
      mailbox
        ? ask(Answer, `/mailboxes/${mailbox.id}`, { method: 'PUT', body })
        : ask(Answer, '/mailboxes', { method: 'POST', body: { id: draft.id, ...body } }),
    done: 'The mailbox is set.',
    refresh: [['mailboxes'], ['forms']],
    onDone: () => {
      draft.discard()
      onClose()
    },
  })
  const text = (name: Exclude<keyof Fields, 'security' | 'answers'>, path: string = name) => ({
    value: fields[name],
    problem: fieldProblem(problem, path),
    onChange: (value: string) => set({ [name]: value }),
  })
  const withServer = fields.host.trim() !== ''
  return (
    <Dialog title={mailbox ? `Change ${mailbox.name}` : 'New mailbox'} onClose={onClose}>
      <Form
        submit={mailbox ? 'Change it' : 'Make the mailbox'}
        busy={busy}
        problem={problem}
        fields={shown}
        onSubmit={() => send(bodyOf(fields, secret, mailbox?.kind))}
        onCancel={onClose}
      >
        <TextField
          label="Name"
          first
          hint="The source under which its inquiries are counted."
          {...text('name')}
        />
        <TextField label="Its address" optional type="email" {...text('address')} />
        {fields.address.trim() !== '' && (
          <>
            <ChoiceField
              label="Answers to our mails come to"
              value={fields.answers}
              choices={answers}
              hint="Nearly all mail servers take what stands after a plus. If yours does not, choose this one for all."
              problem={fieldProblem(problem, 'answers')}
              onChange={(to) => set({ answers: to === '' ? 'own' : to })}
            />
            <TextField
              label="Its name in Authentication-Results"
              optional
              hint="Such as mx.acme.example. A colleague’s mail counts as a touch only where this server says that it is theirs."
              {...text('authserv')}
            />
          </>
        )}
        <TextField
          label="Mail server (IMAP)"
          optional
          hint="Without one the mailbox is filled by its entrance or by a pipe."
          {...text('host', 'server.host')}
        />
        {withServer && (
          <>
            <TextField label="Port" type="number" {...text('port', 'server.port')} />
            <ChoiceField
              label="Security"
              value={fields.security}
              choices={securities}
              problem={fieldProblem(problem, 'server.security')}
              onChange={(security) => set({ security })}
            />
            <TextField label="User" {...text('username', 'server.username')} />
            <SecretFields
              secret={secret}
              onChange={onSecret}
              kept={Boolean(mailbox?.server)}
              problem={problem}
              path="server."
            />
            <TextField label="Folder" {...text('folder')} />
            <TextField
              label="Move to this folder once taken"
              optional
              hint="Without one, mails stay as they are, unread and in place."
              {...text('moveTo')}
            />
          </>
        )}
      </Form>
    </Dialog>
  )
}

function bodyOf(
  { name, address, answers: to, authserv, folder, moveTo, ...at }: Fields,
  secret: MailboxSecret,
  kind: string | undefined,
): object {
  const { host, port, security, username } = at
  return {
    ...{ name, folder },
    ...(kind !== undefined && { kind }),
    ...(address !== '' && { address, answers: to }),
    ...(address !== '' && authserv.trim() !== '' && { authserv: authserv.trim() }),
    ...(moveTo !== '' && { moveTo }),
    ...(host.trim() !== '' && {
      server: { host, port: Number(port), security, username, ...secretBody(secret) },
    }),
  }
}
