import { useNavigate } from '@tanstack/react-router'
import {
  ClipboardList,
  Flag,
  Handshake,
  Mail,
  NotebookPen,
  Phone,
  UserCheck,
  UserRoundPen,
  UsersRound,
} from 'lucide-react'
import { tell } from '../api/ask.ts'
import type { LeadDetail } from '../api/types.ts'
import type { LeadAct } from '../search.ts'
import { Button } from '../ui/Button.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Lead.module.css'
import { mayWithReason } from './obstacle.ts'
import { useAccept } from './use-accept.ts'

/** Everything that can be done with this lead, and why not where it can't. */
export function LeadActions({ detail: { lead }, me }: { readonly detail: LeadDetail; readonly me: string }) {
  const accept = useAccept()
  const navigate = useNavigate({ from: '/leads/$leadId' })
  const open = (act: LeadAct) => void navigate({ search: { do: act } })
  const { can, owner, lease, status, historical } = lead
  const adopt = useSend({
    send: () => tell(`/leads/${lead.id}/adoption`, { method: 'POST', body: {} }),
    ...{
      done: 'It is worked on here from now on.',
      refresh: [['lead', lead.id], ['leads'], ['queue'], ['board']],
      alone: true,
    },
  })
  const held = (owner !== null && owner.id !== me) || (lease !== null && lease.member.id !== me)
  return (
    <div className={styles.actions}>
      {historical && status === 'open' && (
        <Button look="main" icon={Handshake} busy={adopt.busy} onPress={() => adopt.send()}>
          Adopt
        </Button>
      )}
      {owner === null && !historical && (
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
      {lead.handoff !== null && (
        <Button
          icon={Handshake}
          onPress={() =>
            void navigate({ to: '/handoffs/$handoffId', params: { handoffId: lead.handoff ?? '' } })
          }
        >
          Open the hand-off
        </Button>
      )}
      {status === 'open' && !historical && (
        <Button
          icon={ClipboardList}
          onPress={() => void navigate({ to: '/workbench/$leadId', params: { leadId: lead.id } })}
        >
          Qualify and hand off
        </Button>
      )}
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
