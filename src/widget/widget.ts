import type { PublicForm } from '#contract/form.ts'
import { Desk } from './desk.ts'
import { el } from './dom.ts'
import { firstTouch } from './journey.ts'
import { keptFor, type Kept } from './kept.ts'
import { proveIn } from './prove.ts'
import { paperOf } from './paper.ts'
import { dress } from './style.ts'
import { speaking } from './texts.ts'

const OWN_PATH = /\/widget\/1\.js(\?.*)?$/
const ASKED_AGAIN_MS = 15_000

/**
 * One script, two ways: `<script src="…/widget/1.js" data-form="ID">` puts a form where it stands (or into `data-into="selector"`);
 * `<form data-handraise="ID">` is a form of the page's own, which from then on keeps what was typed and sends it by itself.
 */
function begin(script: HTMLScriptElement, base: string): void {
  firstTouch()
  const { form, into } = script.dataset
  if (form && script.dataset['done'] === undefined) {
    script.dataset['done'] = ''
    const place = into === undefined ? null : document.querySelector(into)
    void putForm(form, base, place ?? script)
  }
  for (const own of document.querySelectorAll<HTMLFormElement>('form[data-handraise]')) enhance(own, base)
  for (const ours of document.querySelectorAll<HTMLFormElement>('form[data-proof]'))
    proveIn(ours, `${base}/api/v1/forms/${ours.action.split('/').at(-1) ?? ''}`)
}

async function putForm(id: string, base: string, place: Element): Promise<void> {
  const host = el('div', { 'data-handraise-widget': id })
  if (place.tagName !== 'SCRIPT') place.append(host)
  else if (place.closest('head')) document.body.append(host)
  else place.after(host)
  const root = host.attachShadow({ mode: 'open' })
  dress(root)
  const kept = keptFor(id)
  const asked = await askedOf(id, base, kept)
  if (!asked) {
    const link = el('a', { href: `${base}/f/${encodeURIComponent(id)}` }, speaking(undefined)('ownPage'))
    root.append(el('p', {}, link))
    return
  }
  const say = speaking(asked.texts)
  const form = paperOf(asked, say)
  host.lang = asked.language
  root.append(form)
  const { language } = asked
  const at = { form, endpoint: endpointOf(id, base), kept, say: () => say, language: () => language }
  new Desk(at).open()
}

/** The page's own form stays as it is, also where scripts are off: only its sending is taken over. */
function enhance(form: HTMLFormElement, base: string): void {
  const { handraise: id, handraiseReady } = form.dataset
  if (!id || handraiseReady !== undefined) return
  form.dataset['handraiseReady'] = ''
  const kept = keptFor(id)
  let asked: PublicForm | undefined
  void askedOf(id, base, kept).then((answer) => (asked = answer))
  const desk = new Desk({
    form,
    endpoint: endpointOf(id, base),
    kept,
    say: () => speaking(asked?.texts),
    language: () => asked?.language ?? (document.documentElement.lang || 'en'),
  })
  desk.open()
}

const endpointOf = (id: string, base: string): string =>
  `${base}/api/v1/forms/${encodeURIComponent(id)}/submissions`

/** What the form asks: from the server, else as it was last seen here; a server that is away is asked again for a while. */
async function askedOf(id: string, base: string, kept: Kept): Promise<PublicForm | undefined> {
  const seen = kept.asked.read()
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), ASKED_AGAIN_MS)
  try {
    const response = await fetch(`${base}/api/v1/forms/${encodeURIComponent(id)}`, {
      credentials: 'omit',
      signal: giveUp.signal,
    })
    if (!response.ok) return seen
    const asked: PublicForm = await response.json()
    kept.asked.write(asked)
    return asked
  } catch {
    return seen
  } finally {
    clearTimeout(timer)
  }
}

/** Tag managers put scripts in without saying which is running; then ours is known by its address. */
const running =
  document.currentScript instanceof HTMLScriptElement && OWN_PATH.test(document.currentScript.src)
    ? document.currentScript
    : [...document.scripts].find(({ src }) => OWN_PATH.test(src))

if (running) {
  const base = running.src.replace(OWN_PATH, '')
  const start = () => begin(running, base)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
}
