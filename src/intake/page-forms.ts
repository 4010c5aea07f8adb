import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What of a page has to do with forms, as a browser reads it before any script runs. */
export type PageForms = {
  /** What relative addresses are relative to. */
  readonly base: string
  readonly forms: readonly PageForm[]
  readonly scripts: readonly Attributes[]
  readonly frames: readonly string[]
  readonly links: readonly string[]
  /** Policies that the page states itself. */
  readonly policies: readonly string[]
}
export type Attributes = Readonly<Record<string, string>>
export type PageForm = { readonly attributes: Attributes; readonly controls: readonly PageControl[] }
export type PageControl = { readonly tag: string; readonly attributes: Attributes }

const CONTROLS: ReadonlySet<string> = new Set(['input', 'select', 'textarea', 'button'])

export function formsIn(html: string, url: string): PageForms {
  const elements = [...elementsOf(parse(html))]
  const of = (tag: string) => elements.filter(({ element }) => element.tagName === tag)
  const attributes = (tag: string) => of(tag).map(({ element }) => attributesOf(element))
  const said = attributes('base').find(({ href }) => href !== undefined)?.['href']
  return {
    base: (said === undefined ? undefined : URL.parse(said, url)?.href) ?? url,
    forms: of('form').map(({ element }) => ({
      attributes: attributesOf(element),
      controls: elements
        .filter((each) => CONTROLS.has(each.element.tagName) && belongsTo(each, element))
        .map((each) => ({ tag: each.element.tagName, attributes: attributesOf(each.element) })),
    })),
    scripts: attributes('script').filter(({ src }) => src !== undefined),
    frames: attributes('iframe').flatMap(({ src }) => src ?? []),
    links: attributes('a').flatMap(({ href }) => href ?? []),
    policies: attributes('meta')
      .filter((meta) => meta['http-equiv']?.toLowerCase() === 'content-security-policy')
      .flatMap(({ content }) => content ?? []),
  }
}

type Placed = { readonly element: Tree.Element; readonly form: Tree.Element | undefined }

/** In the order of the page, each with the form around it; without recursion, because pages may nest as deep as they like. */
function* elementsOf(document: Tree.Document): Iterable<Placed> {
  const waiting: { readonly node: Tree.Node; readonly form: Tree.Element | undefined }[] = [
    { node: document, form: undefined },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, form } = next
    const within = 'tagName' in node && node.tagName === 'form' ? node : form
    if ('tagName' in node) yield { element: node, form }
    if ('childNodes' in node)
      for (const child of node.childNodes.toReversed()) waiting.push({ node: child, form: within })
  }
}

/** A control may name its form from anywhere on the page. */
function belongsTo({ element, form }: Placed, wanted: Tree.Element): boolean {
  const named = attributesOf(element)['form']
  return named === undefined ? form === wanted : named !== '' && named === attributesOf(wanted)['id']
}

const attributesOf = ({ attrs }: Tree.Element): Attributes =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
