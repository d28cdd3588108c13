import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionEndpoints as api } from '#app/contract/session.ts'
import { newsroom } from '#server/testing.ts'
import { createDemoAccounts, firstAdminLink } from './first-admin.ts'
import { doors } from './testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom({ app: doors, settings: { demo: true } })))
afterAll(() => room.close())

const signIn = (email: string, password: string) =>
  room.anonymous.call(api.signIn, { body: { email, password } })

test('the demo newsroom opens to one account per role, with the last password printed', async () => {
  await createDemoAccounts(room.db, 'premier mot de passe')
  const accounts = await createDemoAccounts(room.db, 'second mot de passe')
  expect(accounts.map(({ email }) => email)).toEqual([
    'viewer@demo.regie',
    'editor@demo.regie',
    'chef@demo.regie',
    'producer@demo.regie',
    'admin@demo.regie',
  ])
  for (const { email, role } of accounts) {
    const { body } = await signIn(email, 'second mot de passe')
    expect(body.user).toMatchObject({ email, role })
  }
  expect((await signIn('admin@demo.regie', 'premier mot de passe')).status).toBe(401)
  expect(await firstAdminLink(room.deps)).toBeNull()
})

test('put into production, the demo accounts are closed and an admin is asked for', async () => {
  const { headers } = await signIn('admin@demo.regie', 'second mot de passe')
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const link = await firstAdminLink({ ...room.deps, settings: { ...room.deps.settings, demo: false } })
  expect(link).toContain('/bienvenue/')
  expect((await room.anonymous.raw('/api/v1/session', { headers: { cookie } })).status).toBe(401)
  expect((await signIn('admin@demo.regie', 'second mot de passe')).status).toBe(401)
})
