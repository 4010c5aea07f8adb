import { Check, CircleSlash, CloudUpload, Hourglass, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ImportJob, ImportKindName } from '../api/types.ts'
import type { Look } from '../ui/StatusBadge.tsx'

export const kindLabels: Record<ImportKindName, string> = {
  leads: 'Past leads',
  history: 'History (a log of events)',
  accounts: 'Accounts',
  members: 'Members',
  suppressions: 'Addresses not to write to',
}
export const importLooks: Record<ImportJob['state'], Look> = {
  uploading: { label: 'To be looked at', tone: 'soon', icon: CloudUpload },
  waiting: { label: 'Waiting', tone: 'soon', icon: Hourglass },
  running: { label: 'Under way', tone: 'calm', icon: LoaderCircle },
  stopped: { label: 'Stopped', tone: 'quiet', icon: CircleSlash },
  done: { label: 'Done', tone: 'good', icon: Check },
  failed: { label: 'Could not go on', tone: 'urgent', icon: TriangleAlert },
}

export const counted = (count: number): string => count.toLocaleString('en-GB')
