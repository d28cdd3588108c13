import { addMonths } from '#app/lib/addMonths.ts'
import type { campaigns } from '#server/db/schema.ts'

type Row = typeof campaigns.$inferInsert

/** This month's campaign, and those of the five months before, as they closed. */
export function campaignRows(month: string): Row[] {
  const closed = CLOSED.map(([collected, donors_count], at) => ({
    ...campaign,
    month: addMonths(month, -1 - at),
    collected_cents: collected * 100,
    donors_count,
  }))
  return [{ ...campaign, month }, ...closed]
}

/** What came in, in euros, and from how many; the month before first. */
const CLOSED: [collected: number, donors: number][] = [
  [27_640, 812],
  [31_205, 934],
  [18_990, 561],
  [24_315, 703],
  [29_870, 876],
]

/** The campaign of the real page: its labels and figures are facts. The lines add up to the goal. */
const campaign: Row = {
  title: 'Campagne de dons',
  period: 'month',
  goal_cents: 3_000_000,
  collected_cents: 1_000,
  donors_count: 1,
  items: [
    { label: 'Loyer', amount_cents: 190_000, note: 'Studio, assurances, téléphonie, électricité' },
    { label: 'Gestion', amount_cents: 90_000, note: 'Comptabilité' },
    {
      label: 'Transport',
      amount_cents: 100_000,
      note: 'Tournages extérieurs, transports, stands, hébergement',
    },
    {
      label: 'Salaires',
      amount_cents: 1_300_000,
      note: '2 journalistes, 5 pigistes, 1 graphiste, 3 développeurs',
    },
    { label: 'Divers', amount_cents: 100_000, note: 'Services en ligne, matériel, abonnements' },
    { label: 'Projet', amount_cents: 320_000, note: 'Provision pour un camion de tournage' },
    { label: 'Site', amount_cents: 900_000, note: 'Provision pour la refonte du site' },
  ],
}
