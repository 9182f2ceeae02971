import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Staff } from '../../../domain/contract.ts'
import { RequestFailed } from '../api/client.ts'
import { desk } from '../api/desk.ts'
import { keys } from '../data/keys.ts'
import { go, readPlace } from '../place.ts'

/** Why a person finds the login page instead of the desk. */
export type Farewell = 'expired' | 'signed_out'

let farewell: Farewell | undefined

/** Why the last session ended, for the login page. */
export const lastFarewell = (): Farewell | undefined => farewell

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery<Staff | null>({
    queryKey: keys.session,
    queryFn: ({ signal }) => findStaff(signal),
    staleTime: 60_000,
  })
}

/** Opens the desk for a person who has just signed in, at the place they came from. */
export function beginSession(client: QueryClient, staff: Staff): void {
  farewell = undefined
  client.setQueryData(keys.session, staff)
  go({ ...readPlace(location), isLogin: false }, { replaces: true })
}

/** Leads back to the login page and forgets what the server told; drafts stay in sessionStorage. */
export function endSession(client: QueryClient, why: Farewell): void {
  if (client.getQueryData(keys.session)) farewell = why
  client.setQueryData(keys.session, null)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] })
  go({ ...readPlace(location), isLogin: true }, { replaces: true })
}

async function findStaff(signal: AbortSignal): Promise<Staff | null> {
  try {
    return await desk.whoAmI(signal)
  } catch (error) {
    if (error instanceof RequestFailed && error.code === 'not_signed_in') return null
    throw error
  }
}
