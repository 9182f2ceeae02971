import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCaseNumber, makeLookupCode, normaliseLookupCode, parseCaseNumber } from '../../src/domain/caseNumber.ts'
import { findBrokenLink, hashEvent } from '../../src/domain/eventChain.ts'
import { findLocale, negotiateLocale } from '../../src/domain/locale.ts'
import { deriveKeys, seal, unseal } from '../../src/domain/seal.ts'
import { fill, serverTexts } from '../../src/domain/texts/catalogue.ts'

describe('languages', () => {
  it.each([
    [undefined, 'zh-TW,zh;q=0.9,en;q=0.8', 'zh-TW'],
    [undefined, 'fr,en;q=0.5', 'en'],
    [undefined, 'en;q=0.2,zh-HK;q=0.9', 'zh-TW'],
    ['en', 'zh-CN', 'en'],
    ['xx', 'de', 'zh-CN'],
    [undefined, undefined, 'zh-CN'],
    [undefined, 'en;q=0, zh', 'zh-CN'],
  ])('wish %s with %s gives %s', (wish, header, locale) => {
    expect(negotiateLocale(wish, header)).toBe(locale)
  })

  it('knows traditional script by its tags', () => {
    expect(['zh-Hant', 'zh-MO', 'zh-Hant-HK', 'zh-SG', 'en-GB', 'xh'].map(findLocale)).toEqual([
      'zh-TW',
      'zh-TW',
      'zh-TW',
      'zh-CN',
      'en',
      undefined,
    ])
  })

  it('says the same in each: same texts, same places for values', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
    const { 'zh-CN': zh, 'zh-TW': tw, en } = serverTexts
    for (const other of [tw, en]) {
      for (const [code, [title, detail]] of Object.entries(zh.problem)) {
        const [otherTitle, otherDetail] = other.problem[code as keyof typeof zh.problem]
        expect(places(otherTitle + otherDetail), code).toEqual(places(title + detail))
      }
      for (const [status, text] of Object.entries(zh.reply)) {
        expect(other.reply[status as keyof typeof zh.reply] === '', status).toBe(text === '')
      }
    }
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}')
  })
})

describe('case numbers and lookup codes', () => {
  it('bear the day in Shanghai, and are read however they are typed', () => {
    expect(formatCaseNumber(new Date('2026-11-24T16:30:00Z'), 42)).toBe('20261125000042')
    for (const typed of ['20261125000042', ' 2026 1125 000042 ', '2026-1125-000042', '２０２６１１２５００００４２']) {
      expect(parseCaseNumber(typed)).toBe('20261125000042')
    }
    expect(parseCaseNumber('12345')).toBeUndefined()
    expect(parseCaseNumber('<script>')).toBeUndefined()
  })

  it('make codes of characters that cannot be mistaken, and forgive case, spaces and full width', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        fc.pre(bytes.filter((byte) => byte < 240).length >= 8)
        const code = makeLookupCode(bytes)
        expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
        expect(normaliseLookupCode(` ${code.toLowerCase().replace('-', ' ')}`)).toBe(code.replace('-', ''))
      }),
    )
  })
})

describe('sealing', () => {
  it('opens what it closed, and nothing that was altered or closed under another key', async () => {
    const keys = await deriveKeys('one secret that is long enough')
    const other = await deriveKeys('another secret that is long enough')
    const nonce = new Uint8Array(12).fill(7)
    const sealed = await seal(keys.sealing, { text: '王小明 13800138000', nonce })
    expect(sealed).not.toContain('13800138000')
    expect(await unseal(keys.sealing, sealed)).toBe('王小明 13800138000')
    expect(await unseal(other.sealing, sealed)).toBeUndefined()
    expect(
      await unseal(
        keys.sealing,
        sealed.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
      ),
    ).toBeUndefined()
    expect(await unseal(keys.sealing, 'nonsense')).toBeUndefined()
    expect(keys.sessions).not.toBe(other.sessions)
  })
})

describe('the chain of events', () => {
  it('names the first event that was changed, taken out or moved', async () => {
    const chain: Parameters<typeof findBrokenLink>[0] = []
    for (let position = 1; position <= 5; position++) {
      const event = {
        handoffId: 'h',
        position,
        kind: 'claimed',
        actorKind: 'staff',
        actorId: 's',
        data: { b: '2', a: '1' },
        at: new Date(position * 1000),
        previousHash: chain.at(-1)?.hash ?? '',
      }
      chain.push({ ...event, hash: await hashEvent(event) })
    }
    expect(await findBrokenLink(chain)).toBeUndefined()
    expect(await findBrokenLink(chain.map((event) => ({ ...event, data: { a: '1', b: '2' } })))).toBeUndefined()
    expect(await findBrokenLink(chain.map((e, i) => (i === 2 ? { ...e, at: new Date(1) } : e)))).toBe(2)
    expect(await findBrokenLink(chain.filter((_, i) => i !== 1))).toBe(1)
    expect(await findBrokenLink([...chain.slice(0, 3), ...chain.slice(4), ...chain.slice(3, 4)])).toBe(3)
  })
})
