import { m } from '#app/paraglide/messages.js'

/** The parts of the form in the order of the public page; the ids are in the addresses people share. */
export const SECTIONS = [
  { id: 'titre', label: m.broadcast_form_section_title },
  { id: 'video', label: m.broadcast_form_section_video },
  { id: 'chapo', label: m.broadcast_form_section_lead },
  { id: 'fiche', label: m.broadcast_form_section_facts },
  { id: 'resume', label: m.broadcast_form_section_summary },
  { id: 'chapitres', label: m.broadcast_form_chapters },
  { id: 'faq', label: m.broadcast_form_section_faq },
  { id: 'divers', label: m.broadcast_form_section_more },
] as const

export type SectionId = (typeof SECTIONS)[number]['id']
