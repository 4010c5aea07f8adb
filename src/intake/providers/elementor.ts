import type { Field } from '../gathered.ts'
import { readBody } from '../read-body.ts'
import { refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { limited, understoodFrom, type Kind, type Question } from './questions.ts'
import { formOf } from './told.ts'

/**
 * Elementor Pro's "webhook" action. With "advanced data" each field brings its id, type and title; without it, the titles themselves
 * are the names.
 */
export const elementor: Door = {
  provider: 'elementor',
  usualType: 'application/x-www-form-urlencoded',
  signs: false,
  parse,
}

const ADVANCED = /^fields(?:\[([^\]]*)\]\[([^\]]+)\]|\.(.+)\.([^.]+))/

function parse(bytes: Buffer, headers: Headers): Parsed {
  const reading = readBody(bytes, headers.get('content-type'))
  if (reading.outcome === 'refused') return refusedAs(reading)
  const sent = new Map(reading.fields.map(({ key, value }) => [key, value]))
  const first = (...names: readonly string[]) => names.flatMap((name) => sent.get(name) ?? [])[0]
  const questions = advancedIn(reading.fields)
  const page = first('meta[page_url][value]', 'meta.page_url.value', 'Page URL')
  const aside: Field[] =
    page === undefined ? [] : [{ key: 'page_url', value: [page], means: 'page', aside: true }]
  const about = formOf(first('form[id]', 'form.id', 'form_id'), first('form[name]', 'form.name', 'form_name'))
  return questions.length > 0
    ? understoodFrom(questions, { ...about, aside })
    : limited({ ...about, fields: [...reading.fields.filter(({ key }) => !meta.has(key)), ...aside] })
}

/** What the plugin adds of its own to a form without advanced data. */
const meta = new Set(
  [
    'form_id',
    'form_name',
    'Date',
    'Time',
    'Page URL',
    'User Agent',
    'Remote IP',
    'Powered by',
    'Credit',
  ].concat('form.id form.name form[id] form[name]'.split(' ')),
)

const kinds: Readonly<Record<string, Kind>> = {
  text: 'line',
  textarea: 'long',
  email: 'email',
  tel: 'phone',
  number: 'number',
  url: 'link',
  select: 'choice',
  radio: 'choice',
  acceptance: 'box',
  hidden: 'hidden',
}
/** They hold no words of the person. */
const unasked = new Set(['recaptcha', 'recaptcha_v3', 'honeypot', 'step', 'html'])

function advancedIn(fields: readonly Field[]): readonly Question[] {
  const byField = new Map<string, Map<string, readonly string[]>>()
  for (const { key, value } of fields) {
    const [, bracketed, part, dotted, member] = ADVANCED.exec(key) ?? []
    const name = bracketed ?? dotted
    const what = part ?? member
    if (name === undefined || what === undefined) continue
    const parts = byField.get(name) ?? new Map<string, readonly string[]>()
    parts.set(what, [...(parts.get(what) ?? []), ...value])
    byField.set(name, parts)
  }
  return [...byField].flatMap(([name, parts]) => questionOf(name, parts))
}

function questionOf(name: string, parts: ReadonlyMap<string, readonly string[]>): readonly Question[] {
  const type = parts.get('type')?.[0] ?? ''
  if (unasked.has(type)) return []
  const label = parts.get('title')?.[0] || undefined
  const value = parts.get('value') ?? parts.get('raw_value') ?? []
  return [
    {
      key: parts.get('id')?.[0] || name,
      label,
      kind: Object.hasOwn(kinds, type) ? (kinds[type] ?? 'else') : type === '' ? 'line' : 'else',
      value: value.filter((each) => each !== ''),
    },
  ]
}
