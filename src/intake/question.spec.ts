import { describe, expect, test } from 'vitest'
import { meaningOfQuestion } from './question.ts'

describe('a question in words', () => {
  test.each([
    ['What is your first name?', 'given'],
    ["What's your last name?", 'family'],
    ['Your name', 'name'],
    ['Please enter your full name', 'name'],
    ['What is your work email address?', 'email'],
    ["What's your company's name?", 'company'],
    ['What is the name of your company?', 'company'],
    ['Which company do you work for?', 'company'],
    ['What is your job title?', 'title'],
    ['How many employees do you have?', 'employees'],
    ['Which country are you in?', 'country'],
    ['How can we help you?', 'message'],
    ['Wie lautet Ihr Vorname?', 'given'],
    ['Quelle est votre adresse e-mail ?', 'email'],
    ['¿Cuál es tu empresa?', 'company'],
    ['Qual é o seu telefone?', 'phone'],
  ])('%s asks for the %s', (label, meaning) => {
    expect(meaningOfQuestion(label)).toBe(meaning)
  })

  test.each([
    "What is your mother's name?",
    'Tell us about your company',
    'What is your favourite country?',
    'What is the name of your dog?',
    'How would you rate your phone?',
    "Do you have a favorite city we haven't listed?",
    'constructor',
    '',
  ])('%s asks for nothing that we know', (label) => {
    expect(meaningOfQuestion(label)).toBeUndefined()
  })
})
