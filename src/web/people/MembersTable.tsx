import { useNavigate } from '@tanstack/react-router'
import { Eraser, KeyRound, Languages, Link2, Moon, UserRoundCheck, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { MemberAdded } from '#contract/workspace.ts'
import { ask, tell } from '../api/ask.ts'
import type { MemberRow } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { Dialog } from '../ui/Form.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { dutyLooks, StatusBadge, type Look } from '../ui/StatusBadge.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './People.module.css'
import { roleLabels } from './roles.ts'

const invited: Look = { label: 'Invited', tone: 'soon', icon: Link2 }
const inactive: Look = { label: 'Not active', tone: 'quiet', icon: Moon }

const lookOf = ({ active, joined, onDuty }: MemberRow): Look =>
  !active ? inactive : !joined ? invited : dutyLooks[onDuty ? 'on' : 'away']

const columns = (maySkill: (member: string) => boolean): readonly Column<MemberRow>[] => [
  {
    name: 'Member',
    plain: true,
    cell: ({ name, email }) => (
      <span className={styles.member}>
        <strong>{name}</strong>
        <span>{email}</span>
      </span>
    ),
  },
  { name: 'Roles', cell: ({ roles }) => roles.map((role) => roleLabels[role]).join(', ') },
  { name: 'Teams', cell: ({ teams }) => teams.map(({ name }) => name).join(', ') || '–' },
  { name: 'Open leads', cell: ({ open }) => open },
  { name: 'Now', cell: (member) => <StatusBadge look={lookOf(member)} /> },
  {
    name: 'Change',
    plain: true,
    cell: (member) => <MemberActions member={member} skills={maySkill(member.id)} />,
  },
]

type Props = {
  readonly members: readonly MemberRow[]
  /** Everybody their own, a manager anybody's. */
  readonly maySkill: (member: string) => boolean
}

export const MembersTable = ({ members, maySkill }: Props) => (
  <Table label="Members" columns={columns(maySkill)} rows={members} keyOf={({ id }) => id} />
)

function MemberActions({ member, skills }: { readonly member: MemberRow; readonly skills: boolean }) {
  const navigate = useNavigate({ from: '/people' })
  const { id, name, active, joined, can } = member
  const activity = useSend({
    send: () => tell(`/members/${id}/${active ? 'deactivation' : 'reactivation'}`, { method: 'POST' }),
    done: active
      ? `${name} is not active any more; what they owed is offered again.`
      : `${name} is active again.`,
    refresh: [['members'], ['teams'], ['board'], ['queue']],
    alone: true,
  })
  const erasure = useSend({
    send: () => tell(`/members/${id}/erasure`, { method: 'POST' }),
    done: `${name} is forgotten; what they did stays, under no name.`,
    refresh: [['members'], ['teams'], ['outbox'], ['lead']],
    alone: true,
  })
  return (
    <div className={styles.actions}>
      <Button
        small
        icon={KeyRound}
        can={can.changeRoles}
        about={`of ${name}`}
        onPress={() => void navigate({ search: { do: 'roles', member: id } })}
      >
        Roles
      </Button>
      {active && skills && (
        <Button
          small
          icon={Languages}
          about={`of ${name}`}
          onPress={() => void navigate({ search: { do: 'skills', member: id } })}
        >
          Skills
        </Button>
      )}
      {active && !joined && <NewLink member={member} />}
      {active ? (
        <SureButton
          icon={UserRoundX}
          sure="Deactivate now"
          can={can.deactivate}
          busy={activity.busy}
          about={name}
          onPress={() => activity.send()}
        >
          Deactivate
        </SureButton>
      ) : (
        <>
          <Button
            small
            icon={UserRoundCheck}
            can={can.reactivate}
            busy={activity.busy}
            about={name}
            onPress={() => activity.send()}
          >
            Reactivate
          </Button>
          <SureButton
            icon={Eraser}
            sure="Forget for good"
            can={can.erase}
            busy={erasure.busy}
            about={name}
            onPress={() => erasure.send()}
          >
            Forget
          </SureButton>
        </>
      )}
    </div>
  )
}

/** A new invitation makes the last one void, so it is shown at once. */
function NewLink({ member: { id, name } }: { readonly member: MemberRow }) {
  const [link, setLink] = useState<string>()
  const { send, busy } = useSend({
    send: () => ask(MemberAdded, `/members/${id}/invitation`, { method: 'POST' }),
    refresh: [['outbox']],
    onDone: ({ invitation }) => setLink(invitation),
    alone: true,
  })
  return (
    <>
      <Button small icon={Link2} busy={busy} about={`to invite ${name}`} onPress={() => send()}>
        New link
      </Button>
      {link !== undefined && (
        <Dialog title={`Invitation for ${name}`} onClose={() => setLink(undefined)}>
          <CopyField label="Send them this address; it works once" text={link} />
        </Dialog>
      )}
    </>
  )
}
