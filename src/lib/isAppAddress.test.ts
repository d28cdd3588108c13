import { expect, test } from 'vitest'
import { isAppAddress } from './isAppAddress.ts'

test.each([
  '/',
  '/connexion',
  '/emissions',
  '/emissions/nouvelle',
  '/emissions/12',
  '/emissions/12/apercu',
  '/invites',
  '/invites/',
  '/tags/12',
  '/images',
  '/agenda',
  '/series/12',
  '/sante/alt',
  '/importer/guest',
])('%s is the app’s', (path) => expect(isAppAddress(path)).toBe(true))

test.each([
  '/emissions/la-mer',
  '/emissions/12-mars',
  '/invites/claire-girka',
  '/tags/12-mars',
  '/apercu/abc',
  '/series-x',
  '/agenda.ics',
  '/comptes',
  '/api/v1/session',
  '/media/images/a.webp',
])('%s is not', (path) => expect(isAppAddress(path)).toBe(false))
