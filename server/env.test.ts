import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

test('a bare machine needs no variable', () => {
  expect(readEnv({ PATH: '/bin' })).toMatchObject({
    PORT: 4400,
    HOST: '127.0.0.1',
    REGIE_DATA: `${process.cwd()}/data`,
    REGIE_MODE: 'demo',
    REGIE_ORIGIN: 'http://localhost:4400',
    REGIE_TIME_ZONE: 'Europe/Paris',
  })
})

test('the address follows the port, unless it is given', () => {
  expect(readEnv({ PORT: '8080' }).REGIE_ORIGIN).toBe('http://localhost:8080')
  const given = { PORT: '8080', REGIE_ORIGIN: 'https://regie.exemple.fr/' }
  expect(readEnv(given).REGIE_ORIGIN).toBe('https://regie.exemple.fr')
})

test('one gives on the newsroom’s own site, unless it says where', () => {
  expect(readEnv({})).toMatchObject({ REGIE_HOME_URL: null, REGIE_DONATION_URL: null })
  const REGIE_HOME_URL = 'https://poste.exemple.fr'
  expect(readEnv({ REGIE_HOME_URL }).REGIE_DONATION_URL).toBe('https://poste.exemple.fr/dons')
  const REGIE_DONATION_URL = 'https://dons.exemple.fr/poste'
  expect(readEnv({ REGIE_HOME_URL, REGIE_DONATION_URL })).toMatchObject({ REGIE_DONATION_URL })
  expect(() => readEnv({ REGIE_DONATION_URL: 'javascript:alert(1)' })).toThrow(
    /REGIE_DONATION_URL.*une adresse/,
  )
})

test('an empty variable counts as absent', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4400 })
})

test('every wrong variable is named with what it should be', () => {
  const wrong = {
    PORT: 'quatre',
    DATABASE_URL: 'mysql://localhost',
    REGIE_MODE: 'prod',
    REGIE_TIME_ZONE: 'Europe/Gap',
    REGIE_SECRET: 'short',
    REGIE_BEHIND_PROXY: 'peut-être',
  }
  expect(() => readEnv(wrong)).toThrow(
    `Régie ne peut pas démarrer avec ces réglages\u00A0:
  PORT\u00A0: un numéro de port, de 1 à 65535
  DATABASE_URL\u00A0: une adresse postgres://…
  REGIE_MODE\u00A0: demo ou production
  REGIE_TIME_ZONE\u00A0: un fuseau comme Europe/Paris
  REGIE_BEHIND_PROXY\u00A0: true ou false
  REGIE_SECRET\u00A0: au moins 32 caractères`,
  )
})

test.each(['0.0.0.0', '192.168.1.10', '::'])('a demonstration is refused to the network (%s)', (HOST) => {
  expect(() => readEnv({ HOST })).toThrow(/HOST.*REGIE_MODE=production/)
  expect(readEnv({ HOST, REGIE_MODE: 'production' }).HOST).toBe(HOST)
})
