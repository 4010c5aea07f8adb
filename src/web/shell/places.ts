import { BookOpenText, FileInput, Inbox, LayoutGrid, Rows3, Send, Users, type LucideIcon } from 'lucide-react'

export type Place = {
  readonly to: '/' | '/leads' | '/board' | '/forms' | '/outbox' | '/people' | '/playbook'
  readonly label: string
  readonly icon: LucideIcon
}

export const places: readonly Place[] = [
  { to: '/', label: 'My queue', icon: Inbox },
  { to: '/leads', label: 'Leads', icon: Rows3 },
  { to: '/board', label: 'Team board', icon: LayoutGrid },
  { to: '/outbox', label: 'Outbox', icon: Send },
  { to: '/forms', label: 'Forms', icon: FileInput },
  { to: '/playbook', label: 'Playbook', icon: BookOpenText },
  { to: '/people', label: 'Members and teams', icon: Users },
]
