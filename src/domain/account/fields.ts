/** What the firm's own lists say of an organisation, by the names that its playbook gives them: facts about a firm, not about people. */
export type Fields = Readonly<Record<string, string>>

/** Those that weren't known, or otherwise. */
export function newFields(said: Fields, known: Fields): { readonly fields?: Fields } {
  const fresh = Object.entries(said).filter(([name, value]) => known[name] !== value)
  return fresh.length > 0 ? { fields: Object.fromEntries(fresh) } : {}
}
