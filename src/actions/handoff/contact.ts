import type { Context } from '../../context.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { seal, unseal } from '../../domain/seal.ts'

/** How a citizen wants to be reached; kept encrypted. */
export interface Contact {
  name?: string | undefined
  phone?: string | undefined
  email?: string | undefined
}

export async function sealContact(context: Context, contact: Contact): Promise<string> {
  const { sealing } = await context.keys()
  return seal(sealing, { text: JSON.stringify(contact), nonce: context.randomBytes(12) })
}

/** The contact in clear; undefined when there is none, or when the key it was sealed under is gone. */
export async function openContact(context: Context, sealed: string | null): Promise<Contact | undefined> {
  if (sealed === null) return undefined
  const { sealing } = await context.keys()
  const text = await unseal(sealing, sealed)
  return text === undefined ? undefined : (JSON.parse(text) as Contact)
}

/** Enough to see that there is a contact, too little to use it. */
export function maskContact({ name, phone, email }: Contact): Contact {
  return {
    ...(name ? { name: `${[...name][0]}${'*'.repeat(Math.max([...name].length - 1, 1))}` } : {}),
    ...(phone ? { phone: maskPhone(phone) } : {}),
    ...(email ? { email: maskPersonalData(email).text } : {}),
  }
}

function maskPhone(phone: string): string {
  const masked = maskPersonalData(phone).text
  return masked === phone ? phone.replace(/\d(?=\d{2})/g, '*') : masked
}

/** Whether a number can get text messages: one with an area code of the mainland cannot. */
export const canText = (phone: string): boolean => !/^0[1-9]/.test(phone.trim())
