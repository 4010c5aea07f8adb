import {
  Activity,
  ArrowLeftRight,
  BookOpenText,
  CalendarClock,
  ClipboardList,
  Coins,
  FileInput,
  Forward,
  Gauge,
  Handshake,
  Inbox,
  Repeat,
  ShieldCheck,
  LayoutGrid,
  ListTodo,
  RefreshCw,
  Rows3,
  Scale,
  Send,
  ShieldQuestion,
  Sunrise,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { Role } from '../api/types.ts'

export type Place = {
  readonly to:
    | '/'
    | '/day'
    | '/workbench'
    | '/morning'
    | '/appointments'
    | '/handoffs'
    | '/leads'
    | '/board'
    | '/forms'
    | '/outbox'
    | '/held'
    | '/people'
    | '/turns'
    | '/imports'
    | '/reports/response'
    | '/reports/persistence'
    | '/reports/handoff'
    | '/reports/cost'
    | '/management'
    | '/me/numbers'
    | '/privacy'
    | '/playbook'
  readonly label: string
  readonly icon: LucideIcon
  /** For whom it is there; for everybody where none are named. */
  readonly roles?: readonly Role[]
  /** It begins a group: one's own work, the team, the numbers, the firm. */
  readonly begins?: true
}

const places: readonly Place[] = [
  { to: '/', label: 'My queue', icon: Inbox },
  { to: '/day', label: 'My day', icon: ListTodo },
  { to: '/workbench', label: 'Workbench', icon: ClipboardList, roles: ['qualifier', 'manager', 'admin'] },
  { to: '/leads', label: 'Leads', icon: Rows3 },
  { to: '/appointments', label: 'Appointments', icon: CalendarClock },
  { to: '/handoffs', label: 'Hand-offs', icon: Forward },
  { to: '/morning', label: 'Morning sheet', icon: Sunrise },
  { to: '/me/numbers', label: 'My numbers', icon: Gauge },
  { to: '/board', label: 'Team board', icon: LayoutGrid, begins: true },
  { to: '/held', label: 'Held back', icon: ShieldQuestion },
  { to: '/outbox', label: 'Outbox', icon: Send },
  { to: '/turns', label: 'Turns and time off', icon: RefreshCw },
  { to: '/management', label: 'Management', icon: Scale, roles: ['manager', 'admin'] },
  { to: '/reports/response', label: 'Are we answering?', icon: Activity, begins: true },
  { to: '/reports/persistence', label: 'Persistence', icon: Repeat },
  { to: '/reports/handoff', label: 'Sales and marketing', icon: Handshake },
  { to: '/reports/cost', label: 'What leads cost', icon: Coins },
  { to: '/playbook', label: 'Playbook', icon: BookOpenText, begins: true },
  { to: '/forms', label: 'Forms', icon: FileInput },
  { to: '/people', label: 'Members and teams', icon: Users },
  { to: '/imports', label: 'Import and export', icon: ArrowLeftRight, roles: ['manager', 'admin'] },
  { to: '/privacy', label: 'Privacy', icon: ShieldCheck, roles: ['admin'] },
]

export const placesFor = (roles: readonly Role[]): readonly Place[] =>
  places.filter((place) => place.roles === undefined || place.roles.some((role) => roles.includes(role)))
