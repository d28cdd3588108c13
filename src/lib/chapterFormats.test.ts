import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chapter, chapterSpans } from './chapterSpans.ts'
import { chaptersJson } from './chaptersJson.ts'
import { chaptersVtt } from './chaptersVtt.ts'
import { brokenYoutubeRules, chaptersYoutube } from './chaptersYoutube.ts'

const title = fc
  .array(
    fc.constantFrom(
      'Ouverture',
      ' ',
      '\n',
      '-->',
      '<b>',
      '&amp;',
      '&',
      '0:00',
      '«\u00a0',
      'é',
      '🎙️',
      '{}',
      '"',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => `t${parts.join('')}`)
const chapter = fc.record({ start_seconds: fc.integer({ min: 0, max: 172_800 }), title })
const chapters = fc.array(chapter, { maxLength: 12 })
const duration = fc.option(fc.integer({ min: 1, max: 172_800 }))

test('spans follow each other, and the last one ends with the video', () => {
  const spans = chapterSpans(
    [
      { start_seconds: 94, title: 'Deux' },
      { start_seconds: 0, title: ' Un ' },
      { start_seconds: 30, title: '  ' },
      { start_seconds: 94, title: 'Trois' },
    ],
    3600,
  )
  expect(spans).toEqual([
    { start: 0, end: 94, title: 'Un' },
    { start: 94, end: 3600, title: 'Trois' },
  ])
  expect(chapterSpans([{ start_seconds: 94, title: 'Un' }], 90)[0]?.end).toBeNull()
  fc.assert(
    fc.property(chapters, duration, (all, length) => {
      for (const { start, end } of chapterSpans(all, length)) expect(end === null || end > start).toBe(true)
    }),
  )
})

describe('WebVTT', () => {
  test('is what a reader of the format expects', () => {
    expect(chaptersVtt(chapterSpans([{ start_seconds: 0, title: 'A <b> & --> c' }], 3723))).toBe(
      'WEBVTT\n\n1\n00:00:00.000 --> 01:02:03.000\nA &lt;b&gt; &amp; --&gt; c\n',
    )
  })

  test('gives back the same chapters, whatever their titles hold', () => {
    fc.assert(
      fc.property(chapters, duration, (all, length) => {
        const spans = chapterSpans(all, length)
        const read = readVtt(chaptersVtt(spans))
        expect(read).toEqual(
          spans.map(({ start, end, title: named }) => ({
            start,
            end: end ?? Math.max(172_800, start + 1),
            title: named.replace(/[\r\n]+/g, ' '),
          })),
        )
      }),
    )
  })
})

test('Podcasting 2.0 gives back the same chapters', () => {
  fc.assert(
    fc.property(chapters, duration, (all, length) => {
      const spans = chapterSpans(all, length)
      const file = JSON.parse(
        JSON.stringify(chaptersJson(spans, { title: 'Une rue', podcastName: 'Au Poste' })),
      )
      expect(file).toMatchObject({ version: '1.2.0', title: 'Une rue', podcastName: 'Au Poste' })
      expect(
        file.chapters.map((each: { startTime: number; endTime?: number; title: string }) => ({
          start: each.startTime,
          end: each.endTime ?? null,
          title: each.title,
        })),
      ).toEqual(spans)
    }),
  )
})

describe('YouTube', () => {
  const at = (...starts: number[]): Chapter[] =>
    starts.map((start_seconds) => ({ start_seconds, title: `À ${start_seconds}` }))

  test('reads hours only from the first hour on', () => {
    expect(chaptersYoutube(at(0, 94, 3723, 36_000))).toBe(
      '0:00 À 0\n1:34 À 94\n1:02:03 À 3723\n10:00:00 À 36000',
    )
  })

  test('gives back the same chapters', () => {
    fc.assert(
      fc.property(chapters, (all) => {
        const lines = all.length === 0 ? [] : chaptersYoutube(all).split('\n')
        const read = lines.map((line) => {
          const [, clock = '', named] = /^([\d:]+) (.*)$/.exec(line) ?? []
          return {
            start_seconds: clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
            title: named,
          }
        })
        expect(read).toEqual(
          all.map((each) => ({ ...each, title: each.title.replace(/[\r\n]+/g, ' ').trim() })),
        )
      }),
    )
  })

  test.each([
    [at(0, 10, 20), 30, []],
    [at(0, 10), 30, ['three_chapters']],
    [at(), null, ['three_chapters', 'starts_at_zero']],
    [at(5, 20, 40), 60, ['starts_at_zero']],
    [at(0, 40, 20), 60, ['ascending']],
    [at(0, 20, 20), 60, ['ascending']],
    [at(0, 9, 40), 60, ['ten_seconds']],
    [at(0, 20, 55), 60, ['ten_seconds']],
    [at(0, 20, 55), null, []],
  ])('%j in %s s breaks %j', (all, length, broken) => {
    expect(brokenYoutubeRules(all, length)).toEqual(broken)
  })
})

/** A reader of the part of WebVTT that chapters need, after its specification. */
function readVtt(text: string) {
  const [head, ...blocks] = text.trimEnd().split(/\n{2,}/)
  expect(head).toBe('WEBVTT')
  return blocks.map((block) => {
    const [, times = '', ...words] = block.split('\n')
    expect(words).toHaveLength(1)
    const [start = '', end = ''] = times.split(' --> ')
    const [said = ''] = words
    expect(said).not.toMatch(/-->|<|&(?!amp;|lt;|gt;)/)
    return {
      start: secondsOf(start),
      end: secondsOf(end),
      title: said.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    }
  })
}

function secondsOf(timestamp: string) {
  const [, hours, minutes, seconds] = /^(\d{2,}):([0-5]\d):([0-5]\d)\.000$/.exec(timestamp) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
