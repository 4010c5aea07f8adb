import { Activity, FileInput, Inbox, LayoutGrid, Rows3, Send, Users, type LucideIcon } from 'lucide-react'

export type Place = {
  readonly to: '/' | '/leads' | '/board' | '/reports/response' | '/forms' | '/outbox' | '/people'
  readonly label: string
  readonly icon: LucideIcon
}

export const places: readonly Place[] = [
  { to: '/', label: 'My queue', icon: Inbox },
  { to: '/leads', label: 'Leads', icon: Rows3 },
  { to: '/board', label: 'Team board', icon: LayoutGrid },
  { to: '/outbox', label: 'Outbox', icon: Send },
  { to: '/forms', label: 'Forms', icon: FileInput },
  { to: '/reports/response', label: 'Are we answering?', icon: Activity },
  { to: '/people', label: 'Members and teams', icon: Users },
]
