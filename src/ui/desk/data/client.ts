import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestFailed } from '../api/client.ts'
import { endSession } from '../session/session.ts'

/** Tries again what another moment may mend: no answer, or a fault of the server. */
export const isPassing = (error: unknown): boolean =>
  !(error instanceof RequestFailed) || error.code === 'unreachable' || error.status >= 500

/** Keeps the server's answers for all components; an expired session is noticed here, whatever asked. */
export function createDataClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof RequestFailed && error.code === 'not_signed_in') endSession(client, 'expired')
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Our own banner says that the line is down; queries must not wait for the browser's opinion of it.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (attempt) => 600 * 2 ** attempt,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}
