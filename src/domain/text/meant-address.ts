/** Where most of the world has its mail; what is nearly one of these is probably meant to be. */
const domains = (
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com aol.com ' +
  'protonmail.com proton.me gmx.de gmx.net gmx.com web.de t-online.de freenet.de posteo.de mail.de orange.fr wanadoo.fr ' +
  'free.fr laposte.net sfr.fr hotmail.fr yahoo.fr hotmail.co.uk yahoo.co.uk btinternet.com hotmail.es yahoo.es'
).split(' ')
const endings: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  vom: 'com',
  ney: 'net',
  nett: 'net',
}

/** An address as it was probably meant; undefined where it may well be right as it is. */
export function suggestionFor(address: string): string | undefined {
  const at = address.lastIndexOf('@')
  const domain = address
    .slice(at + 1)
    .trim()
    .toLowerCase()
  if (at < 1 || domain.length < 4 || domains.includes(domain)) return undefined
  const near = domains.find((known) => isNear(known, domain))
  const meant = near ?? withEnding(domain)
  return meant === undefined ? undefined : address.slice(0, at + 1) + meant
}

/** Of a short name, another ending is more likely another firm: web.dev is not web.de. */
const isNear = (known: string, domain: string): boolean =>
  known.length < 9
    ? distance(known, domain) === 1 && known.split('.')[0] !== domain.split('.')[0]
    : distance(known, domain) <= 2

function withEnding(domain: string): string | undefined {
  const dot = domain.lastIndexOf('.')
  const ending = endings[domain.slice(dot + 1)]
  return dot > 0 && ending !== undefined ? domain.slice(0, dot + 1) + ending : undefined
}

/** How many letters were left out, put in, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min(cell(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, cell(i - 1, j - 1) + same))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(cell(i, j), cell(i - 2, j - 2) + 1)
    }
  }
  return cell(a.length, b.length)
}
