import { Button } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { convertBanners, extractFaq } from './legacyText.ts'
import { useLegacyFinds } from './useLegacyFinds.ts'
import classes from './BroadcastEditor.module.css'
import notice from './Notice.module.css'

/** Says what the summary still holds of the former site, and turns it into blocks and pairs at a click. */
export function LegacyNotice({ editing }: { editing: Editing }) {
  const { draft } = editing
  const finds = useLegacyFinds(editing)
  if (finds === null || (finds.codes.length === 0 && finds.banners === 0 && finds.pairs === 0)) return null

  /** Undone as long as nothing was typed since: an undo never takes words away. */
  function replace(after: Partial<Pick<BroadcastFields, 'body_html' | 'faqs'>>, said: string) {
    const before = { body_html: draft.value('body_html'), faqs: draft.value('faqs') }
    const put = (values: typeof after) => {
      if (values.body_html !== undefined) draft.replace('body_html', values.body_html)
      if (values.faqs !== undefined) draft.replace('faqs', values.faqs)
    }
    put(after)
    const [html, faqs] = [draft.value('body_html'), draft.value('faqs')]
    const undo = () =>
      draft.value('body_html') === html && draft.value('faqs') === faqs
        ? put(before)
        : notify(m.broadcast_form_undo_late(), { tone: 'trouble' })
    notify(said, { action: { label: m.ui_undo(), run: undo } })
  }
  function convert() {
    const count = finds?.banners ?? 0
    replace({ body_html: convertBanners(draft.value('body_html')) }, m.broadcast_form_banners_done({ count }))
  }
  function extract() {
    const found = extractFaq(draft.value('body_html'))
    if (found === null) return
    const pairs = found.faqs.map((faq) => ({ id: crypto.randomUUID(), ...faq }))
    replace(
      { body_html: found.html, faqs: [...draft.value('faqs'), ...pairs] },
      m.broadcast_form_faq_done({ count: pairs.length }),
    )
  }

  return (
    <div className={`${classes['notice']} ${notice['words']}`}>
      {finds.banners > 0 && (
        <p>
          {m.broadcast_form_banners_found({ count: finds.banners })}
          <Button size="compact-sm" variant="default" onClick={convert}>
            {m.broadcast_form_banners_convert()}
          </Button>
        </p>
      )}
      {finds.pairs > 0 && (
        <p>
          {m.broadcast_form_faq_found({ count: finds.pairs })}
          <Button size="compact-sm" variant="default" onClick={extract}>
            {m.broadcast_form_faq_extract()}
          </Button>
        </p>
      )}
      {finds.codes.length > 0 && (
        <>
          <p>{m.broadcast_form_codes_found({ count: finds.codes.length })}</p>
          <ul>
            {[...new Set(finds.codes)].slice(0, 10).map((code) => (
              <li key={code}>
                <code>{code.slice(0, 120)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
