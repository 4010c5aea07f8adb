import { agreement } from '#domain/matching/clusters.ts'
import { clusterCompanies } from '#domain/matching/match-companies.ts'
import { clusterPeople, personKeys, type PersonSaid } from '#domain/matching/match-people.ts'
import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { text, texts } from './options.ts'
import { tableOf } from './table.ts'
import type { Reading } from './wiring.ts'

const usage = 'FILE.csv --id COLUMN --truth COLUMN [--use COLUMN,COLUMN…] [--kind person|company]'
type Row = Readonly<Record<string, string>>

export const matchFile: Command = {
  name: 'match',
  takes: usage,
  says: 'Finds who is who in a file, and measures itself against the truth; nothing is kept.',
  options: {
    id: { type: 'string' },
    truth: { type: 'string' },
    use: { type: 'string', multiple: true },
    kind: { type: 'string' },
  },
  run: async (call) => {
    const [file] = call.positionals
    const [id, truth, kind = 'person'] = [text(call, 'id'), text(call, 'truth'), text(call, 'kind')]
    if (
      file === undefined ||
      id === undefined ||
      truth === undefined ||
      (kind !== 'person' && kind !== 'company')
    )
      throw wrongCall(
        'That needs a file, and the columns of its ids and of the truth.',
        `handraise match ${usage}`,
      )
    const reading = await call.wiring.reading()
    const asked = texts(call, 'use')
    const { columns, rows } = await tableOf(reading, { file, needs: [id, truth, ...asked] })
    const use = asked.length > 0 ? asked : columns.filter((column) => column !== id && column !== truth)
    const found = kind === 'person' ? peopleIn(rows, { use, reading }) : clusterCompanies(namesIn(rows, use))
    const document = agreement(
      found,
      rows.map((row) => row[truth] ?? ''),
    )
    return answer(call, { document, lines: linesFor(document) })
  },
}

/** What a column holds, by its name. */
const roles: readonly (readonly [keyof PersonSaid | 'country', RegExp])[] = [
  ['email', /e-?mail|^mail$|courriel|correo/iu],
  ['phone', /phone|mobile|^tel|telefon|handy/iu],
  ['given', /^(?:first|given|fore|vor|pr[ée]nom|nombre$)/iu],
  ['family', /^(?:last|sur|family|nach|apellido|cognome)|^nom$/iu],
  ['account', /company|organi[sz]ation|employer|firma|account/iu],
  ['place', /city|town|place|ort$|stadt|ville|ciudad|postcode|zip/iu],
  ['country', /^country/iu],
  ['name', /^(?:full.?)?name$|^contact$/iu],
]

function peopleIn(
  rows: readonly Row[],
  { use, reading }: { use: readonly string[]; reading: Reading },
): readonly number[] {
  const known = use.flatMap((column) => {
    const role = roles.find(([, called]) => called.test(column))?.[0]
    return role ? [[role, column] as const] : []
  })
  if (known.length === 0)
    throw wrongCall(
      'None of these columns tells of a person.',
      'Have columns like email, first_name, surname, phone, city.',
    )
  return clusterPeople(
    rows.map((row) => {
      const said = Object.fromEntries(known.map(([role, column]) => [role, row[column] ?? '']))
      return personKeys({ ...said, ...sharedBy(said, reading) })
    }),
  )
}

/** Phone and organisation in the form that they are compared in; a free mail provider is no organisation. */
function sharedBy(said: Row, reading: Reading): Pick<PersonSaid, 'phone' | 'account'> {
  const { phone: number = '', country, email = '', account: firm = '' } = said
  const phone = number === '' ? undefined : reading.phoneInE164(number, country)
  const domain = reading.registrableDomain(email.slice(email.lastIndexOf('@') + 1))
  const own = domain !== undefined && email.includes('@') && !reading.isPersonal(domain) ? domain : undefined
  const account = own ?? (firm.trim() === '' ? undefined : firm.trim().toLowerCase())
  return { ...(phone !== undefined && { phone }), ...(account !== undefined && { account }) }
}

/** The column of names: the one asked for, else the one that is called so. */
function namesIn(rows: readonly Row[], use: readonly string[]): readonly string[] {
  const column =
    use.find((name) => /raw/iu.test(name)) ??
    use.find((name) => /name|company|firm/iu.test(name)) ??
    use[0] ??
    ''
  return rows.map((row) => row[column] ?? '')
}

const linesFor = ({
  clusters,
  pairs,
  precision,
  recall,
}: ReturnType<typeof agreement>): readonly string[] => [
  `${clusters} clusters; ${pairs.found} pairs found, ${pairs.true} true, ${pairs.correct} both.`,
  `Precision ${precision?.toFixed(3) ?? 'unknown'}, recall ${recall?.toFixed(3) ?? 'unknown'}.`,
]
