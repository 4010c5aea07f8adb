/** How far up somebody works, from their title; for routing and cadences, never for a score. */
export const seniorities = ['executive', 'director', 'manager', 'specialist', 'junior'] as const
export type Seniority = (typeof seniorities)[number]

/** Words of titles in en, de, fr, es, it, pt, nl, sv, da, pl; whole words, without accents. The first level that has one counts. */
const wordsOf: readonly (readonly [Seniority, RegExp])[] = [
  [
    'junior',
    /\b(intern|trainee|apprentice|student|junior|praktikant\w*|azubi|werkstudent\w*|stagiaire|stagist\w*|becari\w*|tirocinant\w*|estagiari\w*|stazyst\w*)\b/,
  ],
  [
    'director',
    /\b(vice president|vp|svp|evp|vizeprasident\w*|(?<!managing )directors?(?! general) of|assistant director|prokurist(in)?|head of|\w*(?<!team|gruppen|projekt)leiter(in)?|bereichsleit\w*|abteilungsleit\w*|directrice (?!generale)\w*|responsable|(?<!managing )director(?!a? general)|directora(?! general)|direttore(?! generale)|direttrice|diretor(?! geral)|diretora(?! geral)|directeur(?! general)|hoofd|chef|dyrektor|kierownik dzialu)\b/,
  ],
  [
    'executive',
    /\b(c[efotimrpds]o|ciso|chief \w+( \w+)? officer|chief|president|owner|founder|co-?founder|partner|chair(man|woman)?|managing director|general manager|geschaftsfuhr\w*|inhaber\w*|vorstand\w*|grunder\w*|pdg|dg|gerant\w*|fondat\w+|proprietaire|directeur general|directrice generale|president\w*|gerente general|director general|directora general|dueno|duena|propietari\w*|fundador\w*|amministratore delegato|amministratrice|titolare|direttore generale|socio|socia|diretor geral|diretora geral|eigenaar|oprichter|algemeen directeur|bestuurder|vd|agare|grundare|direktor|ejer|prezes|wlasciciel\w*)\b/,
  ],
  [
    'manager',
    /\b(manager|managerin|lead|team ?lead\w*|teamleit\w*|supervisor|projektleit\w*|gruppenleit\w*|chef d'equipe|chef de projet|gerente|jefe|jefa|encargad\w*|capo|responsabile|coordinator\w*|koordinator\w*|coordenador\w*|teamleider|kierownik)\b/,
  ],
]

/** The level that a title names; `specialist` where it names work and no rank, undefined where there is no title. */
export function seniorityOf(title: string | undefined): Seniority | undefined {
  const text = (title ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .toLowerCase()
    .trim()
  if (!/\p{L}{2}/u.test(text)) return undefined
  // "Vice President" holds "president": who stands in for somebody is asked for first.
  return wordsOf.find(([, words]) => words.test(text))?.[0] ?? 'specialist'
}
