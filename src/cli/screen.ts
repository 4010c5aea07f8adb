import { junkKinds, type Inquiry, type InquiryClass, type ScreeningFacts } from '#domain/screening/inquiry.ts'
import { phrases } from '#domain/screening/languages.ts'
import { measured } from '#domain/screening/measured.ts'
import { defaultRules } from '#domain/screening/rules.ts'
import { screen, type Screening } from '#domain/screening/screen.ts'
import { suggestionFor } from '#domain/text/meant-address.ts'
import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { tableOf } from './table.ts'
import type { Reading } from './wiring.ts'
import { table } from './words.ts'

const COLUMNS = ['id', 'form_kind', 'name', 'email', 'company', 'message']

export const screenFile: Command = {
  name: 'screen',
  takes: 'FILE.csv',
  says: 'Screens the inquiries of a file, and measures itself where they are labelled; nothing is kept.',
  run: async (call) => {
    const [file] = call.positionals
    if (file === undefined) throw wrongCall('Which file?', 'handraise screen FILE.csv')
    const reading = await call.wiring.reading()
    const { columns, rows } = await tableOf(reading, { file, needs: ['id', 'message'], usual: COLUMNS })
    const screened = rows.map((row) => ({
      id: row['id'] ?? '',
      label: row['label'] ?? '',
      ...screenRow(row, reading),
    }))
    const document = {
      rows: screened.map(({ id, verdict, class: kind, reasons }) => ({ id, verdict, class: kind, reasons })),
      ...(columns.includes('label') && measured(screened)),
    }
    return answer(call, { document, lines: linesFor(screened, document) })
  },
}

export function screenRow(
  row: Readonly<Record<string, string>>,
  reading: Pick<Reading, 'isDisposable' | 'isPersonal'>,
): Screening {
  const inquiry = inquiryIn(row)
  return screen(inquiry, { phrases, rules: defaultRules, facts: factsFor(inquiry, reading) })
}

export const inquiryIn = (row: Readonly<Record<string, string>>): Inquiry => ({
  formKind: row['form_kind'] ?? '',
  name: row['name'] ?? '',
  email: row['email'] ?? '',
  company: row['company'] ?? '',
  message: row['message'] ?? '',
})

export function factsFor(
  { email }: Inquiry,
  { isDisposable, isPersonal }: Pick<Reading, 'isDisposable' | 'isPersonal'>,
): ScreeningFacts {
  const domain = email.slice(email.lastIndexOf('@') + 1).trim()
  if (domain === '') return {}
  const meant = suggestionFor(`somebody@${domain}`)?.replace('somebody@', '')
  return {
    address: {
      ...{ disposable: isDisposable(domain), personal: isPersonal(domain) },
      ...(meant !== undefined && { meant }),
    },
  }
}

function linesFor(
  screened: readonly (Screening & { readonly id: string })[],
  about: { readonly precision?: number | null; readonly recall?: number | null },
): readonly string[] {
  const held = screened.filter(({ verdict }) => verdict === 'hold')
  const isJunk = (kind: InquiryClass) => junkKinds.some((junk) => junk === kind)
  return [
    ...table(
      held.map(({ id, class: kind, reasons }) => [id, isJunk(kind) ? kind : '', reasons[0]?.text ?? '']),
    ),
    `${held.length} of ${screened.length} held back.`,
    ...(typeof about.precision === 'number' && typeof about.recall === 'number'
      ? [`Precision ${about.precision.toFixed(3)}, recall ${about.recall.toFixed(3)}.`]
      : []),
  ]
}
