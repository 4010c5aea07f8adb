import { Menu } from '@mantine/core'
import { Download } from 'lucide-react'
import type { ExportListName } from '../api/types.ts'
import styles from '../ui/Button.module.css'

const address = (list: ExportListName, query: string): string => `/api/v1/exports/${list}?${query}`

/** A whole list to take away, for spreadsheets or for programs. */
export function ExportMenu({ list, form }: { readonly list: ExportListName; readonly form?: string }) {
  const more = form === undefined ? '' : `&form=${form}`
  return (
    <Menu position="bottom-end" width={230} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.button} data-look="plain">
          <Download size={16} aria-hidden />
          Export
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address(list, `format=csv${more}`)} download>
          CSV
        </Menu.Item>
        <Menu.Item component="a" href={address(list, `format=csv&bom=true${more}`)} download>
          CSV for old spreadsheets
        </Menu.Item>
        <Menu.Item component="a" href={address(list, `format=jsonl${more}`)} download>
          JSON lines
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export const listLabels: Record<ExportListName, string> = {
  leads: 'Leads, past ones too',
  queue: 'What is owed now',
  submissions: 'Submissions of all forms',
  accounts: 'Accounts',
  members: 'Members',
  suppressions: 'Who is not to be written to (digests)',
  outbox: 'Outbox',
}

export const ExportLinks = ({ list }: { readonly list: ExportListName }) => (
  <>
    {listLabels[list]}:{' '}
    <a href={address(list, 'format=csv')} download aria-label={`${listLabels[list]} as CSV`}>
      CSV
    </a>{' '}
    ·{' '}
    <a href={address(list, 'format=jsonl')} download aria-label={`${listLabels[list]} as JSON lines`}>
      JSON lines
    </a>
  </>
)
