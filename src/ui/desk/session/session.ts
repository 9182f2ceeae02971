import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Staff } from '../../../domain/contract.ts'
import { RequestFailed } from '../api/client.ts'
import { desk, type SessionAnswer } from '../api/desk.ts'
import { keys } from '../data/keys.ts'
import { go, readPlace } from '../place.ts'

/** Why a person finds the login page instead of the desk. */
export type Farewell = 'expired' | 'signed_out'

let farewell: Farewell | undefined

/** Why the last session ended, for the login page. */
export const lastFarewell = (): Farewell | undefined => farewell

/** Who is signed in, and until when, in milliseconds since 1970 by this computer's own clock. */
export interface SignedIn {
  staff: Staff
  endsAt: number
}

const endsAfter = (seconds: number) => Date.now() + seconds * 1000

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery<SignedIn | null>({
    queryKey: keys.session,
    queryFn: ({ signal }) => findStaff(signal),
    staleTime: 60_000,
  })
}

/** Opens the desk for a person who has just signed in, at the place they came from. */
export function beginSession(client: QueryClient, { staff, endsInSeconds }: SessionAnswer): void {
  farewell = undefined
  client.setQueryData<SignedIn>(keys.session, { staff, endsAt: endsAfter(endsInSeconds) })
  go({ ...readPlace(location), isLogin: false }, { replaces: true })
}

/** The session lasts so many seconds from now. */
export function keepSession(client: QueryClient, endsInSeconds: number): void {
  client.setQueryData<SignedIn>(keys.session, (session) => session && { ...session, endsAt: endsAfter(endsInSeconds) })
}

/** Leads back to the login page and forgets what the server told; drafts stay in sessionStorage. */
export function endSession(client: QueryClient, why: Farewell): void {
  if (client.getQueryData(keys.session)) farewell = why
  client.setQueryData(keys.session, null)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] })
  go({ ...readPlace(location), isLogin: true }, { replaces: true })
}

async function findStaff(signal: AbortSignal): Promise<SignedIn | null> {
  try {
    const { staff, endsInSeconds } = await desk.whoAmI(signal)
    return { staff, endsAt: endsAfter(endsInSeconds) }
  } catch (error) {
    if (error instanceof RequestFailed && error.code === 'not_signed_in') return null
    throw error
  }
}
