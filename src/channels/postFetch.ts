import { checkUrl } from './addresses.ts'
import { type Post, patienceMilliseconds } from './port.ts'

/** Posts by `fetch`, for Workers: they reach no private network, so only what an address itself says is looked at. */
export const postFetch: Post = async ({ url, headers, body, allowsPrivate }) => {
  const response = await fetch(checkUrl(url, { allowsPrivate }), {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMilliseconds),
  })
  await response.body?.cancel()
  return { status: response.status, retryAfter: response.headers.get('retry-after') ?? undefined }
}
