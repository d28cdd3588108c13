import { expect, test } from 'vitest'
import { readFile } from './readFile.ts'

const bytes = (text: string) => new TextEncoder().encode(text).buffer
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0)).buffer

test('a file of a spreadsheet, with or without its mark', () => {
  const text = 'Nom;Nature\r\n"Rue ; ""places""";Lieu\r\n\r\n\'=1+1;\r\n;;\r\n'
  const read = {
    name: 'tags.csv',
    encoding: 'utf-8',
    delimiter: ';',
    head: ['Nom', 'Nature'],
    rows: [['Rue ; "places"', 'Lieu'], [''], ['=1+1', '']],
  }
  expect(readFile('tags.csv', bytes(text))).toEqual(read)
  expect(readFile('tags.csv', bytes(`\ufeff${text}`))).toEqual(read)
})

test('what Windows wrote, with commas or tabs', () => {
  expect(readFile('a.csv', latin('Nom,Nature\n\xc9cologie,Sujet'))).toMatchObject({
    encoding: 'windows-1252',
    delimiter: ',',
    rows: [['Écologie', 'Sujet']],
  })
  expect(readFile('a.csv', bytes('Nom\tNature\nÉcologie\tSujet'))).toMatchObject({ delimiter: 'tab' })
  const wide = Uint8Array.from([0xff, 0xfe, ...[...'Nom\nÉté'].flatMap((sign) => [sign.charCodeAt(0), 0])])
  expect(readFile('a.csv', wide.buffer)).toMatchObject({ encoding: 'utf-16', rows: [['Été']] })
})

test('what is no table is said', () => {
  expect(readFile('a.csv', bytes('Nom;Nature\n;\n'))).toEqual({ code: 'empty' })
  expect(readFile('a.csv', bytes('Nom\n"jamais fermé'))).toMatchObject({ code: 'quotes' })
  expect(readFile('a.csv', bytes(`Nom\n${'x\n'.repeat(50_001)}`))).toEqual({
    code: 'too_many',
    count: 50_001,
  })
})
