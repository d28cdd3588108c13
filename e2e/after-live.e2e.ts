import { expect, expectAccessible, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { reach, type } from './keyboard.ts'

const MINUTES = 60_000
const ANNOUNCEMENT =
  'La romancière Ada Morel viendra nous dévoiler son prochain livre ce soir, et répondra à toutes vos questions.'

test('what was noted on air is put into the page in one act, beside what somebody else wrote', async ({
  given,
  signIn,
}) => {
  const start = Date.now() - 50 * MINUTES
  const at = (minutes: number) => new Date(start + minutes * MINUTES).toISOString()
  const draft = await given.publishable('La nuit des péniches', {
    scheduled_start_at: at(0),
    scheduled_end_at: at(60),
    lead: ANNOUNCEMENT,
    body_html: '<p>Un texte.</p>',
  })
  const live = await given.moved(await given.moved(draft, 'planned'), 'live', at(0))
  const { id } = await given.moved(live, 'ended', at(45))
  const segment = (key: string, title: string, minutes: number | null) => ({
    id: key,
    title,
    kind: 'interview' as const,
    planned_seconds: 600,
    who: null,
    notes: null,
    links: [],
    started_at: minutes === null ? null : at(minutes),
  })
  const marker = (
    key: string,
    kind: 'segment' | 'quote' | 'check' | 'chat',
    minutes: number,
    text: string,
  ) => ({
    id: key,
    kind,
    at: at(minutes),
    text,
    by: 'Lou',
  })
  await given.produced(id, {
    segments: [
      segment('s1', 'Ouverture', 0.5),
      segment('s2', 'Les écluses', 10),
      segment('s3', 'Le fret', 30),
      segment('s4', 'Jamais passé', null),
    ],
    markers: [
      marker('m1', 'segment', 10.1, 'Les écluses, encore'),
      marker('m2', 'segment', 20, 'Une lecture'),
      marker('m3', 'segment', 25, ''),
      marker('m4', 'segment', 40, 'Le mot de la fin'),
      marker('m5', 'quote', 12, '« L’eau ne connaît pas les frontières. »'),
      marker('m6', 'quote', 22, 'On habite un fleuve comme une rue.'),
      marker('m7', 'quote', 32, 'Une péniche vaut cent camions.'),
      marker('m8', 'quote', 33, ''),
      marker('m9', 'check', 15, 'La date du canal : 1822 ou 1825 ?'),
      marker('m10', 'check', 35, 'Le tonnage'),
      marker('m11', 'chat', 18, 'Et les vélos ?'),
      marker('m12', 'chat', 38, 'Merci'),
    ],
  })

  const page = await signIn('chef')
  await page.goto(`/emissions/${id}/direct`)
  const panel = page.getByRole('region', { name: 'Après le live' })
  await expect(panel).toContainText('45 min')
  await expect(panel.getByRole('list', { name: 'À reprendre dans la page' })).toContainText('1822 ou 1825')
  const title = (number: number) => panel.getByRole('textbox', { name: `Titre du chapitre ${number}` })
  const from = (number: number) => panel.getByRole('textbox', { name: `Début du chapitre ${number}` })
  await expect(from(1)).toHaveValue('0:00')
  await expect(title(2)).toHaveValue('Les écluses')
  await expect(title(5)).toHaveValue('Le mot de la fin')
  await expect(title(6)).toBeHidden()
  await title(3).fill('Une lecture sur l’eau')
  await from(3).fill('19:30')
  await from(4).fill('10:00')
  await expect(panel).toContainText('Un autre chapitre commence à cette seconde.')
  const write = panel.getByRole('button', { name: 'Ajouter à la page' })
  await expect(write).toHaveAttribute('aria-disabled', 'true')
  await from(4).fill('30:00')
  await panel.getByRole('checkbox', { name: 'Garder le chapitre 5' }).uncheck()
  await panel.getByRole('checkbox', { name: /Une péniche vaut cent camions/ }).uncheck()
  await expect(panel).toContainText('4 chapitres, 2 citations')
  const day = panel.getByRole('checkbox', { name: /Remplacer la date de la page, jeudi 6.février 2025/ })
  await expect(day).not.toBeChecked() // what the page says stays, unless it is asked for
  await day.check()
  await expectAccessibleInBothThemes(page)

  await given.changed(id, {
    body_html: '<p>Un texte de quelqu’un d’autre.</p>',
    chapters: [{ id: 'other', start_seconds: 300, title: 'D’une autre main' }],
  })
  await write.click()
  await expect(page.getByLabel('Notifications')).toContainText('C’est dans la page.')
  await expect(title(1)).toHaveValue('Le mot de la fin')
  await expect(day).toBeHidden()
  await expect(panel).toContainText('0 chapitre, 0 citation') // what was not wanted stays so
  const stored = await given.stored(id)
  expect(stored.chapters.map(({ start_seconds, title: name }) => `${start_seconds} ${name}`)).toEqual([
    '0 Ouverture',
    '300 D’une autre main',
    '600 Les écluses',
    '1170 Une lecture sur l’eau',
    '1800 Le fret',
  ])
  expect([stored.duration_seconds, stored.duration_source]).toEqual([2700, 'manual'])
  expect(stored.aired_on).toBe(new Date(start).toLocaleDateString('sv', { timeZone: 'Europe/Paris' }))
  const moment = (seconds: number, shown: string) => `<time data-seconds="${seconds}">${shown}</time>`
  expect(stored.body_html).toBe(
    '<p>Un texte de quelqu’un d’autre.</p>' +
      `<blockquote data-start="720"><p>L’eau ne connaît pas les frontières. ${moment(720, '12:00')}</p></blockquote>` +
      `<blockquote data-start="1320"><p>On habite un fleuve comme une rue. ${moment(1320, '22:00')}</p></blockquote>`,
  )
  await expectReflow(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.goto(`/emissions/${id}?panneau=verifications`)
  await page.getByRole('button', { name: 'Le chapô parle encore au futur' }).click()
  const lead = page.getByRole('textbox', { name: 'Chapô', exact: true })
  await expect(lead).toBeFocused()
  await lead.fill(
    ANNOUNCEMENT.replace('viendra', 'est venue').replace('ce soir, et répondra', 'et a répondu'),
  )
  await expect(page.getByRole('button', { name: 'Le chapô parle encore au futur' })).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('La page est publiée.')).toBeVisible()
  await page.goto(`/emissions/${draft.page.slug}`)
  await expect(page.getByText('On habite un fleuve comme une rue.')).toBeVisible()
  await page.goto('/')
  const first = page.getByRole('region', { name: 'À compléter' }).getByRole('listitem').first()
  await expect(first).toContainText(/lives? sans page finie/)
  await first.getByRole('link').click()
  await expect(page).toHaveURL(/missing=page/)
})

test('chapters are written by keyboard, pasted as a list, and told what is wrong', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Chapitres' }, duration_seconds: 4000 })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}?panneau=aucun`)
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  await reach(page, page.getByRole('button', { name: 'Ajouter un chapitre' }))
  await page.keyboard.press('Enter')
  await expect(box('Début du chapitre 1')).toBeFocused()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '0:00 Ouverture\n1:02:03 – Le fret\n12:30 — Les écluses\n')
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  })
  const notices = page.getByLabel('Notifications')
  await expect(notices).toContainText('3 chapitres repris')
  await notices.getByRole('button', { name: 'Fermer la notification' }).click()
  await expect(box('Titre du chapitre 2')).toHaveValue('Les écluses')
  await expect(box('Début du chapitre 3')).toHaveValue('1:02:03')
  await page.getByRole('button', { name: 'Ajouter un chapitre' }).click()
  await page.keyboard.type('5:00')
  await type(page, box('Titre du chapitre 4'), 'La batellerie')
  await reach(page, page.getByRole('button', { name: 'Ajouter un chapitre' }))
  await expect(box('Titre du chapitre 2')).toHaveValue('La batellerie')

  const section = page.getByRole('region', { name: 'Chapitres' })
  await box('Début du chapitre 1').fill('12:30')
  await box('Titre du chapitre 2').focus()
  await expect(section).toContainText('Le premier chapitre commence à 0:00.')
  await expect(section).toContainText('Un autre chapitre commence à cette seconde.')
  await box('Début du chapitre 2').fill('0:00')
  await box('Début du chapitre 4').fill('2:00:00')
  await expect(section).toContainText('Après la fin de la vidéo')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Supprimer le chapitre 4' }).click()
  await expect(box('Titre du chapitre 4')).toBeHidden()
  await notices.getByRole('button', { name: 'Annuler' }).click()
  await expect(box('Titre du chapitre 4')).toHaveValue('Le fret')
  await expectReflow(page)

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/emissions/${id}?panneau=verifications`)
  await expect(box('Début du chapitre 1')).toBeVisible() // it comes at idle
  await page.getByRole('button', { name: 'Un chapitre est à revoir' }).click()
  await expect(box('Début du chapitre 1')).toBeFocused()
})
