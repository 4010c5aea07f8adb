import { useSuspenseQuery } from '@tanstack/react-query'
import { me } from '../api/queries.ts'
import { OwnMailboxPanel } from '../me/OwnMailboxPanel.tsx'
import { DiscretionPanel } from '../neglect/DiscretionPanel.tsx'
import { SheetPanel } from '../me/SheetPanel.tsx'
import styles from '../me/Me.module.css'
import { SignaturePanel } from '../people/SignaturePanel.tsx'
import { Page } from '../ui/Page.tsx'

/** What is everybody's own: nobody else can change it. */
export function SettingsPage() {
  const { data: who } = useSuspenseQuery(me())
  return (
    <Page title="My settings">
      <div className={styles.panels}>
        <SignaturePanel me={who} />
        <SheetPanel />
        <OwnMailboxPanel />
        {who.member.roles.includes('admin') && <DiscretionPanel />}
      </div>
    </Page>
  )
}
