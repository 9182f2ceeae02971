const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The keys of a service, all derived from one secret (HKDF, RFC 5869), so that one leaked use does not open another. */
export interface Keys {
  /** AES-256-GCM key for contact data and lookup codes at rest. */
  sealing: CryptoKey
  /** Secret of the staff sessions, hexadecimal. */
  sessions: string
}

export async function deriveKeys(secret: string): Promise<Keys> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ])
  const parameters = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: encoder.encode('lianxin'),
    info: encoder.encode(info),
  })
  const sealing = await crypto.subtle.deriveKey(
    parameters('sealing'),
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
  const sessions = await crypto.subtle.deriveBits(parameters('sessions'), material, 256)
  return { sealing, sessions: toHex(new Uint8Array(sessions)) }
}

/** Encrypts a text (AES-256-GCM, NIST SP 800-38D). `nonce` is 12 random bytes, never used twice with a key. */
export async function seal(
  key: CryptoKey,
  { text, nonce }: { text: string; nonce: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, encoder.encode(text))
  return `1.${toHex(nonce)}.${toHex(new Uint8Array(sealed))}`
}

/**
 * Opens what `seal` closed.
 * @returns undefined when it was sealed under another key or altered.
 */
export async function unseal(key: CryptoKey, sealed: string): Promise<string | undefined> {
  const [version, nonce = '', data = ''] = sealed.split('.')
  if (version !== '1') return undefined
  try {
    return decoder.decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromHex(nonce) }, key, fromHex(data)))
  } catch {
    return undefined
  }
}

/** SHA-256 of a text, hexadecimal. */
export async function sha256(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
