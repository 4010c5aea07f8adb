import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { FilePen } from 'lucide-react'
import { me } from '../api/queries.ts'
import { newId } from '../api/ids.ts'
import { beginDraft, shelf } from '../api/playbook.ts'
import type { PlaybookDraft, Shelf } from '../api/types.ts'
import { Backtest } from '../playbook/Backtest.tsx'
import { Compare } from '../playbook/Compare.tsx'
import { Desk } from '../playbook/Desk.tsx'
import { History } from '../playbook/History.tsx'
import { authorsOnly } from '../playbook/may.ts'
import { ReadOnly } from '../playbook/ReadOnly.tsx'
import { Rejudge } from '../playbook/Rejudge.tsx'
import { Sign } from '../playbook/Sign.tsx'
import { TryOne } from '../playbook/TryOne.tsx'
import styles from '../playbook/Playbook.module.css'
import tabs from '../ui/Views.module.css'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'

const views = [
  { show: undefined, label: 'Read and change' },
  { show: 'try', label: 'Try one' },
  { show: 'compare', label: 'Compare' },
  { show: 'backtest', label: 'Backtest' },
  { show: 'sign', label: 'Sign' },
  { show: 'history', label: 'History' },
  { show: 'rejudge', label: 'Open leads' },
] as const

/** How the firm wants its leads handled: read, changed, tried, signed. */
export function PlaybookPage() {
  const { show, draft: wanted } = useSearch({ from: '/inside/playbook' })
  const { data } = useSuspenseQuery(shelf())
  const draft = data.drafts.find(({ id }) => id === wanted) ?? data.drafts[0]
  return (
    <Page title="Playbook" lead={<Standing shelf={data} draft={draft} />} actions={<Begin shelf={data} />}>
      <nav className={tabs.views} aria-label="Parts of this page">
        {views.map((view) => (
          <Link
            key={view.label}
            to="/playbook"
            search={({ draft: chosen }) => ({ draft: chosen, show: view.show })}
            // What else stands in the address makes it no other part of the page.
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            aria-current={view.show === show ? 'page' : undefined}
            className={tabs.view}
          >
            {view.label}
          </Link>
        ))}
      </nav>
      <Shown shelf={data} draft={draft} show={show} />
    </Page>
  )
}

type Showing = { readonly shelf: Shelf; readonly draft: PlaybookDraft | undefined }

function Shown({ shelf: data, draft, show }: Showing & { readonly show: (typeof views)[number]['show'] }) {
  switch (show) {
    case 'try':
      return <TryOne shelf={data} draft={draft} />
    case 'compare':
      return <Compare key={draft?.id} shelf={data} draft={draft} />
    case 'backtest':
      return <Backtest shelf={data} draft={draft} />
    case 'sign':
      return <Sign shelf={data} draft={draft} />
    case 'history':
      return <History shelf={data} />
    case 'rejudge':
      return <Rejudge shelf={data} />
    case undefined:
      return draft ? (
        <Desk key={draft.id} draft={draft} inForce={data.inForce} />
      ) : (
        <ReadOnly text={data.inForce.text} />
      )
  }
}

function Standing({ shelf: { inForce, drafts }, draft }: Showing & { readonly shelf: Shelf }) {
  return (
    <>
      “{inForce.name}”, version {inForce.version}, is in force since <RelativeTime at={inForce.activeFrom} />.{' '}
      {draft && (
        <>
          {drafts.length === 1 ? `A draft by ${draft.by?.name ?? 'somebody'} is being worked on.` : 'Drafts:'}
          {drafts.length > 1 &&
            drafts.map(({ id, name, by, at }) => (
              <Link
                key={id}
                to="/playbook"
                search={(before) => ({ ...before, draft: id })}
                aria-current={id === draft.id ? 'true' : undefined}
                className={styles.otherDraft}
              >
                {name} ({by?.name ?? 'somebody'}, <RelativeTime at={at} />)
              </Link>
            ))}
        </>
      )}
    </>
  )
}

function Begin({ shelf: { inForce, drafts } }: { readonly shelf: Shelf }) {
  const navigate = useNavigate({ from: '/playbook' })
  const { data: who } = useSuspenseQuery(me())
  const { send, busy } = useSend({
    send: () => beginDraft({ id: newId(), text: inForce.text }),
    done: 'Your draft begins with the version in force.',
    refresh: [['playbook']],
    onDone: ({ id }) => void navigate({ search: { draft: id } }),
    alone: true,
  })
  return (
    <Button
      look={drafts.length === 0 ? 'main' : 'quiet'}
      icon={FilePen}
      can={authorsOnly(who)}
      busy={busy}
      onPress={() => send()}
    >
      {drafts.length === 0 ? 'Begin a draft' : 'Begin another draft'}
    </Button>
  )
}
