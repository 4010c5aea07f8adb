import { useSuspenseQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { Suspense } from 'react'
import { Hook } from '#contract/hooks.ts'
import { ask } from '../api/ask.ts'
import { hooks, notifiedLeads } from '../api/desk-queries.ts'
import { me } from '../api/queries.ts'
import type { HookRead, NotifiedRow } from '../api/types.ts'
import { CopyField } from '../ui/CopyField.tsx'
import { Panel } from '../ui/Page.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import { doorNames } from './door-names.ts'
import { DoorSecrets } from './DoorSecrets.tsx'
import styles from './DoorsPanel.module.css'

/** What other firms' forms need to send to this one. Secrets are for those who manage. */
export function DoorsPanel({ form }: { readonly form: string }) {
  const { data } = useSuspenseQuery(me())
  const manages = data.member.roles.some((role) => role === 'manager' || role === 'admin')
  return <Suspense fallback={null}>{manages && <Doors form={form} />}</Suspense>
}

function Doors({ form }: { readonly form: string }) {
  const { data } = useSuspenseQuery(hooks(form))
  return (
    <Panel title="Doors for forms you have elsewhere">
      <p className={styles.lead}>
        Give a form’s maker its address, and the secret where there is one. Nothing unsigned is taken then.
      </p>
      <div className={styles.doors}>
        {Object.entries(data).map(([provider, hook]) => (
          <details key={provider} className={styles.door}>
            <summary>{doorNames[provider] ?? provider}</summary>
            <Door form={form} provider={provider} hook={hook} />
          </details>
        ))}
      </div>
    </Panel>
  )
}

type DoorProps = { readonly form: string; readonly provider: string; readonly hook: HookRead }

function Door({ form, provider, hook }: DoorProps) {
  const { url, secret, verifyToken, oid, ids, sites, takes, unsigned } = hook
  const inPlace = oid !== undefined || provider === 'hubspot'
  return (
    <div className={styles.about}>
      <CopyField label="Address" text={url} />
      {secret !== null && <CopyField label="Secret" text={secret} />}
      {verifyToken !== undefined && <CopyField label="Verify token" text={verifyToken} />}
      {oid !== undefined && <CopyField label="oid, where you have no organisation’s" text={oid} />}
      {ids.length > 0 && <p>Known as {ids.join(', ')}.</p>}
      {sites.length > 0 && <p>People may be led back to {sites.join(', ')}.</p>}
      {unsigned && <p>Takes what is not signed as well.</p>}
      {takes.length > 0 && <DoorSecrets form={form} provider={provider} hook={hook} />}
      {!inPlace && <Rotate form={form} provider={provider} />}
    </div>
  )
}

function Rotate({ form, provider }: { readonly form: string; readonly provider: string }) {
  const { send, busy } = useSend({
    send: () => ask(Hook, `/forms/${form}/hooks/${provider}/rotation`, { method: 'POST' }),
    done: 'The door has a new address. Give it to the other side.',
    refresh: [['hooks', form]],
    alone: true,
  })
  return (
    <p>
      <SureButton
        icon={RefreshCw}
        sure="End the old address"
        about={doorNames[provider] ?? provider}
        busy={busy}
        onPress={() => send()}
      >
        New address and secret
      </SureButton>
    </p>
  )
}

const whys: Readonly<Record<string, string>> = {
  no_token: 'We have no token to ask with',
  refused: 'Our token is refused',
  gone: 'It is no longer there',
  unreadable: 'What comes can’t be read',
  try_later: 'They do not answer',
  asking: 'Being asked for',
}

const columns: readonly Column<NotifiedRow>[] = [
  { name: 'From', plain: true, cell: ({ provider, id }) => `${doorNames[provider] ?? provider}, ${id}` },
  { name: 'Announced', cell: ({ notifiedAt }) => <RelativeTime at={notifiedAt} /> },
  { name: 'Why not', cell: ({ lastResult }) => whys[lastResult ?? ''] ?? 'Not asked for yet' },
  { name: 'Tried', cell: ({ attempts }) => attempts },
]

/** Somebody asked, and nobody can answer: shown as long as it is so. */
export const AnnouncedPanel = ({ form }: { readonly form: string }) => (
  <Suspense fallback={null}>
    <Announced form={form} />
  </Suspense>
)

function Announced({ form }: { readonly form: string }) {
  const { data } = useSuspenseQuery(notifiedLeads())
  const waiting = data.items.filter((lead) => lead.form === form && lead.state === 'waiting')
  if (waiting.length === 0) return null
  return (
    <Panel title="Announced, and not fetched yet">
      <p className={styles.lead}>
        {waiting.length === 1 ? 'One person has' : `${waiting.length} people have`} asked through an
        advertisement. Until their words are fetched, nobody can answer them.
      </p>
      <Table
        label="Announced leads"
        columns={columns}
        rows={waiting}
        keyOf={({ provider, id }) => `${provider} ${id}`}
      />
    </Panel>
  )
}
