import type { DocumentKind } from './allowlist.ts'

const NBSP = '\u00a0'
const NNBSP = '\u202f'

/** Documents as they are stored: one for every node and mark, then a few that combine them. */
export const fixtures: { name: string; kind: DocumentKind; html: string }[] = [
  summary('paragraphs', '<p>Un.</p><p>Deux<br>lignes.</p>'),
  summary('headings', '<h2>Le studio</h2><h3>La régie</h3><h4>Le son</h4><p>Fin.</p>'),
  summary('emphasis', '<p>Un <strong>mot</strong>, <em>un autre</em>, <s>une rature</s>.</p>'),
  summary('marks in their order', '<p><strong>a<em>b<s>c</s></em></strong><em>d</em></p>'),
  summary('superscript and subscript', '<p>Le XXI<sup>e</sup> siècle et le CO<sub>2</sub></p>'),
  summary('abbreviation', '<p>La <abbr title="Politique agricole commune">PAC</abbr></p>'),
  summary(
    'language',
    '<p>Le <span lang="en">public service</span> et le <span lang="pt-BR"><em>comum</em></span></p>',
  ),
  summary(
    'links',
    '<p><a href="https://example.org/a?b=1&amp;c=2">site</a>, <a href="/emissions/une" title="Une émission">page</a>, <a href="mailto:redaction@example.org">courriel</a>, <a href="#suite">suite</a></p>',
  ),
  summary('bullet list', '<ul><li><p>un</p></li><li><p>deux</p><ul><li><p>deux bis</p></li></ul></li></ul>'),
  summary('ordered list', '<ol start="3" type="a"><li><p>c</p></li><li><p>d</p><p>suite</p></li></ol>'),
  summary('rule', '<p>Avant</p><hr><p>Après</p>'),
  summary('quotation', '<blockquote><p>Un commun.</p><p>À personne.</p></blockquote>'),
  summary(
    'quotation with its source',
    '<blockquote cite="https://example.org/entretien" data-start="94"><p>Un commun.</p><footer><cite>Ada Morel, <em>entretien</em></cite></footer></blockquote>',
  ),
  summary(
    'figure',
    '<figure data-image-id="12"><img src="/uploads/a.webp" alt="Deux micros" width="800" height="450"><figcaption>Le plateau, <em>hier</em></figcaption></figure>',
  ),
  summary(
    'decorative figure without a caption',
    '<figure data-image-id="7"><img src="/uploads/b.webp" alt=""></figure>',
  ),
  summary(
    'linked picture of another site, alt unwritten',
    '<figure><a href="https://example.org/grand.jpg"><img src="https://example.org/petit.jpg"></a></figure>',
  ),
  summary(
    'YouTube video',
    '<figure data-embed="youtube" data-id="bxPfri77OHQ" data-start="62"><a href="https://www.youtube.com/watch?v=bxPfri77OHQ&amp;t=62">https://www.youtube.com/watch?v=bxPfri77OHQ&amp;t=62</a></figure>',
  ),
  summary(
    'PeerTube video',
    '<figure data-embed="peertube" data-host="video.example.org" data-id="50f1bdcf-4e5a-4c38-a7c5-0a3a1f6f3b52"><a href="https://video.example.org/videos/watch/50f1bdcf-4e5a-4c38-a7c5-0a3a1f6f3b52">https://video.example.org/videos/watch/50f1bdcf-4e5a-4c38-a7c5-0a3a1f6f3b52</a></figure>',
  ),
  summary(
    'timecode',
    '<p>À <time data-seconds="94">1:34</time>, puis <strong>à <time data-seconds="3723">1:02:03</time></strong></p>',
  ),
  summary('donation banner', '<p>Avant</p><aside data-block="donation"></aside><p>Après</p>'),
  summary(
    'legacy HTML',
    '<pre data-legacy="html">&lt;table class="x"&gt;\n  &lt;tr&gt;&lt;td&gt;&amp;eacute; &amp;amp; "1"&lt;/td&gt;&lt;/tr&gt;\n&lt;/table&gt;</pre>',
  ),
  summary('legacy shortcode', '<pre data-legacy="shortcode">[gallery ids="1,2"]</pre>'),
  summary('a shortcode nobody converted', '<p>[auposte_bandeau_don]</p>'),
  summary(
    'French spaces',
    `<p>«${NBSP}Quoi${NNBSP}?${NBSP}» 10${NNBSP}000${NBSP}€ &amp; 3 &lt; 4 &gt; 2</p>`,
  ),
  summary(
    'blocks inside items and quotations',
    '<ul><li><p>item</p><blockquote><p>dit</p></blockquote><pre data-legacy="html">&lt;video&gt;&lt;/video&gt;</pre></li></ul><blockquote><ul><li><p>x</p></li></ul><aside data-block="donation"></aside><footer><cite>Moi</cite></footer></blockquote>',
  ),
  summary(
    'an article',
    '<h2>«\u00a0Ce réseau\u00a0»</h2><p>« On veut. » La voix <a href="https://example.org"><span lang="en"><strong>de</strong></span> tous</a>.</p><figure data-image-id="3"><img src="/c.webp" alt="Une foule"></figure><ol><li><p>un <time data-seconds="0">0:00</time></p></li></ol><hr><p>Fin.</p>',
  ),
  answer(
    'an answer',
    '<p>Oui, <strong>car</strong> <em>tout</em> <s>rien</s> y <a href="https://example.org">est</a>.</p><ul><li><p>un</p></li></ul><ol><li><p>deux</p></li></ol>',
  ),
  answer('an answer in two languages', '<p>Un <span lang="en">commons</span><br>au XXI<sup>e</sup></p>'),
  answer(
    'an answer with a legacy block',
    '<p>Voir</p><pre data-legacy="html">&lt;table&gt;&lt;/table&gt;</pre>',
  ),
]

function summary(name: string, html: string) {
  return { name, kind: 'summary' as const, html }
}

function answer(name: string, html: string) {
  return { name, kind: 'answer' as const, html }
}
