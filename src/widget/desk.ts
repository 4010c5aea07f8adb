import type { Receipt } from '#contract/submission.ts'
import { controlsOf, el, tellProblem, type Control } from './dom.ts'
import { bodyOf, hasFile, putBack, valuesIn } from './filled-in.ts'
import { newId, waitingIn, type Draft, type Kept, type Waiting } from './kept.ts'
import { prove } from './prove.ts'
import { send, type Problem } from './send.ts'
import { suggestionFor } from '#domain/text/meant-address.ts'
import type { Say } from './texts.ts'

const FIRST_PAUSE_MS = 2_000
const PAUSE_MS_MAX = 60_000
/** Nobody is corrected in the middle of a word. */
const SUGGESTED_AFTER_MS = 600

export type At = {
  readonly form: HTMLFormElement
  readonly endpoint: string
  readonly kept: Kept
  /** Looked up each time, because a form's own texts may come later than the form. */
  readonly say: () => Say
  readonly language: () => string
}

/**
 * Where one form is filled in and sent.
 *   writing ──send──▶ on its way ──receipt──▶ thanked ──another──▶ writing
 *                      │      ▲ by itself, when online, or pressed; also after a reload
 *                      │      └── waiting ◀── no answer
 *                      └── refused ──▶ writing, the words still there
 */
export class Desk {
  readonly #at: At
  readonly #told = el('div', { class: 'handraise-told', role: 'status' })
  #draft: Draft
  #proof: string | undefined
  #proving = false
  #locked: Element[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #suggesting: ReturnType<typeof setTimeout> | undefined
  #underWay = false
  #pauseMs = FIRST_PAUSE_MS

  constructor(at: At) {
    this.#at = at
    this.#draft = waitingIn(at.kept) ?? at.kept.draft.read() ?? fresh()
  }

  /** Puts back what was being written, and goes on with what was on its way. */
  open(): void {
    const { form, kept } = this.#at
    form.append(this.#told)
    if (Object.keys(this.#draft.values).length > 0) putBack(form, this.#draft.values)
    this.#listen()
    for (const control of controlsOf(form)) this.#suggestFor(control)
    if (!waitingIn(kept)) return
    this.#lock()
    this.#tell(this.#say('kept'))
    void this.#go()
  }

  #say(key: string): string {
    return this.#at.say()(key)
  }

  #listen(): void {
    const { form, kept } = this.#at
    form.addEventListener('focusin', () => {
      this.#draft = { ...this.#draft, begun: this.#draft.begun ?? Date.now() }
      void this.#prove()
    })
    // All while somebody writes, and nothing when they leave a field: what came or went then would move the button away from under
    // the finger that is about to press it.
    form.addEventListener('input', ({ target }) => {
      this.#draft = { ...this.#draft, values: valuesIn(form) }
      kept.draft.write(this.#draft)
      const control = controlsOf(form).find((each) => each === target)
      if (!control) return
      if (control.validity.valid) tellProblem(control, undefined)
      this.#suggestFor(control)
    })
    form.addEventListener('submit', (event) => {
      if (hasFile(form)) return
      event.preventDefault()
      this.#submit()
    })
    addEventListener('online', () => {
      this.#pauseMs = FIRST_PAUSE_MS
      void this.#go()
    })
  }

  /** Anew after each change, and of what a reload put back: a slip that stood there before is still one. */
  #suggestFor(control: Control): void {
    if (control.type !== 'email') return
    clearTimeout(this.#suggesting)
    control.parentElement?.querySelector('[data-meant]')?.remove()
    this.#suggesting = setTimeout(() => suggest(control, this.#at.say()), SUGGESTED_AFTER_MS)
  }

  /** Once for each form that is filled in. */
  async #prove(): Promise<void> {
    if (this.#proving) return
    this.#proving = true
    this.#proof = await prove(this.#at.endpoint.replace(/\/submissions$/, ''))
  }

  #submit(): void {
    const { form, kept } = this.#at
    const wrong = controlsOf(form).filter((control) => wrongWith(control, this.#at.say()))
    if (wrong.length > 0) {
      this.#tell(this.#say('look'))
      wrong[0]?.focus()
      return
    }
    const values = valuesIn(form)
    const body = bodyOf(values, { begun: this.#draft.begun, proof: this.#proof })
    kept.waiting.write({ ...this.#draft, values, body, since: Date.now() } satisfies Waiting)
    this.#pauseMs = FIRST_PAUSE_MS
    this.#lock()
    void this.#go()
  }

  /** One try, unless one is under way. What is no longer there was sent meanwhile, from another tab. */
  async #go(): Promise<void> {
    const { form, kept, endpoint } = this.#at
    const waiting = waitingIn(kept)
    if (this.#underWay || (!waiting && this.#locked.length === 0)) return
    clearTimeout(this.#timer)
    if (!waiting) return this.#begin(form)
    this.#underWay = true
    this.#tell(this.#say('sending'))
    const sent = navigator.onLine ? await send(endpoint, waiting) : ({ outcome: 'again' } as const)
    this.#underWay = false
    if (sent.outcome === 'again') return this.#wait()
    kept.waiting.clear()
    if (sent.outcome === 'refused') return this.#refused(sent.errors)
    this.#begin(form)
    thank(this.#at, sent.receipt)
  }

  #wait(): void {
    const again = el('button', { type: 'button', class: 'plain' }, this.#say('tryNow'))
    again.addEventListener('click', () => void this.#go())
    this.#tell(this.#say(navigator.onLine ? 'retrying' : 'offline'), again)
    // Not all pages that were cut off at once come back at once.
    this.#timer = setTimeout(() => void this.#go(), this.#pauseMs * (0.75 + Math.random() / 2))
    this.#pauseMs = Math.min(this.#pauseMs * 2, PAUSE_MS_MAX)
  }

  #refused(errors: readonly Problem[]): void {
    const { form, kept } = this.#at
    this.#unlock()
    kept.draft.write(this.#draft)
    const wrong = errors.flatMap(({ field, problem }) => {
      const control = controlsOf(form).find(({ name, type }) => name === field && type !== 'hidden')
      if (control) tellProblem(control, problem)
      return control ?? []
    })
    this.#tell(this.#say(wrong.length > 0 ? 'look' : 'refused'))
    wrong[0]?.focus()
  }

  #begin(form: HTMLFormElement): void {
    this.#unlock()
    this.#at.kept.draft.clear()
    this.#draft = fresh()
    this.#proof = undefined
    this.#proving = false
    this.#tell()
    form.reset()
  }

  #tell(words?: string, ...more: readonly Node[]): void {
    this.#told.replaceChildren(...(words === undefined ? [] : [el('p', {}, words)]), ...more)
  }

  /** While it is on its way its words stand still; what the page itself had locked stays locked. */
  #lock(): void {
    this.#locked = [...this.#at.form.elements].filter((element) => !element.hasAttribute('disabled'))
    for (const element of this.#locked) element.toggleAttribute('disabled', true)
  }

  #unlock(): void {
    for (const element of this.#locked.splice(0)) element.removeAttribute('disabled')
  }
}

const fresh = (): Draft => ({ id: newId(), values: {} })

/** Tells it beside the field, and whether there was anything to tell. */
function wrongWith(control: Control, say: Say): boolean {
  const { valueMissing, valid } = control.validity
  tellProblem(
    control,
    valid
      ? undefined
      : valueMissing
        ? say('missing')
        : control.type === 'email'
          ? say('badEmail')
          : control.validationMessage,
  )
  return !valid
}

/** An address that looks mistyped gets a suggestion, which is only that. */
function suggest(control: Control, say: Say): void {
  const { parentElement: place } = control
  const address = suggestionFor(control.value)
  if (address === undefined || !place) return
  const take = el('button', { type: 'button', class: 'link' }, say('didYouMean', { address }))
  const offer = el('div', { 'data-meant': true, role: 'status' })
  place.append(offer)
  offer.append(take)
  take.addEventListener('click', () => {
    control.value = address
    offer.remove()
    control.focus()
    control.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** In place of the form: that it has arrived, what happens next and by when, and where to look. */
function thank({ form, say, language }: At, receipt: Receipt): void {
  const { next, status } = receipt
  const another = el('button', { type: 'button', class: 'link' }, say()('another'))
  const thanks = el(
    'div',
    { class: 'handraise-told', tabindex: -1, role: 'group', 'aria-label': say()('thanks') },
    el('p', { class: 'title' }, say()('thanks')),
    el('p', {}, nextSentence(next, say(), language())),
    el('p', {}, el('a', { href: status, rel: 'noreferrer' }, say()('status'))),
    el('p', {}, another),
  )
  form.hidden = true
  form.after(thanks)
  thanks.focus()
  another.addEventListener('click', () => {
    thanks.remove()
    form.hidden = false
    controlsOf(form)
      .find(({ type }) => type !== 'hidden')
      ?.focus()
  })
  form.dispatchEvent(new CustomEvent('handraise:receipt', { bubbles: true, composed: true, detail: receipt }))
}

/** By the clock of whoever reads it. */
function nextSentence({ what, by }: Receipt['next'], say: Say, language: string): string {
  if (by === null) return `${what}.`
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(by))
  return say('nextBy', { what, when })
}
