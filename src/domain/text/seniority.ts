/** How senior somebody is, as far as a title says so. */
export type Seniority = 'executive' | 'director' | 'manager' | 'specialist'

const words: readonly (readonly [Seniority, RegExp])[] = [
  ['director', /\b(vice president|vp|svp|evp|head of|assistant director)\b/u],
  [
    'executive',
    /\b(c[efiot]o|cmo|chief|founder|owner|partner|president|chair(man|woman)?|managing director|vorstand|inhaber(in)?|pdg|directeur général)\b|gesch(ä|ae)ftsf(ü|ue)hr/u,
  ],
  [
    'director',
    /\b(director|directeur|directrice|direktor(in)?|prokurist(in)?)\b|(^|\s|[a-zäöüß])leiter(in)?\b/u,
  ],
  ['manager', /\b(manager(in)?|team ?lead(er)?|supervisor|responsable|jefe)\b/u],
]

/** Undefined where no title was given: then nobody knows. */
export function seniorityOf(title: string | undefined): Seniority | undefined {
  const said = title?.normalize('NFC').toLowerCase().trim()
  if (!said) return undefined
  return words.find(([, pattern]) => pattern.test(said))?.[0] ?? 'specialist'
}
