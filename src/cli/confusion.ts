/** What mails are called, in the order in which they are told. */
export const mailClasses = ['bounce', 'complaint', 'auto_reply', 'human_reply'] as const
type MailClass = (typeof mailClasses)[number]

export type Judged = { readonly label: string; readonly class: MailClass }
export type Confusion = readonly ({ readonly label: MailClass } & Readonly<Record<MailClass, number>>)[]

/** What they are (rows) against what we said (columns); mails whose label leaves it open stand in neither. */
export function confusionOf(judged: readonly Judged[]): Confusion {
  return mailClasses.map((label) => {
    const these = judged.filter((each) => meant(each.label) === label)
    const said = (is: MailClass) => these.filter((each) => each.class === is).length
    return {
      label,
      bounce: said('bounce'),
      complaint: said('complaint'),
      auto_reply: said('auto_reply'),
      human_reply: said('human_reply'),
    }
  })
}

/** Collections say `not_bounce` of what a person wrote. */
export const meant = (label: string): string => (label === 'not_bounce' ? 'human_reply' : label)

export const agreedIn = (confusion: Confusion): { readonly agreed: number; readonly of: number } => ({
  agreed: confusion.reduce((sum, row) => sum + row[row.label], 0),
  of: confusion.reduce((sum, row) => sum + total(row), 0),
})

const total = (row: Confusion[number]): number => mailClasses.reduce((sum, is) => sum + row[is], 0)

/** As the docs show it. */
export const markdownOf = (confusion: Confusion): readonly string[] => [
  `| | ${mailClasses.map(named).join(' | ')} |`,
  `|---|${mailClasses.map(() => '---|').join('')}`,
  ...confusion.map(
    (row) =>
      `| ${named(row.label)} (${total(row)}) | ${mailClasses.map((is) => row[is] || '').join(' | ')} |`,
  ),
]

const named = (is: MailClass): string => is.replace('_', ' ')
