import { memo } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Chapters } from './Chapters.tsx'
import { AiredOnField, FormatField, LicenseField, NumberField } from './EpisodeFields.tsx'
import { DurationFields } from './DurationFields.tsx'
import type { Editing } from './editing.ts'
import { FaqField } from './FaqField.tsx'
import { LegacyFields } from './LegacyFields.tsx'
import { GuestsField, SeriesField, TagsField } from './NameFields.tsx'
import { PeertubeField } from './PeertubeField.tsx'
import { PictureField } from './PictureField.tsx'
import { PlannedFields } from './PlannedFields.tsx'
import { Section } from './Section.tsx'
import { SlugField } from './SlugField.tsx'
import { SummaryField } from './SummaryField.tsx'
import { LineField, LinesField } from './TextFields.tsx'
import { TitleField } from './TitleField.tsx'
import { YoutubeField } from './YoutubeField.tsx'
import classes from './BroadcastEditor.module.css'

/** Every field of the page, in the order of the public page. It is drawn once: each field follows the draft by itself. */
export const EditorForm = memo(function EditorForm({
  editing,
  disabled,
}: {
  editing: Editing
  disabled: boolean
}) {
  return (
    <fieldset className={classes['form']} disabled={disabled}>
      <Section id="titre">
        <TitleField editing={editing} isNew={editing.stored().id === 0} />
        <LineField editing={editing} field="subtitle" label={m.broadcast_form_subtitle()} />
        <SlugField editing={editing} />
      </Section>
      <Section id="video">
        <YoutubeField editing={editing} />
        <PeertubeField editing={editing} />
        <PictureField editing={editing} />
      </Section>
      <Section id="chapo">
        <LinesField editing={editing} field="lead" label={m.broadcast_form_lead()} hint={leadHint} />
        <LinesField
          editing={editing}
          field="lead_announce"
          label={m.broadcast_form_lead_announce()}
          hint={announceHint}
        />
      </Section>
      <Section id="fiche">
        <SeriesField editing={editing} />
        <div className={classes['row']}>
          <NumberField editing={editing} field="season_number" label={m.broadcast_form_season()} />
          <NumberField editing={editing} field="episode_number" label={m.broadcast_form_episode()} />
          <FormatField editing={editing} />
        </div>
        <GuestsField editing={editing} />
        <AiredOnField editing={editing} />
        <PlannedFields editing={editing} />
        <DurationFields editing={editing} />
        <TagsField editing={editing} />
      </Section>
      <Section id="resume">
        <SummaryField editing={editing} disabled={disabled} />
      </Section>
      <Section id="chapitres">
        <Chapters editing={editing} />
      </Section>
      <Section id="faq">
        <FaqField editing={editing} disabled={disabled} />
      </Section>
      <Section id="divers">
        <LicenseField editing={editing} />
        <LegacyFields editing={editing} />
      </Section>
    </fieldset>
  )
})

const leadHint = (lead: string) => m.broadcast_form_lead_hint({ count: lead.trim().length })
const announceHint = (lead: string) => m.broadcast_form_lead_announce_hint({ count: lead.trim().length })
