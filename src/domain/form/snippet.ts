// Under another name, because formatters lay `html` out anew and this is read as it stands.
import { escaped, html as line, trusted, type Html } from '../text/html.ts'
import { asksFiles, consentName, fillFor, type Sheet, type SheetField } from './sheet.ts'
import { wordsIn } from './words/words.ts'

/** A whole form to copy into any page: it needs no script, and other fields may be added to it. */
export function snippetFor({ sheet, url }: { readonly sheet: Sheet; readonly url: string }): string {
  const { fields, consent, button, language } = sheet
  const { choose } = wordsIn[language].fixed
  return written([
    line`<form method="post" action="${url}" accept-charset="utf-8"${asksFiles(sheet) && line` enctype="multipart/form-data"`}>`,
    ...fields.map((field) => line`  <p><label>${field.label}<br>${controlFor(field, choose)}</label></p>`),
    ...(consent
      ? [
          line`  <p><label><input name="${consentName(consent)}" type="checkbox" value="yes"${consent.required && line` required`}> ${consent.text}</label></p>`,
        ]
      : []),
    line`  <p><button>${button}</button></p>`,
    line`</form>`,
  ])
}

/** One line that puts the form into a page by itself; where scripts are off it leads to the form's own page. */
export function widgetSnippetFor(about: {
  readonly form: string
  readonly script: string
  readonly sheet: Sheet
  readonly url: string
}): string {
  const { form, script, sheet, url } = about
  return written([
    // `html` lets no value near a script; these stand in attributes, and are escaped.
    trusted(`<script src="${escaped(script)}" data-form="${escaped(form)}" async></script>`),
    line`<noscript><a href="${url}">${sheet.title}</a></noscript>`,
  ])
}

const written = (lines: readonly Html[]): string => lines.map((each) => `${each.toString()}\n`).join('')

const inputTypes = { line: 'text', email: 'email', phone: 'tel', web: 'url' } as const

function controlFor(field: SheetField, choose: string): Html {
  const { name, type, required, choices = [] } = field
  const must = required && line` required`
  if (type === 'lines') return line`<textarea name="${name}" rows="5"${must}></textarea>`
  if (type === 'choice')
    return line`<select name="${name}"${must}><option value="">${choose}</option>${choices.map((choice) => line`<option>${choice}</option>`)}</select>`
  if (type === 'file') return line`<input name="${name}" type="file" multiple${must}>`
  const fill = fillFor(field)
  return line`<input name="${name}" type="${inputTypes[type]}"${fill !== undefined && line` autocomplete="${fill}"`}${must}>`
}
