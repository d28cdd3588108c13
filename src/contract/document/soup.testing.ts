import fc from 'fast-check'

const words = fc.constantFrom(
  'mot',
  ' ',
  '\n',
  '\n\n',
  ' deux mots ',
  '&nbsp;',
  '&eacute;',
  '&amp;lt;',
  '&#146;',
  '&#x27',
  '\u00a0',
  '<',
  '< a',
  '&',
  '"',
  '>',
  '[x_y]',
  'l’été ',
)
const names = fc.constantFrom(
  ...'p p p div span b strong i em u s sup sub abbr a a h1 h2 h3 h5 ul ol li li blockquote footer cite figure figcaption img br br hr table tr td iframe script style pre time aside section font q code details summary video x-y o:p textarea title form input'.split(
    ' ',
  ),
)
const attributes = fc.array(
  fc.constantFrom(
    'lang="en"',
    'lang=FR',
    'lang="!"',
    'title="t"',
    'title=""',
    'class="emoji"',
    'style="color:red"',
    'style="font-weight:700;font-style:italic"',
    'style="font-weight:normal"',
    'style="mso-list:l0 level2 lfo1"',
    'style="mso-list:l0 level1 lfo1"',
    'href="https://e.org/?utm_source=x&a=1"',
    'onclick="x()"',
    'href="https://e.org/a b"',
    'href="javascript:alert(1)"',
    'href=" java\tscript:alert(1)"',
    'href="jav&#x0a;ascript:x"',
    'href="//e.org"',
    'href="/a"',
    "href='#b'",
    'src="/i.jpg"',
    'src="data:x"',
    'src="https://www.youtube.com/embed/bxPfri77OHQ"',
    'src="https://evil.example/x"',
    'alt=""',
    'alt="a>b"',
    'data-seconds="12"',
    'data-block="donation"',
    'data-legacy="html"',
    'data-embed="youtube" data-id="bxPfri77OHQ"',
    'data-image-id="4"',
    'cite="https://e.org"',
    'data-start="9"',
    'start="4"',
    'type="i"',
    'width="10"',
    'x="',
    '/',
  ),
  { maxLength: 2 },
)
const piece = fc.oneof(
  { weight: 3, arbitrary: words },
  {
    weight: 4,
    arbitrary: fc.tuple(names, attributes).map(([name, list]) => `<${[name, ...list].join(' ')}>`),
  },
  { weight: 3, arbitrary: names.map((name) => `</${name}>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<!-- c -->', '<!--', '-->', '<!doctype html>', '<![if x]>', '</', '<p'),
  },
)

const mess = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { weight: 2, arbitrary: words },
    {
      weight: 3,
      arbitrary: fc
        .tuple(names, attributes, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, list, children]) => `<${[name, ...list].join(' ')}>${children.join('')}</${name}>`),
    },
  ),
}))
const tidy = fc.array(node, { maxLength: 6 }).map((nodes) => nodes.join(''))

/** HTML as nobody should write it: tags, text and attributes at random, nested properly or not. */
export const soup = fc.oneof(mess, tidy)
