import { useNavigate } from '@tanstack/react-router'
import { Flag, Mail, NotebookPen, Phone, UserCheck, UserRoundPen, UsersRound } from 'lucide-react'
import type { LeadDetail } from '../api/types.ts'
import type { LeadAct } from '../search.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Lead.module.css'
import { mayWithReason } from './obstacle.ts'
import { useAccept } from './use-accept.ts'

/** Everything that can be done with this lead, and why not where it can't. */
export function LeadActions({ detail: { lead }, me }: { readonly detail: LeadDetail; readonly me: string }) {
  const accept = useAccept()
  const navigate = useNavigate({ from: '/leads/$leadId' })
  const open = (act: LeadAct) => void navigate({ search: { do: act } })
  const { can, owner, lease, status } = lead
  const held = (owner !== null && owner.id !== me) || (lease !== null && lease.member.id !== me)
  return (
    <div className={styles.actions}>
      {owner === null && (
        <Button
          look="main"
          icon={UserCheck}
          can={can.accept}
          busy={accept.busy}
          onPress={() => accept.send(lead)}
        >
          Accept
        </Button>
      )}
      <Button
        look={owner?.id === me ? 'main' : 'plain'}
        icon={Mail}
        can={mayWithReason(can.mail)}
        onPress={() => open('mail')}
      >
        Write a mail
      </Button>
      <Button icon={Phone} can={mayWithReason(can.respond)} onPress={() => open('touch')}>
        Log a contact
      </Button>
      <Button icon={NotebookPen} onPress={() => open('note')}>
        Note
      </Button>
      <Button icon={UsersRound} can={mayWithReason(can.assign)} onPress={() => open('assign')}>
        Reassign
      </Button>
      {held && status === 'open' && (
        <Button icon={UserRoundPen} onPress={() => open('take-over')}>
          Take over
        </Button>
      )}
      <Button icon={Flag} can={mayWithReason(can.resolve)} onPress={() => open('resolve')}>
        Resolve
      </Button>
    </div>
  )
}
