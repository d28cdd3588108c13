import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { LiveState } from '#app/contract/broadcast-state.ts'
import { calendar, type CalendarLive } from './calendar.ts'

const SOURCE = 'https://poste.example/calendar.ics'

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        ':',
        '\\',
        '\n',
        '"',
        '\\n',
        '\\,',
        '…',
        '«\u00a0',
        '👩🏽‍🌾',
        '🎙️',
        'é',
        'œuvre ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const instant = fc
  .integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2100, 0) / 1000 })
  .map((seconds) => new Date(seconds * 1000))

const live: fc.Arbitrary<CalendarLive> = fc
  .record({
    id: fc.integer({ min: 1, max: 2_147_483_647 }),
    live_state: fc.constantFrom(...LiveState.options),
    title: words,
    start: instant,
    end: fc.option(fc.integer({ min: 1, max: 86_400 }).map((seconds) => seconds * 1000)),
    sequence: fc.nat(),
    modified: instant,
    description: fc.option(words),
    place: fc.option(words),
    series: fc.option(words),
    url: fc.webUrl({ validSchemes: ['https'] }).map((url) => url.replace(/[,;]/g, '')),
  })
  .map(({ end, ...one }) => ({ ...one, end: end === null ? null : new Date(one.start.getTime() + end) }))

test('what another program reads is what was planned, whatever the titles hold', () => {
  fc.assert(
    fc.property(words, fc.array(live, { maxLength: 4 }), (name, lives) => {
      const text = calendar(name, SOURCE, lives)
      const stream = new ICAL.Component(ICAL.parse(text))
      const read = stream.getAllSubcomponents('vevent').map((event) => {
        const value = (property: string) => event.getFirstPropertyValue(property)?.toString() ?? null
        return {
          uid: value('uid'),
          status: value('status'),
          title: value('summary'),
          description: value('description'),
          place: value('location'),
          series: value('categories'),
          url: value('url'),
          sequence: Number(value('sequence')),
          start: new Date(value('dtstart') ?? ''),
          end: new Date(value('dtend') ?? ''),
          modified: new Date(value('last-modified') ?? ''),
        }
      })
      expect(read).toEqual(
        lives.map(
          ({ id, live_state, title, description, place, series, url, sequence, start, end, modified }) => ({
            uid: `broadcast-${id}@poste.example`,
            status:
              live_state === 'none' ? 'TENTATIVE' : live_state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
            title,
            sequence,
            start,
            modified,
            description: description || null,
            place: place || null,
            series: series || null,
            url,
            end: end ?? new Date(start.getTime() + 3_600_000),
          }),
        ),
      )
    }),
  )
})

test('lines end as they must, none is longer than 75 bytes, and none cuts a character', () => {
  fc.assert(
    fc.property(words, fc.array(live, { maxLength: 4 }), (name, lives) => {
      const text = calendar(name, SOURCE, lives)
      expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
      const lines = text.split('\r\n')
      expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([])
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
      expect(lines.filter((line) => Buffer.from(line).toString() !== line)).toEqual([])
    }),
  )
})

test('the same lives are the same text, so that an unchanged calendar is not sent twice', () => {
  fc.assert(
    fc.property(fc.array(live, { maxLength: 4 }), (lives) => {
      expect(calendar('Au Poste', SOURCE, lives)).toBe(calendar('Au Poste', SOURCE, lives))
    }),
  )
})

test('control characters, which no calendar may hold, are left out', () => {
  const one = { ...fc.sample(live, 1)[0], title: 'Un\u0007 titre\u000b\r\nsuite' } as CalendarLive // one was asked for
  const event = new ICAL.Component(ICAL.parse(calendar('x', SOURCE, [one]))).getFirstSubcomponent('vevent')
  expect(event?.getFirstPropertyValue('summary')).toBe('Un titre\nsuite')
})
