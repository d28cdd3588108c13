import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { part } from '#server/audit/acts.ts'

type Json = Record<string, never>

/** A device of a test that makes one passkey and signs with it (ES256, no attestation), as a browser would answer. */
export function softDevice(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let uses = 0
  return {
    id: id.toString('base64url'),
    /** What the browser answers to the options of a registration. */
    make(options: unknown): Json {
      const client = clientData('webauthn.create', options, origin)
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const authData = Buffer.concat([
        head(part(part(options, 'rp'), 'id'), 0x45, 0),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        Buffer.from(isoCBOR.encode(key)),
      ])
      const attestation = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authData)],
        ]),
      )
      return answer(id, {
        clientDataJSON: client,
        attestationObject: Buffer.from(attestation),
      })
    },
    /** What the browser answers to the options of a sign-in. */
    sign(options: unknown): Json {
      const client = clientData('webauthn.get', options, origin)
      const authenticatorData = head(part(options, 'rpId'), 0x05, (uses += 1))
      const hash = createHash('sha256').update(client).digest()
      const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), privateKey)
      return answer(id, { clientDataJSON: client, authenticatorData, signature })
    },
  }
}

const clientData = (type: string, options: unknown, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge: part(options, 'challenge'), origin }))

/** Of which site, that somebody was there (and who), and how often it was used. */
function head(site: unknown, flags: number, uses: number) {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(uses)
  return Buffer.concat([createHash('sha256').update(String(site)).digest(), Buffer.from([flags]), counter])
}

function answer(id: Buffer, response: Record<string, Buffer>): Json {
  const texts = Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')])
  const raw = id.toString('base64url')
  return JSON.parse(
    JSON.stringify({
      id: raw,
      rawId: raw,
      type: 'public-key',
      clientExtensionResults: {},
      response: Object.fromEntries(texts),
    }),
  )
}
