import type { ReactNode } from 'react'
import { Failure, Skeleton } from './States.tsx'

/** What a question to the server answers; grey lines until then, and its failure with another try. */
export function Loaded<Data>({
  query,
  failed,
  children,
}: {
  query: { data: Data | undefined; error: Error | null; isPending: boolean; refetch: () => Promise<unknown> }
  failed: string
  children: (data: Data) => ReactNode
}) {
  return (
    <>
      {query.error && <Failure title={failed} error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
      {query.isPending && <Skeleton />}
    </>
  )
}
