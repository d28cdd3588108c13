import { describe, expect, test } from 'vitest'
import { ApiError } from './error.ts'
import { errorLine, explainError } from './explainError.ts'

const CODES = ['unauthenticated', 'csrf', 'conflict', 'transition_refused', 'precondition_failed'] as const
const PART = new TypeError('Failed to fetch dynamically imported module: /a.js')

describe('what an act could not do', () => {
  test('never asks to reload what holds somebody’s words without having them copied first', () => {
    for (const error of [...CODES.map((code) => new ApiError({ code })), PART, new Error('defect')])
      expect(errorLine(error).replace(/Copiez ce qui est saisi, puis rechargez/, '')).not.toMatch(/recharge/i)
  })

  test('promises no text that only the pages of broadcasts keep', () => {
    for (const error of [...CODES.map((code) => new ApiError({ code })), PART, new Error('defect')])
      expect([errorLine(error), explainError(error).advice].join(' ')).not.toMatch(
        /sur cet appareil|texte est gardé/,
      )
  })

  test('says that a request whose answer was not understood may have gone through, and what to quote', () => {
    const error = new ApiError({ code: 'bad_reply', message: 'POST /guests: name' })
    expect(errorLine(error)).toMatch(/vérifiez avant de recommencer.*Référence\s: POST \/guests: name$/)
    expect(errorLine(error)).not.toMatch(/Rien n’a été/)
  })

  test('quotes a reference where it says to report it, and nowhere else', () => {
    expect(errorLine(new ApiError({ code: 'internal', request_id: 'r-1' }))).toMatch(/Référence\s: r-1$/)
    expect(errorLine(new ApiError({ code: 'in_use', request_id: 'r-1' }))).not.toMatch(/Référence/)
  })

  test('accuses nobody of a conflict that may be one’s own request', () => {
    expect(errorLine(new ApiError({ code: 'conflict' }))).not.toMatch(/Quelqu’un/)
  })
})
