import { describe, expect, test } from 'vitest'
import { formKinds } from '../submission/canonical.ts'
import { presetFor } from './preset.ts'
import { snippetFor, widgetSnippetFor } from './snippet.ts'

describe('the form to copy', () => {
  test.each(formKinds)(
    'a form of the kind %s is complete: it posts there, asks an address, and can be sent',
    (kind) => {
      const snippet = snippetFor({ sheet: presetFor(kind), url: 'https://sales.acme.example/f/1' })
      expect(snippet).toMatch(/^<form method="post" action="https:\/\/sales\.acme\.example\/f\/1"/)
      expect(snippet).toContain('name="email" type="email"')
      expect(snippet).toMatch(/<button>[^<]+<\/button><\/p>\n<\/form>\n$/)
      expect(snippet).not.toContain('<script')
    },
  )

  test('what stands in an address cannot leave its attribute', () => {
    const snippet = snippetFor({
      sheet: presetFor('contact'),
      url: 'https://acme.example/"><script>alert(1)</script>',
    })
    expect(snippet).toContain('action="https://acme.example/&quot;&gt;&lt;script&gt;')
  })

  test('only what we cannot do without is required', () => {
    const required = snippetFor({ sheet: presetFor('callback'), url: '/f/1' }).match(
      /name="\w+"(?=[^>]*required)/g,
    )
    expect(required).toEqual(['name="name"', 'name="phone"'])
  })

  test('asks what its sheet says, and the consent as a box that starts unticked', () => {
    const snippet = snippetFor({
      sheet: {
        ...presetFor('contact', 'de'),
        fields: [
          { name: 'email', label: 'E-Mail', type: 'email', required: true },
          { name: 'size', label: 'Größe <S>', type: 'choice', required: false, choices: ['a', 'b'] },
        ],
        consent: { purpose: 'marketing', text: 'Neues, bitte.', required: false },
      },
      url: '/f/1',
    })
    expect(snippet).toContain('<option value="">Bitte wählen</option><option>a</option><option>b</option>')
    expect(snippet).toContain('Größe &lt;S&gt;')
    expect(snippet).toContain('<input name="newsletter" type="checkbox" value="yes"> Neues, bitte.')
    expect(snippet).toContain('<button>Nachricht senden</button>')
  })

  test('by script it is two lines, of which one leads to its page where scripts are off', () => {
    const about = { form: '1', script: 'https://s.example/widget/1.js', url: 'https://s.example/f/1' }
    expect(widgetSnippetFor({ ...about, sheet: presetFor('demo') })).toBe(
      '<script src="https://s.example/widget/1.js" data-form="1" async></script>\n' +
        '<noscript><a href="https://s.example/f/1">See it for yourself</a></noscript>\n',
    )
  })
})
