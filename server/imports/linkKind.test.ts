import { expect, test } from 'vitest'
import { linkKind } from './linkKind.ts'

test.each([
  ['https://www.youtube.com/@auposte', 'youtube'],
  ['https://youtu.be/bxPfri77OHQ', 'youtube'],
  ['https://bsky.app/profile/ada.example', 'bluesky'],
  ['https://www.wikidata.org/wiki/Q7259', 'wikidata'],
  ['https://fr.wikipedia.org/wiki/Ada_Lovelace', 'wikipedia'],
  ['@ada@social.example', 'fediverse'],
  ['https://social.example/@ada', 'fediverse'],
  ['https://video.example/c/ada/videos', 'peertube'],
  ['https://peertube.example/a/ada', 'peertube'],
  ['https://www.linkedin.com/in/ada', 'other'],
  ['https://medium.com/@ada', 'other'],
  ['https://ada.example/@about/me', 'site'],
  ['https://notyoutube.com/', 'site'],
  ['une page', 'other'],
])('%s: %s', (address, kind) => expect(linkKind(address)).toBe(kind))
