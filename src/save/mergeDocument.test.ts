// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { DOMParser, DOMSerializer, type Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtures } from '#app/contract/document/fixtures.ts'
import { prepareDocument } from '#app/contract/document/quarantine.ts'
import { soup } from '#app/contract/document/soup.testing.ts'
import { summaryExtensions } from '#app/contract/document/summary.ts'
import type { Choice } from './merged.ts'
import { mergeDocument } from './mergeDocument.ts'

const schema = getSchema(summaryExtensions)

describe('a text of both', () => {
  test.each([
    [
      'other paragraphs',
      '<p>un</p><p>deux</p>',
      '<p>un bis</p><p>deux</p>',
      '<p>un</p><p>deux bis</p>',
      '<p>un bis</p><p>deux bis</p>',
    ],
    [
      'a paragraph put beside one that changed',
      '<p>un mot</p>',
      '<p>un mot</p><p>autre</p>',
      '<p>un seul mot</p>',
      '<p>un seul mot</p><p>autre</p>',
    ],
    [
      'other words of one paragraph',
      '<p>le chat dort ici</p>',
      '<p>un chat dort ici</p>',
      '<p>le chat dort là</p>',
      '<p>un chat dort là</p>',
    ],
    [
      'words at both ends',
      '<p>milieu</p>',
      '<p>début milieu</p>',
      '<p>milieu fin</p>',
      '<p>début milieu fin</p>',
    ],
    [
      'a mark and a word',
      '<p>le chat dort ici</p>',
      '<p><strong>le</strong> chat dort ici</p>',
      '<p>le chat dort là</p>',
      '<p><strong>le</strong> chat dort là</p>',
    ],
    [
      'a level and words',
      '<h2>le titre</h2>',
      '<h3>le titre</h3>',
      '<h2>le bon titre</h2>',
      '<h3>le bon titre</h3>',
    ],
    [
      'items of a list',
      '<ul><li><p>un</p></li><li><p>deux</p></li></ul>',
      '<ul><li><p>un bis</p></li><li><p>deux</p></li></ul>',
      '<ul><li><p>un</p></li><li><p>deux</p></li><li><p>trois</p></li></ul>',
      '<ul><li><p>un bis</p></li><li><p>deux</p></li><li><p>trois</p></li></ul>',
    ],
    [
      'new ends',
      '<p>un</p>',
      '<p>un</p><p>mien</p>',
      '<p>un</p><p>leur</p>',
      '<p>un</p><p>mien</p><p>leur</p>',
    ],
    [
      'a caption and an alternative text',
      '<figure data-image-id="1"><img src="/a.webp" alt="a"></figure>',
      '<figure data-image-id="1"><img src="/a.webp" alt="b"></figure>',
      '<figure data-image-id="1"><img src="/a.webp" alt="a"><figcaption>ici</figcaption></figure>',
      '<figure data-image-id="1"><img src="/a.webp" alt="b"><figcaption>ici</figcaption></figure>',
    ],
    [
      'a moment and words',
      '<p>à <time data-seconds="94">1:34</time>, il dort</p>',
      '<p>à <time data-seconds="95">1:35</time>, il dort</p>',
      '<p>à <time data-seconds="94">1:34</time>, il dort encore</p>',
      '<p>à <time data-seconds="95">1:35</time>, il dort encore</p>',
    ],
  ])('holds %s', (_, base, mine, theirs, both) => {
    const merged = merge(base, mine, theirs)
    expect(merged.collisions).toEqual([])
    expect(merged.html(() => 'theirs')).toBe(both)
  })

  test('asks about one word of a paragraph, with the rest merged on both sides', () => {
    const merged = merge(
      '<p>a</p><p>le chat dort ici</p>',
      '<p>a</p><p>le chien dort là</p>',
      '<p>b</p><p>le cheval dort ici</p>',
    )
    expect(merged.collisions).toEqual([
      {
        id: '1',
        name: 'Texte',
        base: 'le chat dort ici',
        mine: 'le chien dort là',
        theirs: 'le cheval dort là',
        canBoth: true,
      },
    ])
    expect(merged.html(() => 'both')).toBe('<p>b</p><p>le chien dort là</p><p>le cheval dort là</p>')
  })

  test('asks about a paragraph that one took out and the other changed', () => {
    const merged = merge('<p>un</p><p>deux</p>', '<p>un</p>', '<p>un</p><p>deux bis</p>')
    expect(merged.collisions.map(({ mine, theirs, canBoth }) => [mine, theirs, canBoth])).toEqual([
      [null, 'deux bis', false],
    ])
    expect(merged.html(() => 'theirs')).toBe('<p>un</p><p>deux bis</p>')
  })

  test('shows the source where only marks differ', () => {
    const [collision] = merge(
      '<p>un mot</p>',
      '<p>un <em>mot</em></p>',
      '<p>un <strong>mot</strong></p>',
    ).collisions
    expect([collision?.mine, collision?.theirs]).toEqual([
      '<p>un <em>mot</em></p>',
      '<p>un <strong>mot</strong></p>',
    ])
  })

  test('never loses a list whose items were taken out and changed crosswise', () => {
    const item = (text: string) => `<li><p>${text}</p></li>`
    const merged = merge(
      `<ul>${item('un a')}${item('deux b')}</ul>`,
      `<ul>${item('un a c')}</ul>`,
      `<ul>${item('deux b c')}</ul>`,
    )
    expect(merged.collisions.length).toBe(2)
    expect(merged.html(() => 'mine')).toBe(`<ul>${item('un a c')}</ul>`)
    const [first] = merged.collisions
    expect(merged.html((id) => (id === first?.id ? 'mine' : 'theirs'))).toBe(
      `<ul>${item('un a c')}${item('deux b c')}</ul>`,
    )
  })
})

const document_ = fc.oneof(
  soup.map((html) => prepareDocument(html, 'summary')),
  fc
    .array(fc.constantFrom(...fixtures.filter(({ kind }) => kind === 'summary')), { maxLength: 4 })
    .map((all) => all.map(({ html }) => html).join('')),
)
/** Three versions that have much in common. */
const versions = fc
  .tuple(
    fc.array(document_, { minLength: 1, maxLength: 4 }),
    fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  )
  .map(([parts, cuts]) => cuts.map((cut) => parts.filter((__, at) => ((cut >> at) & 1) === 0).join('')))

describe('whatever the texts', () => {
  test('what comes out is a document, and one who changed nothing changes nothing', () => {
    fc.assert(
      fc.property(
        versions,
        fc.constantFrom<Choice>('mine', 'theirs', 'both'),
        ([base = '', mine = '', theirs = ''], choice) => {
          merge(base, mine, theirs)
            .settle(() => choice)
            .check()
          expect(merge(base, mine, base).html(() => choice)).toBe(written(read(mine)))
          expect(merge(base, base, theirs).html(() => choice)).toBe(written(read(theirs)))
          expect(merge(base, mine, mine).html(() => choice)).toBe(written(read(mine)))
          expect(merge(base, mine, base).collisions).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('it does not matter who is who', () => {
    fc.assert(
      fc.property(versions, ([base = '', mine = '', theirs = '']) => {
        const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)]
        expect(one.collisions.length).toBe(other.collisions.length)
        expect(sorted(one.settle(() => 'theirs').textContent)).toEqual(
          sorted(other.settle(() => 'mine').textContent),
        )
      }),
      { numRuns: RUNS },
    )
  })

  test('every word that somebody wrote is in the text, or in what is asked', () => {
    const base = ['un deux trois quatre', 'cinq six', 'sept huit neuf', 'dix']
    const edit = fc.record({
      at: fc.nat(3),
      word: fc.nat(4),
      kind: fc.constantFrom('insert', 'replace', 'remove', 'bold', 'new', 'split'),
    })
    const edits = fc.array(edit, { maxLength: 4 })
    fc.assert(
      fc.property(edits, edits, (mine, theirs) => {
        const [ours, others] = [edited(base, mine, 'm'), edited(base, theirs, 't')]
        const merged = merge(html(base), html(ours), html(others))
        const asked = merged.collisions
          .map((one) => `${one.mine} ${one.theirs}`.replace(/<[^>]*>/g, ' '))
          .join(' ')
        const all = `${merged.html(() => 'mine').replace(/<[^>]*>/g, ' ')} ${asked}`.match(/\S+/g) ?? []
        for (const word of [...ours, ...others].join(' ').match(/\b[mt]\d+/g) ?? [])
          expect(all).toContain(word)
      }),
      { numRuns: RUNS * 2 },
    )
  })
})

const RUNS = Number(process.env['RUNS'] ?? 150)

type Edit = { at: number; word: number; kind: string }

/** The paragraphs after some edits; words that are new bear the side's letter. */
function edited(base: string[], edits: Edit[], side: string): string[] {
  const paragraphs = base.map((text) => text.split(' '))
  for (const [n, { at, word, kind }] of edits.entries()) {
    const place = at % Math.max(1, paragraphs.length)
    const words = paragraphs[place] ?? []
    const fresh = `${side}${n}`
    if (kind === 'new') paragraphs.splice(place, 0, [fresh])
    else if (kind === 'insert') words.splice(word, 0, fresh)
    else if (kind === 'replace') words.splice(word, 1, fresh)
    else if (kind === 'remove') words.splice(word, 1)
    else if (kind === 'bold') words.splice(word, 1, `<strong>${fresh}</strong>`)
    else paragraphs.splice(place, 1, words.slice(0, word), [fresh, ...words.slice(word)])
  }
  return paragraphs.map((words) => words.join(' '))
}

const html = (paragraphs: string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('')
const sorted = (text: string) => [...text.replace(/\s/g, '')].toSorted().join('')

function merge(base: string, mine: string, theirs: string) {
  const merged = mergeDocument(
    { base: read(base), mine: read(mine), theirs: read(theirs) },
    { name: 'Texte', htmlOf: (blocks) => blocks.map(written).join('') },
  )
  return { ...merged, html: (choose: (id: string) => Choice) => written(merged.settle(choose)) }
}

function read(text: string): Node {
  const page = document.createElement('div')
  page.innerHTML = text
  return DOMParser.fromSchema(schema).parse(page)
}

function written(node: Node): string {
  const page = document.createElement('div')
  const serializer = DOMSerializer.fromSchema(schema)
  page.append(
    node.type.name === 'doc' ? serializer.serializeFragment(node.content) : serializer.serializeNode(node),
  )
  return page.innerHTML
}
