const NBSP = '\u00a0'

/** What other programs put in the clipboard, cut to what each does in its own way, and what is kept of it. */
export const pastes: { name: string; html: string; cleaned: string }[] = [
  {
    name: 'Word: headings, styles and office tags',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=FR style='tab-interval:35.4pt'><!--StartFragment--><p class=MsoTitle>Un titre<o:p></o:p></p><h1><b><span style='font-size:16.0pt'>Première partie</span></b></h1><p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=FR style='font-family:"Calibri",sans-serif'>Du texte en <b style='mso-bidi-font-weight:normal'>gras</b>,
 en <i>italique</i><span style='mso-spacerun:yes'>  </span>et en </span><span lang=EN-US>English</span><span lang=FR>.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoQuote>« Une citation »</p><!--EndFragment--></body></html>`,
    cleaned: `<h2>Un titre</h2><h2>Première partie</h2><p>Du texte en <strong>gras</strong>, en <em>italique</em> et en <span lang="en-US">English</span>.</p><blockquote><p>« Une citation »</p></blockquote>`,
  },
  {
    name: 'Word: paragraphs that look like a list',
    html: `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Un<o:p></o:p></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Un bis</p>

<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Deux</p><p class=MsoNormal>Après</p>`,
    cleaned: `<ul><li><p>Un</p><ul><li><p>Un bis</p></li></ul></li><li><p>Deux</p></li></ul><p>Après</p>`,
  },
  {
    name: 'Word: a numbered list that starts at three',
    html: `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span><!--[endif]-->Trois</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp; </span></span>Quatre</p>`,
    cleaned: `<ol start="3"><li><p>Trois</p></li><li><p>Quatre</p></li></ol>`,
  },
  {
    name: 'Word: a picture left on the disk, another on the web',
    html: `<p class=MsoNormal>Avant <span style='mso-no-proof:yes'><!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/Users/x/clip_image001.png" alt="perdue"><![endif]></span>après</p><p><img src="https://example.org/a.jpg" alt="Une régie" width=300></p>`,
    cleaned: `<p>Avant après</p><figure><img src="https://example.org/a.jpg" alt="Une régie" width="300"></figure>`,
  },
  {
    name: 'Google Docs: the bold that is not, the spans that are',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h1 dir="ltr" style="line-height:1.38"><span style="font-size:20pt;font-weight:700">Titre</span></h1><h2 dir="ltr"><span>Partie</span></h2><p dir="ltr" style="margin-top:0pt"><span style="font-size:11pt;font-family:Arial;font-weight:400;font-style:normal;text-decoration:none">Du </span><span style="font-weight:700;font-style:normal">gras</span><span style="font-weight:400">, de l’</span><span style="font-weight:400;font-style:italic">italique</span><span> et XXI</span><span style="font-size:0.6em;vertical-align:super">e</span></p><br /><p dir="ltr"><a href="https://example.org/page?utm_source=docs&amp;id=4&amp;fbclid=abc#bas" style="text-decoration:none"><span style="color:#1155cc;text-decoration:underline">un lien</span></a></p></b>`,
    cleaned: `<h2>Titre</h2><h3>Partie</h3><p>Du <strong>gras</strong>, de l’<em>italique</em> et XXI<sup>e</sup></p><p><a href="https://example.org/page?id=4#bas">un lien</a></p>`,
  },
  {
    name: 'Google Docs: a nested list',
    html: `<b style="font-weight:normal;"><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>un</span></p></li><ul><li aria-level="2"><p role="presentation"><span>un bis</span></p></li></ul><li aria-level="1"><p><span style="font-weight:700">deux</span></p></li></ul></b><br class="Apple-interchange-newline">`,
    cleaned: `<ul><li><p>un</p><ul><li><p>un bis</p></li></ul></li><li><p><strong>deux</strong></p></li></ul>`,
  },
  {
    name: 'LibreOffice: fonts, languages, lists',
    html: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head><body lang="fr-FR" link="#000080" dir="ltr"><h1 class="western">Chapitre</h1><p style="line-height: 100%; margin-bottom: 0cm"><font face="Liberation Serif, serif"><font size="3">Un <b>texte</b> et un <span lang="de-DE"><i>Zeitgeist</i></span></font></font></p><p style="margin-bottom: 0cm"><br/>
</p><ol><li><p style="margin-bottom: 0cm">premier</p></li><li><p>second</p></li></ol></body></html>`,
    cleaned: `<h2>Chapitre</h2><p>Un <strong>texte</strong> et un <span lang="de-DE"><em>Zeitgeist</em></span></p><ol><li><p>premier</p></li><li><p>second</p></li></ol>`,
  },
  {
    name: 'Pages: classes, its own spaces, decomposed accents',
    html: `<meta charset="utf-8"><style type="text/css">p.p1 {margin: 0.0px} span.s1 {font: 12.0px Helvetica}</style><p class="p1"><span class="s1"><b>L’e\u0301te\u0301</b><span class="Apple-converted-space">&nbsp;</span>au studio</span></p><p class="p2"><span class="s1"></span><br></p><ul class="ul1"><li class="li1"><span class="s2"></span><span class="s1">micro</span></li><li class="li1"><span class="s1">casque</span></li></ul>`,
    cleaned: `<p><strong>L’été</strong> au studio</p><ul><li><p>micro</p></li><li><p>casque</p></li></ul>`,
  },
  {
    name: 'Etherpad: line breaks for paragraphs',
    html: `<!DOCTYPE HTML><html><body>Première ligne<br>suite de la ligne<br><br><strong>Un&nbsp;point</strong><br><br><ul class="bullet"><li>un</li><li>deux<ul class="bullet"><li>trois</li></ul></li></ul><br>--<br><br>Fin&nbsp;: <a href="https:&#x2F;&#x2F;example.org">ici</a><br></body></html>`,
    cleaned: `<p>Première ligne<br>suite de la ligne</p><p><strong>Un${NBSP}point</strong></p><ul><li><p>un</p></li><li><p>deux</p><ul><li><p>trois</p></li></ul></li></ul><hr><p>Fin${NBSP}: <a href="https://example.org">ici</a></p>`,
  },
  {
    name: 'a web page: scripts, buttons, hidden parts, a tracked link',
    html: `<article><h2>Titre</h2><script>track()</script><style>p{}</style><p style="display:none">caché</p><p onclick="x()">Du <a href="javascript:alert(1)">texte</a> <a href="/suite?utm_campaign=a" target="_blank" class="b">suite</a> <a href="#haut">haut</a></p><button>Partager</button><svg><title>icône</title><path d=""/></svg><figure><picture><source srcset="a.webp"><img src="https://example.org/a.jpg" srcset="b.jpg 2x" alt="Une &quot;foule&quot;"></picture><figcaption>Rennes, <i>mai</i></figcaption></figure></article>`,
    cleaned: `<h2>Titre</h2><p>Du texte <a href="/suite">suite</a> haut</p><figure><img src="https://example.org/a.jpg" alt="Une &quot;foule&quot;"><figcaption>Rennes, <em>mai</em></figcaption></figure>`,
  },
  {
    name: 'a video of a known site, and one of an unknown',
    html: `<p>Voir</p><iframe width="560" src="https://www.youtube.com/embed/bxPfri77OHQ?start=90" allowfullscreen></iframe><iframe src="https://ads.example/x"></iframe><p>Fin</p>`,
    cleaned: `<p>Voir</p><figure data-embed="youtube" data-id="bxPfri77OHQ" data-start="90"><a href="https://www.youtube.com/watch?v=bxPfri77OHQ&amp;t=90">https://www.youtube.com/watch?v=bxPfri77OHQ&amp;t=90</a></figure><p>Fin</p>`,
  },
  {
    name: 'a spreadsheet: each cell on its line',
    html: `<google-sheets-html-origin><table xmlns="http://www.w3.org/1999/xhtml"><colgroup><col width="100"/></colgroup><tbody><tr><td data-sheets-value="{}">Loyer</td><td>1 900,00 €</td></tr><tr><td><b>Total</b></td><td></td></tr></tbody></table></google-sheets-html-origin>`,
    cleaned: `<p>Loyer</p><p>1 900,00 €</p><p><strong>Total</strong></p>`,
  },
  {
    name: 'a mail: divs, a quotation, no-break spaces as layout',
    html: `<div dir="ltr">Bonjour${NBSP}!<div><br></div><div>Ligne&nbsp;&nbsp;&nbsp;alignée</div><blockquote class="gmail_quote" style="margin:0">Dit <cite>Ada</cite></blockquote><div><br></div></div>`,
    cleaned: `<p>Bonjour${NBSP}!</p><p>Ligne${NBSP}alignée</p><blockquote><p>Dit</p><footer><cite>Ada</cite></footer></blockquote>`,
  },
  {
    name: 'preformatted text',
    html: `<pre><code>un\n  deux\n\ntrois</code></pre>`,
    cleaned: `<p>un<br>deux</p><p>trois</p>`,
  },
  {
    name: 'WordPress: a shortcode, an emoji, a caption',
    html: `<p>[auposte_bandeau_don]</p><p>Bravo <img class="emoji" src="https://s.w.org/1f600.svg" alt="😀"></p><h5>Petit</h5><p>zéro\u200blargeur cou\u00adpée</p>`,
    cleaned: `<p>[auposte_bandeau_don]</p><p>Bravo 😀</p><h4>Petit</h4><p>zérolargeur coupée</p>`,
  },
]
