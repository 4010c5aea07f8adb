import { describe, expect, test } from 'vitest'
import { languageNamed, languagesIn, listed } from './languages.ts'

describe('languages as people type them', () => {
  test('are known by name and by code, each once', () => {
    expect(languagesIn('German, en; DE, pt-BR')).toEqual(['de', 'en', 'pt-BR'])
    expect(languagesIn(' , ')).toEqual([])
    expect(languagesIn('Klingonic')).toEqual(['klingonic'])
  })

  test('are shown by their names', () => {
    expect(['de', 'pt-BR', 'qqq', '!'].map(languageNamed)).toEqual([
      'German',
      'Brazilian Portuguese',
      'qqq',
      '!',
    ])
  })

  test('and what is listed keeps its capitals', () => {
    expect(listed('Pumps, valves,Pumps')).toEqual(['Pumps', 'valves'])
  })
})
