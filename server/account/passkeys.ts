import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import type { z } from 'zod'
import type { WebAuthn } from '#app/contract/credential.ts'
import { must, Refused } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'
import { keepOnce, takeOnce } from './once.ts'
import { insertPasskey, passkeyOf, passkeysOf, touchPasskey } from './passkey-store.ts'

const FIVE_MINUTES = 5 * 60_000

/** What a browser needs to make a passkey: one that is found without an address, and that asks who holds it. */
export async function registrationOptions(deps: Deps, person: { id: string; name: string; email: string }) {
  const options = await generateRegistrationOptions({
    rpName: `Régie · ${deps.settings.name}`,
    rpID: siteOf(deps).id,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    excludeCredentials: (await passkeysOf(deps.db, person.id)).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepOnce(deps, `passkey:${options.challenge}`, person.id, FIVE_MINUTES)
  return plain(options)
}

/** Keeps the passkey that the browser made for a person. */
export async function addPasskey(deps: Deps, user_id: string, { name, response }: Named) {
  const made = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON, // the library refuses what is not one
    expectedChallenge: async (challenge) => (await takeOnce(deps, `passkey:${challenge}`)) === user_id,
    expectedOrigin: siteOf(deps).origin,
    expectedRPID: siteOf(deps).id,
  }).catch(refuseKey)
  must(made.verified, 'validation', UNREADABLE)
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential
  return insertPasskey(deps.db, {
    id,
    user_id,
    name,
    public_key: isoBase64URL.fromBuffer(publicKey),
    counter,
    transports,
    created_at: deps.clock.now(),
  })
}

/** What a browser needs to sign in, without saying who. */
export async function signInOptions(deps: Deps) {
  const options = await generateAuthenticationOptions({
    rpID: siteOf(deps).id,
    userVerification: 'required',
  })
  await keepOnce(deps, `passkey:${options.challenge}`, '', FIVE_MINUTES)
  return plain(options)
}

/** Whose passkey this is, when it is right: it also says that its holder was asked who they are. */
export async function personWithPasskey(deps: Deps, response: Record<string, unknown>): Promise<string> {
  const key = await passkeyOf(deps.db, String(response['id']))
  must(key !== undefined, 'bad_credentials', UNKNOWN)
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON, // the library refuses what is not one
    expectedChallenge: async (challenge) => (await takeOnce(deps, `passkey:${challenge}`)) === '',
    expectedOrigin: siteOf(deps).origin,
    expectedRPID: siteOf(deps).id,
    credential: { id: key.id, publicKey: isoBase64URL.toBuffer(key.public_key), counter: key.counter },
  }).catch(() => {
    throw new Refused('bad_credentials', UNKNOWN)
  })
  must(verified, 'bad_credentials', UNKNOWN)
  await touchPasskey(deps.db, key.id, authenticationInfo.newCounter, deps.clock.now())
  return key.user_id
}

interface Named {
  name: string
  response: Record<string, unknown>
}

/** Passkeys are of a site: a name and an origin. */
function siteOf({ settings }: Deps) {
  const { hostname, origin } = new URL(settings.site_url)
  return { id: hostname, origin }
}

/** As it goes over the wire, without members that say nothing. */
const plain = (options: object): z.infer<typeof WebAuthn> => JSON.parse(JSON.stringify(options))

function refuseKey(): never {
  throw new Refused('validation', UNREADABLE)
}

const UNREADABLE = { detail: 'Cette clé n’a pas pu être vérifiée. Recommencez.' }
const UNKNOWN = { detail: 'Cette clé d’accès n’ouvre aucun compte ici.' }
