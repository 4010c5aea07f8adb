import { UserRoundPen } from 'lucide-react'
import type { LeadDetail } from '../api/types.ts'
import type { TimelineItem } from '../ui/Timeline.tsx'

type Correction = LeadDetail['corrections'][number]

const fields: Readonly<Record<Correction['fields'][number], string>> = {
  name: 'name',
  organisation: 'company',
  phone: 'telephone number',
  email: 'e-mail address',
}

/** What was put right, by whom and when. What it was before is nobody's business any more. */
export const correctionsTold = (
  { corrections }: LeadDetail,
  name: (id: string) => string,
): readonly TimelineItem[] =>
  corrections.map(({ at, by, byName, fields: changed, because }, index) => {
    const what = new Intl.ListFormat('en-GB').format(changed.map((field) => fields[field]))
    const who = by === 'buyer' ? 'They put right, on their page,' : `${byName ?? name(by)} put right`
    return {
      ...{ key: `correction ${index}`, at, icon: UserRoundPen, tone: 'calm' },
      sentence: `${who.replace(/^a colleague/, 'A colleague')} their ${what}${because === null ? '.' : ':'}`,
      words: because ?? undefined,
    }
  })
