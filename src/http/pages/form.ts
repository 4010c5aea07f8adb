import {
  asksFiles,
  consentName,
  fillFor,
  TRAP_FIELD,
  type ConsentLine,
  type Sheet,
  type SheetField,
} from '#domain/form/sheet.ts'
import { wordsIn, type FixedTexts } from '#domain/form/words/words.ts'
import { html, type Html } from '#domain/text/html.ts'
import { fieldHtml, hiddenHtml, type FormField } from './field.ts'
import { page } from './page.ts'

type FormPage = {
  readonly firmName: string
  readonly sheet: Sheet
  /** Where it is sent: `/f/{form}`. */
  readonly action: string
  /** What the page carries along unseen: the key that makes sending twice harmless, the campaign it came from. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly typed?: readonly { readonly key: string; readonly value: readonly string[] }[]
}

/** A hosted form that needs no script; where there is one, the sender's machine does a little work meanwhile. */
export function formPage({ firmName, sheet, action, hidden = {}, typed = [] }: FormPage): string {
  const { title, intro, button, fields, consent, language } = sheet
  const before = new Map(typed.map(({ key, value }) => [key, value[0]]))
  const words = wordsIn[language].fixed
  const files = asksFiles(sheet) && html`enctype="multipart/form-data"`
  return page({
    firmName,
    title,
    language,
    body: html`<h1>${title}</h1>
      ${intro !== undefined && html`<p>${intro}</p>`}
      <form method="post" action="${action}" accept-charset="utf-8" ${files} data-proof>
        ${Object.entries(hidden).map(([name, value]) => hiddenHtml(name, value))}
        ${fields.map((field) => fieldHtml(shown(field, words), { value: before.get(field.name) }))}
        ${consent && consentHtml(consent, before.has(consentName(consent)))} ${trapHtml(words.leaveEmpty)}
        <button class="button">${button}</button>
      </form>
      <script src="/widget/1.js" async></script>`,
  })
}

const controls = {
  line: 'line',
  lines: 'lines',
  email: 'email',
  phone: 'tel',
  web: 'url',
  file: 'file',
} as const

function shown(field: SheetField, words: FixedTexts): FormField {
  const { name, label, type, required, choices = [] } = field
  const autocomplete = fillFor(field)
  const hint = [field.hint, type === 'file' && words.files].filter((said) => said).join(' ')
  return {
    ...{ name, label, required, as: type === 'choice' ? choices : controls[type], words },
    ...(autocomplete !== undefined && { autocomplete }),
    ...(hint !== '' && { hint }),
  }
}

const consentHtml = (line: ConsentLine, ticked: boolean): Html => {
  const name = consentName(line)
  return html`<div class="tick">
    <input
      id="f-${name}"
      name="${name}"
      type="checkbox"
      value="yes"
      ${ticked && html` checked`}${line.required && html` required`}
    />
    <label for="f-${name}">${line.text}</label>
  </div>`
}

/** People neither see nor reach it; programs that fill in everything do. */
const trapHtml = (words: string): Html =>
  html`<div class="trap" aria-hidden="true">
    <label for="f-trap">${words}</label>
    <input id="f-trap" name="${TRAP_FIELD}" type="text" value="" tabindex="-1" autocomplete="off" />
  </div>`
