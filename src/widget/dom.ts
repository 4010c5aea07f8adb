type Props = Readonly<Record<string, string | number | boolean | undefined>>
type Child = Node | string | false | undefined

/** An element with attributes: `true` stands alone, what is absent stays away. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(props))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : `${value}`)
  for (const child of children) if (child !== undefined && child !== false) made.append(child)
  return made
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export const controlsOf = (form: HTMLFormElement): readonly Control[] =>
  [...form.elements].filter(
    (element): element is Control =>
      'name' in element && 'value' in element && element.tagName !== 'BUTTON' && element.tagName !== 'OUTPUT',
  )

let problems = 0

/** Says beside a control what is wrong with it, tied to it for those who listen; nothing where nothing is. */
export function tellProblem(control: Control, words: string | undefined): void {
  const named = control.dataset['problem']
  const { parentElement: place } = control
  const old = named && place?.querySelector(`#${named}`)
  if (old) old.remove()
  const described = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && id !== named)
  delete control.dataset['problem']
  if (words === undefined) control.removeAttribute('aria-invalid')
  else {
    const id = `handraise-problem-${++problems}`
    control.after(el('p', { id, class: 'handraise-problem' }, words))
    control.dataset['problem'] = id
    control.setAttribute('aria-invalid', 'true')
    described.push(id)
  }
  if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '))
  else control.removeAttribute('aria-describedby')
}
