import { expect, test } from 'vitest'
import { pasteHtml } from '#app/contract/document/paste.ts'
import { pastedPictures } from './pastedPictures.ts'

const said = (html: string, kind: 'summary' | 'answer' = 'summary') =>
  pastedPictures(html, pasteHtml(html, kind))

test('an article without pictures is pasted in silence, and so is what was copied here', () => {
  expect(said('<p>Un texte</p>')).toBeNull()
  expect(said('<p data-pm-slice="1 1 []">Un texte</p><img src="https://ailleurs.example/a.jpg">')).toBeNull()
})

test('a picture of another site is told, one by one or together', () => {
  const picture = '<p>Avant</p><img src="https://ailleurs.example/a.jpg" alt="Un phare"><p>Après</p>'
  expect(said(picture)).toMatch(/^Une image vient d’un autre site/)
  expect(said(picture + picture)).toMatch(/^2 images viennent d’un autre site/)
})

test('a picture that only the computer has is told lost; a tracker is nobody’s loss', () => {
  expect(said('<p>Avant</p><img src="file:///C:/Temp/image001.png" width=600>')).toMatch(/n’a pas pu entrer/)
  expect(said('<p>Avant</p><img src="https://mouchard.example/p.gif" width="1" height="1">')).not.toMatch(
    /n’a pas pu/,
  )
})

test('an answer holds no picture, and says so', () => {
  expect(said('<p>Oui.</p><img src="https://ailleurs.example/a.jpg">', 'answer')).toMatch(/n’a pas pu entrer/)
})
