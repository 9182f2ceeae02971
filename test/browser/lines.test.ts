import type { Browser } from 'playwright-core'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoSideScroll, expectNoViolations, launch, openPage, picture, startTwo } from './browser.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  const sql = postgres(servers.url, { onnotice: () => {} })
  for (const day of ['2026-11-26', '2026-11-27']) {
    await sql`insert into closures (id, line_id, day, reason, created_at) values (${day}, 'tax-chat', ${day}, '系统升级', now())`
  }
  await sql`update lines set checked_at = '2026-11-20T10:00:00+08:00' where id = 'tax-chat'`
  await sql.end()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

/** What the tax office's chat desk says of itself. */
const words: Record<string, string[]> = {
  'zh-CN': ['税务局', '现在是服务时间', '工作日', '周末和节假日', '休息', '2026年11月26日 至 2026年11月27日：系统升级'],
  'zh-TW': ['稅務局', '現在是服務時間', '上班日', '週末與假日', '休息', '2026/11/26 到 2026/11/27：系统升级'],
  en: ['Tax Service', 'Open now', 'Working days', 'Weekends and holidays', 'closed', '26 Nov 2026 to 27 Nov 2026'],
}

describe.each(Object.keys(words))('the page of lines in %s', (locale) => {
  it.each([
    ['standard', 375],
    ['standard', 1280],
    ['elder', 375],
    ['elder', 1280],
  ])('in %s mode at %i px says who is there when, without a script', async (mode, width) => {
    const url = `${servers.one}/?locale=${locale}&mode=${mode}`
    const { page, context } = await openPage(browser, { url, width })
    await page.locator('.site-nav a[href="/lines"]').click()
    await page.waitForURL('**/lines')
    expect(await page.locator('script[src]').count()).toBe(0)
    const tax = page.locator('section#tax')
    const text = await tax.innerText()
    for (const word of words[locale] ?? []) expect(text).toContain(word)
    expect(text).toContain('09:00–12:00')
    expect(await tax.locator('a').getAttribute('href')).toBe('tel:12366')
    expect(await page.locator('[aria-current=page]').getAttribute('href')).toBe('/lines')
    await expectNoSideScroll(page)
    await expectNoViolations(page)
    await picture(page, `lines-${locale}-${mode}-${width}`)
    await tax.scrollIntoViewIfNeeded()
    await picture(page, `lines-tax-${locale}-${mode}-${width}`)
    await context.close()
  })
})

it('is printed without navigation, and no line is torn apart', async () => {
  const { page, context } = await openPage(browser, { url: `${servers.one}/lines?locale=zh-CN` })
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.site-head').isVisible()).toBe(false)
  expect(
    await page
      .locator('.line')
      .first()
      .evaluate((line) => getComputedStyle(line).breakInside),
  ).toBe('avoid')
  await picture(page, 'lines-print')
  await context.close()
})
