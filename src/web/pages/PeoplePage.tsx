import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { me, members, teams } from '../api/queries.ts'
import { InviteDialog } from '../people/InviteDialog.tsx'
import { ExportMenu } from '../import/ExportLinks.tsx'
import { mayExport } from '../import/may-export.ts'
import { KeysPanel } from '../people/KeysPanel.tsx'
import { MembersTable } from '../people/MembersTable.tsx'
import { adminsOnly } from '../people/roles.ts'
import { RolesDialog } from '../people/RolesDialog.tsx'
import { SkillsDialog } from '../people/SkillsDialog.tsx'
import { TeamPanel } from '../people/TeamPanel.tsx'
import styles from '../people/People.module.css'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'

/** Who works here, in which teams, with which keys. */
export function PeoplePage() {
  const { do: act, member } = useSearch({ from: '/inside/people' })
  const navigate = useNavigate({ from: '/people' })
  const { data: who } = useSuspenseQuery(me())
  const { data: people } = useSuspenseQuery(members())
  const { data: known } = useSuspenseQuery(teams())
  const may = adminsOnly(who)
  const manages = who.member.roles.some((role) => role === 'manager' || role === 'admin')
  const close = () => void navigate({ search: {} })
  const chosen = people.items.find(({ id }) => id === member)
  return (
    <Page
      title="Members and teams"
      actions={
        <>
          {mayExport(who.member.roles) && <ExportMenu list="members" />}
          <Button
            look="main"
            icon={UserPlus}
            can={may}
            onPress={() => void navigate({ search: { do: 'invite' } })}
          >
            Invite somebody
          </Button>
        </>
      }
    >
      <MembersTable members={people.items} maySkill={(id) => manages || id === who.member.id} />
      <div className={styles.teams}>
        {known.items.map((team) => (
          <TeamPanel key={team.id} team={team} members={people.items} can={may} />
        ))}
      </div>
      {may.allowed && (
        <KeysPanel
          adding={act === 'key'}
          onAdd={() => void navigate({ search: { do: 'key' } })}
          onClose={close}
        />
      )}
      {act === 'invite' && <InviteDialog teams={known.items} onClose={close} />}
      {act === 'skills' && chosen && <SkillsDialog member={chosen} onClose={close} />}
      {act === 'roles' && chosen && <RolesDialog member={chosen} onClose={close} />}
    </Page>
  )
}
