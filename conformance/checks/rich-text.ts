import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { fixtures } from '#app/contract/document/fixtures.ts'
import { expectThat } from '#conformance/breach.ts'
import type { Check } from '#conformance/check.ts'
import type { Subject } from '#conformance/subject.ts'

const HOSTILE =
  '<p onclick="steal()">Un mot</p><script>steal()</script><p><a href="javascript:steal()">lien</a></p><p><img src="x" onerror="steal()"></p>'

/** What rich text goes through: everything of the allow-list comes back, nothing that runs does. */
export const richTextChecks: Check[] = [
  ...fixtures
    .filter(({ kind }) => kind === 'summary')
    .map(({ name, html }): Check => ({
      rule: 3,
      name: `rich text comes back as it was sent: ${name}`,
      async run(subject) {
        const stored = await storedText(subject, html)
        expectThat(stored === html, `sent ${html}, stored ${stored}`)
      },
    })),
  {
    rule: 3,
    name: 'what runs is taken out of rich text, its words stay',
    async run(subject) {
      const stored = await storedText(subject, HOSTILE)
      expectThat(!/<script|<[^>]+(onclick|onerror|javascript:)/i.test(stored), `stored ${stored}`)
      expectThat(stored.includes('Un mot') && stored.includes('lien'), `words were lost: ${stored}`)
    },
  },
  {
    rule: 3,
    name: 'what the editor does not know is kept, not lost',
    async run(subject) {
      const stored = await storedText(subject, '<table class="x"><tr><td>Deux colonnes</td></tr></table>')
      expectThat(stored.includes('Deux colonnes'), `stored ${stored}`)
    },
  },
]

async function storedText({ draft, member }: Subject, body_html: string) {
  const { id } = await draft({ body_html })
  const { body } = await member.call(broadcastEndpoints.read, { params: { id } })
  return body.body_html
}
