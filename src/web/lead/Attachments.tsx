import { FileDown, FileX2 } from 'lucide-react'
import type { LeadDetail } from '../api/types.ts'
import styles from './Lead.module.css'

type Submission = LeadDetail['submissions'][number]
type Props = {
  readonly attachments: Submission['attachments']
  readonly leftOut?: Readonly<Submission['leftOut']>
}

const none: readonly never[] = []

/** The files that came along: to be saved, never shown here, because nobody has looked at them yet. */
export function Attachments({ attachments, leftOut = none }: Props) {
  if (attachments.length + leftOut.length === 0) return null
  return (
    <ul className={styles.files} aria-label="Files">
      {attachments.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={`/api/v1/attachments/${id}`} download={name}>
            <FileDown size={15} aria-hidden /> {name}
          </a>{' '}
          <span className={styles.soft}>{sizeOf(bytes)}</span>
        </li>
      ))}
      {leftOut.map(({ name, bytes, because }) => (
        <li key={`${name} ${bytes}`} className={styles.soft}>
          <FileX2 size={15} aria-hidden /> {name}, {sizeOf(bytes)}: not kept, {reasons[because]}
        </li>
      ))}
    </ul>
  )
}

const reasons: Record<Submission['leftOut'][number]['because'], string> = {
  'too large': 'it is larger than 10 MB',
  'too much together': 'the files together were too large',
  'too many': 'there were too many files',
}

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return format(bytes, 'byte')
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3))
  return format(bytes / 1_000 ** power, units[power - 1] ?? 'kilobyte')
}

const format = (value: number, unit: string): string =>
  new Intl.NumberFormat('en', { style: 'unit', unit, maximumSignificantDigits: 2 }).format(value)
