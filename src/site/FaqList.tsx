import type { Faq } from '#app/contract/broadcast.ts'
import { typeset } from '#app/lib/typeset.ts'
import { Html } from './Html.tsx'

/** Questions and answers; a pair without a question or an answer is not shown. */
export function FaqList({ faqs }: { faqs: Faq[] }) {
  const pairs = faqs.filter((faq) => faq.question.trim() !== '' && faq.answer_html !== '')
  if (pairs.length === 0) return null
  return (
    <section className="faq" aria-labelledby="faq">
      <h2 id="faq">Questions et réponses</h2>
      {pairs.map((faq) => (
        <details key={faq.id} open>
          <summary>
            <h3>{typeset(faq.question)}</h3>
          </summary>
          <Html className="answer" html={faq.answer_html} />
        </details>
      ))}
    </section>
  )
}
