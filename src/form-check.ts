import type { FormCheck } from '#contract/form.ts'
import type { FetchPage, FetchRefusal } from '#fetching/fetch-page.ts'
import { checkForm } from '#intake/form-check.ts'

/** Why there was no page to look at, as the person who asked should hear it. */
const unseen: Readonly<Record<FetchRefusal, { readonly message: string; readonly next: string }>> = {
  not_an_address: {
    message: 'That is not the address of a page.',
    next: 'Copy it from the browser, with https:// in front.',
  },
  not_public: {
    message: 'That page is not on the public internet.',
    next: 'Only pages that your buyers can see are looked at: check the address.',
  },
  name_unknown: { message: 'No site of that name was found.', next: 'Check the address for a slip.' },
  unreachable: {
    message: 'The site could not be reached.',
    next: 'Try again in a moment; your buyers may not reach it either.',
  },
  too_slow: { message: 'The page did not come within five seconds.', next: 'Try again in a moment.' },
  too_large: {
    message: 'The page is larger than one mebibyte.',
    next: 'Name the very page on which the form stands.',
  },
  not_html: { message: 'What is there is not a web page.', next: 'Name the page on which the form stands.' },
  too_many_redirects: { message: 'The address leads on and on.', next: 'Name the page where it ends.' },
  answered_badly: {
    message: 'The site says that this page is not there.',
    next: 'Open it in a browser, and copy its address.',
  },
}

/** Looks at a public page and says whether the form there really reaches this Handraise. */
export async function checkPage(
  fetchPage: FetchPage,
  { form, url, ours }: { readonly form: string; readonly url: string; readonly ours: string },
): Promise<FormCheck> {
  const fetched = await fetchPage(url.includes('://') ? url : `https://${url}`)
  if (fetched.outcome === 'refused') {
    const { code } = fetched
    return { url, reaches: false, by: null, findings: [{ code, severity: 'error', ...unseen[code] }] }
  }
  const { html, policy, url: page } = fetched
  const { reaches, by, findings } = checkForm({ html, policy, page, form, ours })
  return { url: page, reaches, by, findings: [...findings] }
}
