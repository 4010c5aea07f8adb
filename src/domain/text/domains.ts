/** A host and every domain that it lies in, the nearest first: `mail.acme.example`, `acme.example`, `example`. */
export function domainsOver(host: string): readonly string[] {
  const labels = host.trim().toLowerCase().replace(/\.$/, '').split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}

export const hostOf = (email: string): string | undefined => {
  const at = email.lastIndexOf('@')
  return at < 1
    ? undefined
    : email
        .slice(at + 1)
        .trim()
        .toLowerCase() || undefined
}
