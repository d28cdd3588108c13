import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { changes, useNewest } from '#app/api/useNewest.ts'
import { type SeriesTemplate, SeriesTemplatePatch } from '#app/contract/template.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { later } from '#app/ui/later.ts'
import { LeaveGuard } from '#app/ui/LeaveGuard.tsx'
import { notify } from '#app/ui/notify.ts'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { BeginningFields } from './BeginningFields.tsx'
import { Flat, flatten } from './flatten.ts'
import { saveTemplate } from './queries.ts'
import { RhythmFields } from './RhythmFields.tsx'
import { SegmentList } from './SegmentList.tsx'
import { TaskList } from './TaskList.tsx'
import { type TemplateSheet, toInput, toSheet } from './templateSheet.ts'
import classes from './Templates.module.css'

/**
 * What each live begins with and when it comes back, saved when asked; under it what is planned and the days to come, which
 * follow what is saved. A save that comes second keeps what was typed and says what the first wrote.
 */
export function TemplateEditor({
  name,
  template,
  today,
}: {
  name: string
  template: SeriesTemplate
  today: string
}) {
  const [opened, setOpened] = useState(template)
  const [sheet, setSheet] = useState(() => toSheet(template, today))
  const { newest, isOvertaken, adopt, theirs } = useNewest(flatten(opened), Flat)
  const { mutateAsync } = useMutation(saveTemplate(useQueryClient(), template.id))
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: SeriesTemplatePatch,
    read: () => toInput(sheet),
    send: (input) => mutateAsync({ lock_version: newest.lock_version, ...changed(opened, input) }),
    onSent(saved) {
      take(saved)
      notify(m.templates_saved())
    },
    onRefused: adopt,
  })
  const isChanged = JSON.stringify(toInput(sheet)) !== JSON.stringify(toInput(toSheet(opened, today)))
  const ahead = useAhead()
  const mayWrite = template.permissions['template'] === true
  const save = () => form.ref.current?.requestSubmit()
  useShortcuts([{ keys: 'mod+s', label: m.ui_save(), group: m.templates_keys(), run: save }])
  const change = (next: Partial<TemplateSheet>) => setSheet((old) => ({ ...old, ...next }))
  function take(saved: SeriesTemplate) {
    setOpened(saved)
    setSheet(toSheet(saved, today))
  }

  return (
    <>
      <form {...form}>
        <fieldset disabled={!mayWrite} className={classes['form']}>
          <div className={classes['columns']}>
            <BeginningFields {...{ name, sheet, change, setSheet, wrong, theirs, today }} />
            <RhythmFields
              rhythm={sheet.rhythm}
              onChange={(rhythm) => setSheet((old) => ({ ...old, rhythm: { ...old.rhythm, ...rhythm } }))}
              {...{ wrong, theirs }}
            />
            <SegmentList {...{ sheet, setSheet, wrong, theirs }} />
            <TaskList {...{ sheet, setSheet, wrong, theirs }} />
          </div>
          {error !== null && !isOvertaken && <FormError>{errorLine(error)}</FormError>}
          {isOvertaken && <FormError>{m.ui_overtaken()}</FormError>}
          {mayWrite && (
            <div className={classes['save']}>
              <ActionButton
                type="submit"
                loading={isPending}
                refusal={isChanged ? null : m.templates_unchanged()}
              >
                {m.ui_save()}
              </ActionButton>
            </div>
          )}
        </fieldset>
        <LeaveGuard when={isChanged && !isPending} words={m.ui_discard_words()} />
      </form>
      {ahead !== null && (
        <ahead.Ahead
          template={opened}
          today={today}
          refusal={mayWrite ? (isChanged ? m.templates_save_first() : null) : m.broadcasts_refusal_role()}
          onShifted={take}
        />
      )}
    </>
  )
}

const useAhead = later(() => import('./Ahead.tsx'))

/** Only what the person changed: what somebody else saved elsewhere in the template stays. */
function changed(opened: SeriesTemplate, input: SeriesTemplatePatch): SeriesTemplatePatch {
  const { template = {}, ...rest } = input
  return { ...changes(opened, rest), template: changes(opened.template, template) }
}
