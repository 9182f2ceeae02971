import { BlockList, isIP } from 'node:net'

/** Networks that are not the public Internet (IANA special-purpose registries, RFC 6890), among them clouds' metadata. */
const privateNetworks: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['::1', 128, 'ipv6'],
  // IPv4 addresses within IPv6 ones. Those behind ::ffff:0:0/96 are looked at as what they are by BlockList itself.
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]

const blocked = new BlockList()
for (const [network, prefix, family] of privateNetworks) blocked.addSubnet(network, prefix, family)

/** Whether an IP address belongs to a private or special network. */
export function isPrivateAddress(address: string): boolean {
  return blocked.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** An address that webhooks are not sent to; the message says why. */
export class AddressRefused extends Error {}

/**
 * The address of a webhook, of which names are looked at later, when they are resolved.
 * @throws AddressRefused unless it is http or https, without a password in it, and not openly private.
 */
export function checkUrl(text: string, { allowsPrivate }: { allowsPrivate: boolean }): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new AddressRefused('not an http or https address')
  if (url.username || url.password) throw new AddressRefused('no user name or password in the address')
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const isPrivate = isIP(host) ? isPrivateAddress(host) : /^localhost$|\.(localhost|local|internal)$/.test(host)
  if (isPrivate && !allowsPrivate) throw new AddressRefused('an address of a private network')
  return url
}

/** Whether an address passes `checkUrl`. */
export function mayCall(text: string, { allowsPrivate }: { allowsPrivate: boolean }): boolean {
  try {
    checkUrl(text, { allowsPrivate })
    return true
  } catch (error) {
    if (error instanceof AddressRefused) return false
    throw error
  }
}
