import { isKeptOut } from './content-policy.ts'
import { meaningOf } from './field-names.ts'
import { error, fieldFindings, good, hasErrors, warning, type Finding } from './form-findings.ts'
import { formsIn, type PageForm, type PageForms } from './page-forms.ts'

export type Checked = {
  readonly reaches: boolean
  readonly by: 'widget' | 'form' | 'link' | null
  readonly findings: readonly Finding[]
}
/** A page as it was found, and the form that should be on it. */
export type Looked = {
  readonly html: string
  readonly page: string
  readonly policy: string | undefined
  /** The form's id, and the address of this Handraise. */
  readonly form: string
  readonly ours: string
}

type Way = { readonly by: 'widget' | 'form' | 'link'; readonly findings: readonly Finding[] }
type At = Looked & { readonly found: PageForms; readonly policies: readonly string[] }

/**
 * Whether the form on a page really reaches us: each way in that the page has is looked at, and one that works is enough. Nothing is
 * sent, and no script is run: what a script puts together later can't be seen.
 */
export function checkForm(looked: Looked): Checked {
  const found = formsIn(looked.html, looked.page)
  const policies = [...(looked.policy === undefined ? [] : [looked.policy]), ...found.policies]
  const at: At = { ...looked, found, policies }
  const ways = [...widgetWays(at), ...formWays(at), ...linkWays(at)]
  const works = ways.find(({ by, findings }) => by !== 'link' && !hasErrors(findings))
  const linked = ways.find(({ by, findings }) => by === 'link' && !hasErrors(findings))
  const best = works ?? linked
  if (best) return { reaches: true, by: best.by, findings: [...best.findings, ...strangers(at, works)] }
  const findings = ways.flatMap((way) => way.findings.filter(({ severity }) => severity !== 'good'))
  return { reaches: false, by: null, findings: [...(findings.length > 0 ? findings : [nothing(at)])] }
}

/** Our script, which brings the form along or takes over one of the page's own. */
function widgetWays(at: At): readonly Way[] {
  const { found, form } = at
  const scripts = found.scripts.filter(({ src = '' }) => isAt(at, src, '/widget/1.js'))
  const taken = found.forms.filter(({ attributes }) => attributes['data-handraise'] !== undefined)
  if (scripts.length === 0) {
    if (!taken.some(({ attributes }) => attributes['data-handraise'] === form)) return []
    if (formWays(at).some(({ findings }) => !hasErrors(findings))) return []
    const next = 'Copy the line with the script from the page of the form.'
    return [
      {
        by: 'widget',
        findings: [
          error('script_missing', 'The form names Handraise, but its script is not on the page.', next),
        ],
      },
    ]
  }
  const named = [
    ...scripts.flatMap((script) => script['data-form'] ?? []),
    ...taken.map(({ attributes }) => attributes['data-handraise'] ?? ''),
  ]
  if (named.length === 0)
    return [
      {
        by: 'widget',
        findings: [
          error(
            'no_form_named',
            'The script is there, but nothing says which form it is for.',
            `Write data-form="${form}" into the script's tag.`,
          ),
        ],
      },
    ]
  if (!named.includes(form))
    return [
      {
        by: 'widget',
        findings: [
          error(
            'another_form',
            `The page has another form of yours (${named.join(', ')}).`,
            `Put the id ${form} there, if it should be this one.`,
          ),
        ],
      },
    ]
  const fields = taken.find(({ attributes }) => attributes['data-handraise'] === form)
  return [
    {
      by: 'widget',
      findings: [
        good('widget_found', 'The script is there, and it is for this form.'),
        ...(fields ? fieldFindings(fields) : []),
        ...insecure(at, scripts[0]?.['src'] ?? ''),
        ...kept(at, 'script-src', 'scripts from'),
        ...kept(at, 'connect-src', 'sending to'),
      ],
    },
  ]
}

/** A plain form of the page's own that posts to us. */
function formWays(at: At): readonly Way[] {
  return at.found.forms.flatMap((form): readonly Way[] => {
    const { action } = form.attributes
    const target = action === undefined ? undefined : URL.parse(action, at.found.base)
    if (!target || !isOurs(at, target)) return []
    if (target.pathname !== pathOf(at, `/f/${at.form}`)) return strangeTarget(at, target)
    return [
      {
        by: 'form',
        findings: [
          good('form_found', 'A form on the page posts to this form.'),
          ...sending(at, form, target),
          ...fieldFindings(form),
        ],
      },
    ]
  })
}

function strangeTarget(at: At, { pathname }: URL): readonly Way[] {
  const { form } = at
  if (pathname === pathOf(at, `/api/v1/forms/${form}/submissions`))
    return [
      {
        by: 'form',
        findings: [
          error(
            'address_for_programs',
            'The form posts to the address for programs: whoever sends it would see a line of code instead of a thank-you.',
            `Change its action to ${at.ours}/f/${form}.`,
          ),
        ],
      },
    ]
  if (/\/f\/[^/]+$/.test(pathname))
    return [
      {
        by: 'form',
        findings: [
          error(
            'another_form',
            `A form on the page posts to another form of yours (${pathname.split('/').at(-1)}).`,
            `Change its action to ${at.ours}/f/${form}, if it should be this one.`,
          ),
        ],
      },
    ]
  return []
}

function sending(at: At, { attributes, controls }: PageForm, target: URL): readonly Finding[] {
  const { method = 'get', enctype = '', onsubmit = '' } = attributes
  const sends = controls.some(({ tag, attributes: { type = tag === 'button' ? 'submit' : 'text' } }) =>
    /^(submit|image)$/i.test(type),
  )
  return [
    ...(method.toLowerCase() === 'post'
      ? []
      : [
          error(
            'method_get',
            'The form does not post: its answers would stand in the address and never reach us.',
            'Write method="post" into its tag.',
          ),
        ]),
    ...(/^text\/plain/i.test(enctype)
      ? [
          error(
            'wrong_encoding',
            'The form sends its answers as plain text, which can not be read with certainty.',
            'Take enctype out of its tag.',
          ),
        ]
      : []),
    ...(/return\s+false|preventDefault/.test(onsubmit)
      ? [
          warning(
            'script_in_the_way',
            'A script of the page stops the form from being sent by itself.',
            'See that the script sends it after all.',
          ),
        ]
      : []),
    ...(sends
      ? []
      : [warning('no_button', 'The form has no button that sends it.', 'Add <button>Send</button>.')]),
    ...insecure(at, target.href),
    ...kept(at, 'form-action', 'forms that post to'),
  ]
}

/** Nothing but a way to the form's own page. */
function linkWays(at: At): readonly Way[] {
  const { found, form } = at
  const frames = found.frames.filter((src) => isAt(at, src, `/f/${form}`))
  if (frames.length > 0)
    return [
      {
        by: 'link',
        findings: [
          error(
            'framed',
            'The form’s own page stands in a frame, where browsers do not show it.',
            'Put the form into the page with the script instead.',
          ),
        ],
      },
    ]
  return found.links.some((href) => isAt(at, href, `/f/${form}`))
    ? [{ by: 'link', findings: [good('link_found', 'A link leads to the form’s own page.')] }]
    : []
}

const nothing = ({ found }: At): Finding =>
  error(
    'not_found',
    found.forms.length === 0
      ? 'There is no form on this page that could be seen.'
      : `None of the ${found.forms.length === 1 ? 'forms here (one)' : `${found.forms.length} forms here`} leads to Handraise.`,
    'Copy the lines from the page of the form. A form that a script or a tag manager puts in later can not be seen from here.',
  )

/** Where one form works, the others on the page are still worth knowing of. */
function strangers(at: At, works: Way | undefined): readonly Finding[] {
  if (!works) return []
  const elsewhere = at.found.forms.filter(({ attributes, controls }) => {
    const target = URL.parse(attributes['action'] ?? '', at.found.base)
    const mail = controls.some(({ attributes: { name = '' } }) => meaningOf(name) === 'email')
    return attributes['data-handraise'] === undefined && mail && target !== null && !isOurs(at, target)
  })
  return elsewhere.length === 0
    ? []
    : [
        warning(
          'goes_elsewhere',
          `The page has ${elsewhere.length === 1 ? 'another form that asks' : `${elsewhere.length} other forms that ask`} for an e-mail address and does not lead here.`,
          'See whether inquiries go missing there.',
        ),
      ]
}

const insecure = (at: At, target: string): readonly Finding[] => {
  const address = URL.parse(target, at.found.base)
  const https = at.page.startsWith('https:')
  if (address?.protocol !== 'http:' || (!https && !at.ours.startsWith('https:'))) return []
  return [
    error(
      'http_action',
      'What people write would travel unencrypted; browsers warn of it, or keep it back.',
      'Write https:// instead of http://.',
    ),
  ]
}

const kept = (
  at: At,
  directive: 'form-action' | 'script-src' | 'connect-src',
  what: string,
): readonly Finding[] =>
  isKeptOut(at.policies, directive, { target: at.ours, page: at.page })
    ? [
        error(
          'policy_blocks',
          `The page's own security policy forbids ${what} ${new URL(at.ours).origin}.`,
          `Add ${new URL(at.ours).origin} to its ${directive}.`,
        ),
      ]
    : []

const pathOf = ({ ours }: At, path: string): string => new URL(ours).pathname.replace(/\/$/, '') + path

/** The same host will do: whether it is asked securely is another question. */
const isOurs = ({ ours }: At, { host, protocol }: URL): boolean =>
  /^https?:$/.test(protocol) && host === new URL(ours).host

function isAt(at: At, address: string, path: string): boolean {
  const url = URL.parse(address, at.found.base)
  return url !== null && isOurs(at, url) && url.pathname === pathOf(at, path)
}
