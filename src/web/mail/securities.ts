/** How a mail server may be reached. */
export const securities = [
  { value: 'tls', label: 'TLS (usual, port 993)' },
  { value: 'starttls', label: 'STARTTLS (port 143)' },
  { value: 'none', label: 'None: only within this machine' },
] as const
