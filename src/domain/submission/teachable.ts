/** What a release could teach about somebody. */
export function teachable(
  key: string | undefined,
  isPersonal: (domain: string) => boolean,
): { readonly sender: string | null; readonly domain: string | null } {
  if (key === undefined) return { sender: null, domain: null }
  const domain = key.slice(key.lastIndexOf('@') + 1)
  return { sender: key, domain: domain === '' || isPersonal(domain) ? null : domain }
}
