import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { BookOpenText } from 'lucide-react'
import { versionText } from '../api/playbook.ts'
import { problemOf } from '../api/refused.ts'
import type { PlaybookVersion, Shelf } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { Loading, ProblemBox } from '../ui/States.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { fullTime } from '../ui/time.ts'
import { ReadOnly } from './ReadOnly.tsx'
import styles from './Playbook.module.css'

/** Every version that was ever in force. None of them changes any more. */
export function History({ shelf: { inForce, versions } }: { readonly shelf: Shelf }) {
  const { version } = useSearch({ from: '/inside/playbook' })
  return (
    <>
      <Panel title="Versions">
        <Table
          label="Versions"
          columns={columnsFor(inForce.version)}
          rows={versions}
          keyOf={({ version: number }) => String(number)}
        />
        <p className={styles.soft}>A lead keeps the version that it was judged under.</p>
      </Panel>
      {version !== undefined && <Version key={version} version={Number(version)} />}
    </>
  )
}

function Version({ version }: { readonly version: number }) {
  const { data, error, refetch } = useQuery({ ...versionText(version), throwOnError: false })
  if (error) return <ProblemBox problem={problemOf(error)} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <Panel title={`Version ${data.version}, as it was signed`}>
      <ReadOnly text={data.text} />
    </Panel>
  )
}

const columnsFor = (inForce: number): readonly Column<PlaybookVersion>[] => [
  { name: 'Version', cell: ({ version }) => `${version}${version === inForce ? ', in force' : ''}` },
  { name: 'Name', cell: ({ name }) => name },
  { name: 'In force since', cell: since },
  { name: 'Open leads that follow it', cell: ({ leads }) => String(leads) },
  { name: 'Text', plain: true, cell: readButton },
]
const since = ({ activeFrom }: PlaybookVersion) => <time dateTime={activeFrom}>{fullTime(activeFrom)}</time>
const readButton = ({ version }: PlaybookVersion) => <ReadButton version={version} />

function ReadButton({ version }: { readonly version: number }) {
  const navigate = useNavigate({ from: '/playbook' })
  const read = () => void navigate({ search: (before) => ({ ...before, version: String(version) }) })
  return (
    <Button small icon={BookOpenText} about={`version ${version}`} onPress={read}>
      Read
    </Button>
  )
}
