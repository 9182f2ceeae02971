import { lookup } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { AddressRefused, checkUrl, isPrivateAddress } from './addresses.ts'
import { type Post, patienceMilliseconds } from './port.ts'

/**
 * Resolves a name and refuses it when it leads into a private network. The connection is made to the very addresses that
 * were looked at: a name cannot mean something else a moment later.
 */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const first = found?.[0]
    if (error || !first) return done(error ?? new Error('the name is unknown'), '', 4)
    if (found.some(({ address }) => isPrivateAddress(address))) {
      return done(new AddressRefused('the name leads into a private network'), '', 4)
    }
    if (options.all) done(null, found)
    else done(null, first.address, first.family)
  })
}

/** Posts over node:http, which follows no redirects. */
export const postNode: Post = async ({ url: text, headers, body, allowsPrivate }) => {
  const url = checkUrl(text, { allowsPrivate })
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(patienceMilliseconds),
        agent: false,
        ...(allowsPrivate ? {} : { lookup: publicLookup }),
      },
      (response) => {
        done({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] })
        // Whatever it says is of no interest, and may be endless.
        response.destroy()
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })
}
