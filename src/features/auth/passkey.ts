import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import type { z } from 'zod'
import { WebAuthn } from '#app/contract/credential.ts'

type Json = z.infer<typeof WebAuthn>

/** Has the browser ask for a passkey of this site. Fails when the person calls it off. */
export async function askPasskey(options: Json): Promise<Json> {
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON // the server's library made them
  return WebAuthn.parse(plain(await startAuthentication({ optionsJSON })))
}

/** Has the browser make a passkey for this site. Fails when the person calls it off. */
export async function makePasskey(options: Json): Promise<Json> {
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON // the server's library made them
  return WebAuthn.parse(plain(await startRegistration({ optionsJSON })))
}

/** As it goes over the wire, without members that say nothing. */
const plain = (answer: object): unknown => JSON.parse(JSON.stringify(answer))
