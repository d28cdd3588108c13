import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { heldAlready } from '#app/api/heldAlready.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { changes, useNewest } from '#app/api/useNewest.ts'
import { Campaign, CampaignPatch } from '#app/contract/campaign.ts'
import { parseMoney } from '#app/lib/parseMoney.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { LeaveGuard } from '#app/ui/LeaveGuard.tsx'
import { notify } from '#app/ui/notify.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { TextField } from '#app/ui/TextField.tsx'
import { CampaignLines } from './CampaignLines.tsx'
import { CampaignSum } from './CampaignSum.tsx'
import { amountText, type CampaignSheet, sumOf, toInput, toSheet } from './campaignSheet.ts'
import { monthName } from './monthName.ts'
import { saveCampaign } from './queries.ts'
import classes from './Campaign.module.css'

/** The goal and its lines, saved when asked. A save that comes second keeps what was typed and says what the first wrote. */
export function CampaignForm({
  campaign,
  before,
  refusal,
}: {
  campaign: Campaign
  before: Campaign | null
  /** Why it cannot be saved, though it can be read and copied. */
  refusal: string | null
}) {
  const locale = getLocale()
  const [opened, setOpened] = useState(campaign)
  const [sheet, setSheet] = useState(() => toSheet(campaign, locale))
  const { newest, isOvertaken, adopt, theirs } = useNewest(opened, Campaign)
  const queries = useQueryClient()
  const { mutateAsync } = useMutation(saveCampaign(queries))
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: CampaignPatch,
    read: () => toInput(sheet),
    send(input) {
      const change = changes(opened, input)
      return mutateAsync({ month: opened.month, lock_version: newest.lock_version, ...change }).catch(
        (refused: unknown) => {
          const held = heldAlready(refused, Campaign, change)
          void queries.invalidateQueries()
          return held
        },
      )
    },
    onSent(saved) {
      setOpened(saved)
      setSheet(toSheet(saved, locale))
      notify(m.campaign_saved())
    },
    onRefused: adopt,
  })
  const isChanged = JSON.stringify(toInput(sheet)) !== JSON.stringify(toInput(toSheet(opened, locale)))
  const save = () => refusal === null && form.ref.current?.requestSubmit()
  useShortcuts([{ keys: 'mod+s', label: m.ui_save(), group: m.campaign_keys(), run: save }])
  const change = (next: Partial<CampaignSheet>) => setSheet((old) => ({ ...old, ...next }))
  const sum = sumOf(sheet)
  const isOther = ({ items }: Campaign) => JSON.stringify(toInput(sheet).items) !== JSON.stringify(items)
  function copyFrom({ items, month }: Campaign) {
    const kept = sheet.items
    change({ items: toSheet({ ...opened, items }, locale).items })
    notify(m.campaign_copied({ month: monthName(month) }), {
      action: { label: m.ui_undo(), run: () => change({ items: kept }) },
    })
  }

  return (
    <form {...form} className={classes['form']}>
      {refusal !== null && <FormError>{refusal}</FormError>}
      <div className={classes['facts']}>
        <TextField
          label={m.campaign_name()}
          required
          maxLength={120}
          hint={theirs('title')}
          error={wrong['title']}
          value={sheet.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <SelectField
          label={m.campaign_period()}
          options={PERIODS.map(({ value, label }) => ({ value, label: label() }))}
          value={sheet.period}
          hint={theirs('period', (value) => PERIODS.find((one) => one.value === value)?.label() ?? value)}
          onChange={({ currentTarget: { value } }) => change({ period: value === 'once' ? 'once' : 'month' })}
        />
        <TextField
          label={m.campaign_goal()}
          required
          inputMode="decimal"
          hint={theirs('goal_cents', (cents) => amountText(Number(cents), locale))}
          error={wrong['goal_cents'] && m.campaign_amount_wrong()}
          value={sheet.goal}
          onChange={(event) => change({ goal: event.currentTarget.value })}
          onBlur={() => {
            const cents = parseMoney(sheet.goal)
            if (cents !== null) change({ goal: amountText(cents, locale) })
          }}
        />
      </div>
      <CampaignLines
        sheet={sheet}
        onChange={(items) => setSheet((old) => ({ ...old, items: items(old.items) }))}
        wrong={wrong}
      />
      {before !== null && isOther(before) && (
        <Button variant="default" className={classes['copy']} onClick={() => copyFrom(before)}>
          {m.campaign_copy({ month: monthName(before.month) })}
        </Button>
      )}
      {theirs('items') !== undefined && (
        <p className={classes['theirs']}>
          {m.campaign_lines_theirs({
            lines: newest.items
              .map(({ label, amount_cents }) => `${label} ${amountText(amount_cents, locale)}`)
              .join(', '),
          })}
        </p>
      )}
      {error !== null && !isOvertaken && <FormError>{errorLine(error)}</FormError>}
      {isOvertaken && <FormError>{m.ui_overtaken()}</FormError>}
      <CampaignSum
        sum={sum}
        goal={parseMoney(sheet.goal)}
        isUnread={sheet.items.some(({ amount }) => parseMoney(amount) === null)}
        onTake={() => change({ goal: amountText(sum, locale) })}
        action={
          <ActionButton
            type="submit"
            loading={isPending}
            refusal={refusal ?? (isChanged ? null : m.campaign_unchanged())}
          >
            {m.ui_save()}
          </ActionButton>
        }
      />
      <LeaveGuard when={isChanged && !isPending} words={m.ui_discard_words()} />
    </form>
  )
}

const PERIODS = [
  { value: 'month', label: m.campaign_period_month },
  { value: 'once', label: m.campaign_period_once },
]
