import type { Found } from '#app/briefs/ports.ts'
import type { FactKind } from '#domain/brief/fact.ts'
import { plain, type PageWords } from './page-words.ts'

const NODES_MAX = 500
/** What schema.org calls an organisation, as far as home pages use it; shops and offices are local businesses of many kinds. */
const ORGANISATION =
  /(organization|corporation|business|company|store|agency|office|ngo|hospital|school|university)$/i
const WORDS_MIN = 2

/** What a home page tells of the firm behind it, in the firm's own words. */
export function siteFacts(page: PageWords, url: string): readonly Found[] {
  const { meta, title, heading, paragraph } = page
  const told = organisationIn(page.linkedData)
  const found: [FactKind, string | undefined][] = [
    ['name', told?.name ?? meta.get('og:site_name')],
    [
      'does',
      firstWords(
        told?.description,
        meta.get('description'),
        meta.get('og:description'),
        paragraph,
        heading,
        title,
      ),
    ],
    ['industry', told?.industry],
    ['size', told?.size],
    ['founded', told?.founded],
    ['place', told?.place],
    ['country', told?.country],
  ]
  return found.flatMap(([kind, text]) => (text ? [{ kind, text, url }] : []))
}

/** A single word ("Home") says nothing. */
const firstWords = (...texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined && text.split(' ').length >= WORDS_MIN)

type Told = Partial<
  Record<'name' | 'description' | 'industry' | 'size' | 'founded' | 'place' | 'country', string>
>
type Node = Readonly<Record<string, unknown>>

/** The first organisation that the page describes for machines. Whatever it says of people is left where it stands. */
function organisationIn(scripts: readonly string[]): Told | undefined {
  for (const script of scripts) {
    const node = nodesIn(parsed(script)).find((each) => typesOf(each).some((type) => ORGANISATION.test(type)))
    if (node) return toldBy(node)
  }
  return undefined
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return undefined
  }
}

/** All that is said, the outermost first, however it is nested: level by level, so that no depth is too deep. */
function nodesIn(root: unknown): readonly Node[] {
  const found: Node[] = []
  const waiting: unknown[] = [root]
  for (let index = 0; index < waiting.length && found.length < NODES_MAX; index++) {
    const value = waiting[index]
    const room = NODES_MAX * 4 - waiting.length
    if (Array.isArray(value)) waiting.push(...value.slice(0, Math.max(room, 0)))
    else if (isNode(value)) {
      found.push(value)
      waiting.push(...Object.values(value).slice(0, Math.max(room, 0)))
    }
  }
  return found
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const typesOf = (node: Node): readonly string[] =>
  [node['@type']].flat().filter((type) => typeof type === 'string')

function toldBy(node: Node): Told {
  const address = [node['address']].flat().find(isNode)
  const parts = address && ['addressLocality', 'addressRegion'].map((key) => wordsIn(address[key]))
  const country = address && wordsIn(address['addressCountry'])
  return {
    ...said('name', wordsIn(node['name']) ?? wordsIn(node['legalName'])),
    ...said('description', wordsIn(node['description']) ?? wordsIn(node['slogan'])),
    ...said('industry', wordsIn(node['industry']) ?? wordsIn(node['knowsAbout'])),
    ...said('size', sizeIn(node['numberOfEmployees'])),
    ...said('founded', foundedIn(node['foundingDate'])),
    ...said('place', parts?.filter((part) => part !== undefined).join(', ') || undefined),
    ...said('country', country),
  }
}

const said = (key: keyof Told, text: string | undefined): Told => (text ? { [key]: text } : {})

/** A text, the name of a thing, or several of either. */
function wordsIn(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return plain(String(value).slice(0, 2_000)) || undefined
  if (Array.isArray(value)) {
    const some = value.slice(0, 5).flatMap((each) => (Array.isArray(each) ? [] : (wordsIn(each) ?? [])))
    return some.length > 0 ? plain(some.join(', ')) : undefined
  }
  if (!isNode(value)) return undefined
  const name = value['name'] ?? value['@value']
  return typeof name === 'string' ? plain(name.slice(0, 2_000)) || undefined : undefined
}

function sizeIn(value: unknown): string | undefined {
  const number = (some: unknown): number | undefined => {
    const read = typeof some === 'string' && /^\d{1,8}$/.test(some) ? Number(some) : some
    return typeof read === 'number' && Number.isSafeInteger(read) && read > 0 ? read : undefined
  }
  if (!isNode(value)) {
    const count = number(value)
    return count === undefined ? undefined : `${count} people`
  }
  const [exact, min, max] = [value['value'], value['minValue'], value['maxValue']].map(number)
  if (exact !== undefined) return `${exact} people`
  if (min !== undefined && max !== undefined) return `${min} to ${max} people`
  return min === undefined ? undefined : `${min} people or more`
}

const foundedIn = (value: unknown): string | undefined => {
  const year =
    typeof value === 'string' || typeof value === 'number' ? /^\d{4}/.exec(String(value))?.[0] : undefined
  return year && `Founded in ${year}`
}
