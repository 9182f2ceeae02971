import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ environment: { PUBLIC_URL: 'https://ask.example.gov' } })
})
afterAll(() => world.close())

const read = async (path: string, headers: Record<string, string> = {}) => (await world.fetch(path, { headers })).text()

/** What the page tells search engines, as they read it. */
const dataOf = (page: string): unknown => {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
  return json && JSON.parse(json)
}

describe('what search engines read', () => {
  it('an entry is a question with its reviewed answer, at one address for each language', async () => {
    const page = await read('/faq/id-card-replace?locale=zh-CN')
    expect(dataOf(page)).toMatchObject({
      '@type': 'FAQPage',
      inLanguage: 'zh-CN',
      mainEntity: [{ '@type': 'Question', acceptedAnswer: { text: expect.stringContaining('派出所') } }],
    })
    expect(page).toContain('<link rel="canonical" href="https://ask.example.gov/faq/id-card-replace?locale=zh-CN"')
    for (const locale of ['zh-CN', 'zh-TW', 'en', 'x-default']) expect(page).toContain(`hreflang="${locale}"`)
  })

  it('an entry that has expired is left out', async () => {
    const entry = await read('/faq/id-card-replace')
    expect(entry).not.toContain('noindex')
    const validTo = new Date(world.time.now)
    world.time.now = new Date('2126-01-01T10:00:00+08:00')
    const { index } = await world.deps.release()
    const expired = [...index.versions.values()].flat().find((one) => one.validTo && one.validTo < '2126')
    if (expired) {
      const page = await read(`/faq/${expired.id}`)
      expect(page).toContain('noindex')
      expect(dataOf(page)).toBeUndefined()
      expect(page).not.toContain('rel="canonical"')
      expect(await read('/sitemap.xml')).not.toContain(`/faq/${expired.id}?`)
    } else throw new Error('no entry of the sample knowledge ever expires')
    world.time.now = validTo
  })

  it('the map of the site has every entry in every language, and robots.txt names it', async () => {
    const map = await read('/sitemap.xml')
    expect(map).toContain('<loc>https://ask.example.gov/faq/id-card-replace?locale=zh-TW</loc>')
    expect(map.match(/<url>/g)?.length).toBeGreaterThan(80 * 3)
    const robots = await read('/robots.txt')
    expect(robots).toContain('Sitemap: https://ask.example.gov/sitemap.xml')
    expect(robots).toContain('Disallow: /case')
  })
})

describe('a link with a question', () => {
  it('writes it where it can be sent with one tap, and sends nothing by itself', async () => {
    const page = await read('/ask?q=%E8%BA%AB%E4%BB%BD%E8%AF%81%E4%B8%A2%E4%BA%86')
    expect(page).toMatch(/<textarea[^>]*>身份证丢了<\/textarea>/)
    expect(page).toContain('noindex')
    const other = await read('/ask?q=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E')
    expect(other).not.toContain('<script>alert')
  })
})
