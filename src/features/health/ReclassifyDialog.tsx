import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { Discard } from '#app/ui/Discard.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { useLeaving } from '#app/ui/useLeaving.ts'
import { targetLabel } from './labels.ts'
import { MendDialog } from './MendDialog.tsx'
import { mendingQueries } from './mendings.ts'
import { type OtherTag, targetOf } from './otherTag.ts'
import { OtherTags } from './OtherTags.tsx'
import classes from './Health.module.css'

/**
 * Tags that look like seasons, formats and platforms: the person says which really are, says of any other tag what it
 * is, then sees what would change. `isTicked` proposes to do them all.
 */
export function ReclassifyDialog({ isTicked, onClose }: { isTicked: boolean; onClose: () => void }) {
  const { data, error } = useQuery(mendingQueries.proposals())
  const [left, setLeft] = useState<ReadonlySet<number> | null>(null)
  const [others, setOthers] = useState<OtherTag[]>([])
  const [tries, setTries] = useState(0)
  const { leave, discard } = useLeaving(left !== null || others.length > 0)
  const close = () => leave(onClose)
  const [isTried, setIsTried] = useState(false)
  // What a person says of a tag stands, whatever it looks like.
  const proposals = data?.filter(({ tag }) => others.every((other) => other.tag.id !== tag.id))
  // A tag of another platform may well be a subject: it is proposed, and ticked by hand.
  const unticked =
    left ??
    new Set(proposals?.filter(({ to }) => !isTicked || to.field === 'platform').map(({ tag }) => tag.id))
  const chosen = proposals?.filter(({ tag }) => !unticked.has(tag.id)) ?? []
  const said = others.flatMap((other) => {
    const to = targetOf(other)
    return to === null ? [] : [{ tag_id: other.tag.id, to }]
  })
  if (isTried)
    return (
      <MendDialog
        title={m.health_propose_title()}
        lead={m.health_propose_lead()}
        mending={{ tags: [...said, ...chosen.map(({ tag, to }) => ({ tag_id: tag.id, to }))] }}
        onBack={() => setIsTried(false)}
        onClose={close}
        onDone={onClose}
      >
        <Discard {...discard} />
      </MendDialog>
    )
  function tick(id: number, isOn: boolean) {
    const next = new Set(unticked)
    if (isOn) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <Dialog
      opened
      onClose={close}
      title={m.health_propose_title()}
      size="lg"
      actions={
        <>
          <Button variant="default" onClick={close}>
            {m.ui_cancel()}
          </Button>
          <Button
            disabled={chosen.length + others.length === 0}
            onClick={() => (said.length === others.length ? setIsTried(true) : setTries(tries + 1))}
          >
            {m.health_propose_next()}
          </Button>
        </>
      }
    >
      <p>{m.health_propose_lead()}</p>
      <Discard {...discard} />
      <OtherTags
        value={others}
        tries={tries}
        onChange={(value) => {
          if (value.length > others.length) setTries(0)
          setOthers(value)
        }}
      />
      {error !== null && <FormError>{errorLine(error)}</FormError>}
      {proposals?.length === 0 && <p>{m.health_propose_none()}</p>}
      {proposals !== undefined && proposals.length > 0 && (
        <>
          <Tick
            type="checkbox"
            label={m.health_propose_all()}
            checked={unticked.size === 0}
            onChange={({ currentTarget: { checked } }) =>
              setLeft(new Set(checked ? [] : data?.map(({ tag }) => tag.id)))
            }
          />
          <table className={`${classes['sample']} ${classes['proposals']}`}>
            <caption>{m.health_propose_title()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.health_tag()}</th>
                <th scope="col">{m.health_becomes()}</th>
                <th scope="col">{m.health_column_count()}</th>
              </tr>
            </thead>
            <tbody>
              {proposals.map(({ tag, to, broadcasts_count }) => (
                <tr key={tag.id}>
                  <td>
                    <Tick
                      type="checkbox"
                      label={tag.name}
                      checked={!unticked.has(tag.id)}
                      onChange={({ currentTarget: { checked } }) => tick(tag.id, checked)}
                    />
                  </td>
                  <td>{targetLabel(to)}</td>
                  <td>{m.health_pages({ count: broadcasts_count })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  )
}
