import { controlsOf, type Control } from './dom.ts'
import { firstTouch, hereNow } from './journey.ts'
import type { Values } from './kept.ts'

/** What stands in the form. A file has no words and is left to the browser; a password is nobody's answer, and never leaves. */
export function valuesIn(form: HTMLFormElement): Values {
  const secret = new Set(controlsOf(form).flatMap(({ type, name }) => (type === 'password' ? [name] : [])))
  const values: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !secret.has(name)) (values[name] ??= []).push(value)
  return values
}

/** Puts back what was typed; what the page itself carries unseen stays as the page has it. */
export function putBack(form: HTMLFormElement, values: Values): void {
  const next: Record<string, number> = {}
  for (const control of controlsOf(form)) {
    const kept = values[control.name]
    if (control.type === 'hidden' || control.type === 'file' || control.type === 'password') continue
    if (isTicked(control)) control.checked = kept?.includes(control.value) ?? false
    else if (isMany(control))
      for (const option of control.options) option.selected = kept?.includes(option.value) ?? false
    else if (kept) {
      const index = next[control.name] ?? 0
      next[control.name] = index + 1
      control.value = kept[index] ?? control.value
    }
  }
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio'
const isMany = (control: Control): control is HTMLSelectElement => control.type === 'select-multiple'

/** Whether there is a file to be sent, which only the browser's own way of sending can carry. */
export const hasFile = (form: HTMLFormElement): boolean =>
  [...new FormData(form).values()].some((value) => typeof value !== 'string' && value.size > 0)

/** The bytes of one filled-in form: the answers, and how somebody came to give them. */
export function bodyOf(
  values: Values,
  { begun, proof }: { readonly begun: number | undefined; readonly proof: string | undefined },
): string {
  const said: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(values)) {
    const [first = '', ...more] = value
    said[name] = more.length > 0 ? value : first
  }
  const journey = { page: hereNow(), ...firstTouch() }
  for (const [name, value] of Object.entries(journey)) said[name] ??= value
  if (begun !== undefined) said['_handraise_ms'] = `${Date.now() - begun}`
  if (proof !== undefined) said['_handraise_proof'] = proof
  return JSON.stringify(said)
}
