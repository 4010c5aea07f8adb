import { plain } from '../screening/plain.ts'

/** Providers that deliver to the same mailbox whatever dots stand in it. */
const DOTLESS: Readonly<Record<string, string>> = { 'gmail.com': 'gmail.com', 'googlemail.com': 'gmail.com' }
/** Other names of one provider's mailboxes. */
const SAME_PROVIDER: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
  'pm.me': 'proton.me',
  'protonmail.com': 'proton.me',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
}

export type Address = { readonly local: string; readonly domain: string; readonly text: string }

/** An address as its mailbox: small letters, no plus tag, no dots where the provider ignores them. */
export function mailboxOf(said: string): Address | undefined {
  const text = said
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  const at = text.lastIndexOf('@')
  if (at < 1 || at === text.length - 1 || /\s/u.test(text)) return undefined
  const domain = text.slice(at + 1).replace(/\.$/u, '')
  const tagless = text.slice(0, at).replace(/\+.*$/u, '') || text.slice(0, at)
  const local = domain in DOTLESS ? tagless.replaceAll('.', '') : tagless
  const provider = SAME_PROVIDER[domain] ?? domain
  return { local, domain: provider, text: `${local}@${provider}` }
}

/** Mailboxes that several people read, in the words of many languages. */
const SHARED = new Set(
  `info infos information contact contacts kontakt contacto contato contatti office buero buro mail email post posta postmaster hello hallo hola bonjour ciao hi team
  sales vertrieb verkauf ventas vendas vendite verkoop commercial comercial commerciale kommerziell forsaljning salg myynti sprzedaz satis
  purchasing procurement einkauf achats compras acquisti inkoop inkop indkob innkjop ostot zakupy satinalma buyer purchase
  support service kundenservice help helpdesk hilfe soporte suporte assistenza kundtjanst asiakaspalvelu pomoc destek care customerservice
  admin administration administracion administracao amministrazione verwaltung sekretariat secretariat secretary secretaria segreteria reception empfang zentrale
  accounts accounting accountspayable invoice invoices rechnung rechnungen buchhaltung comptabilite compta facturacion fatura fatturazione billing finance finanzen ekonomi
  hr jobs karriere career careers bewerbung personal rrhh rh recrutement
  marketing press presse prensa stampa media it edv webmaster web shop store orders bestellung pedidos ordini orders
  direction direktion management geschaeftsleitung praxis kanzlei hotel rezeption booking bookings reservierung reservations enquiries inquiries enquiry noreply no-reply`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Whether several people read what goes to it: then an address alone proves no person. */
export const isSharedMailbox = ({ local }: Address): boolean =>
  SHARED.has(plain(local)) ||
  (SHARED.has(plain(local).replace(/[._-].*$/u, '')) && /[._-](?:\w{2}|team|office|\d+)$/u.test(local))
