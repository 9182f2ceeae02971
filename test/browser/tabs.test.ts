import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, openPage, picture, startTwo } from './browser.ts'
import { startHost } from './hostPage.ts'
import { askAndWait, write } from './talk.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
let host: Awaited<ReturnType<typeof startHost>>
beforeAll(async () => {
  servers = await startTwo()
  host = await startHost(servers.one)
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await host?.stop()
  await servers?.stop()
})

describe('a conversation in one browser', () => {
  it('is the same in two tabs', async () => {
    const { page, context } = await openPage(browser, { url: host.normal })
    const other = await context.newPage()
    await other.goto(host.normal)
    for (const tab of [page, other]) {
      await tab.locator('lianxin-widget button').first().click()
      await tab.locator('.lx-start button').first().waitFor()
    }
    await askAndWait(page, '护照怎么办理')
    await other.locator('.lx-card').waitFor()
    await askAndWait(other, '身份证丢了怎么补办')
    await page.locator('.lx-card').nth(1).waitFor()
    expect(await page.locator('.lx-log').innerText()).toBe(await other.locator('.lx-log').innerText())
    await context.close()
  })

  it('that the server does not know any more is begun anew', async () => {
    const { page, context } = await openPage(browser, { url: host.normal })
    await page.evaluate((base) => {
      const key = { conversationId: 'gone', token: '0'.repeat(64) }
      localStorage.setItem(`lianxin:${base}`, JSON.stringify({ key, unsent: [], draft: '写到一半' }))
    }, servers.one)
    await page.locator('lianxin-widget button').first().click()
    await page.locator('.lx-start button').first().waitFor()
    expect(await page.locator('textarea').inputValue()).toBe('写到一半')
    await askAndWait(page, '护照怎么办理')
    expect(await page.locator('[role=alert]').count()).toBe(0)
    await context.close()
  })
})

describe('a server that cannot be reached', () => {
  it('is waited for by the widget, with what was written', async () => {
    const { page, context } = await openPage(browser, { url: host.normal, width: 375, height: 740 })
    await page.route('**/api/**', (route) => route.abort('connectionrefused'))
    await page.locator('lianxin-widget button').first().click()
    await page.getByText('网络已断开').waitFor()
    expect(await page.locator('.lx-call').getAttribute('href')).toBe('tel:12345')
    await write(page, '护照怎么办理')
    await picture(page, 'widget-offline-375')
    await page.unroute('**/api/**')
    await page.locator('.lx-card').waitFor()
    expect(await page.getByText('网络已断开').count()).toBe(0)
    expect(await page.locator('.lx-scroll').innerText()).toContain('我是政务智能助手')
    await context.close()
  })

  it('makes a banner on the page only while it lasts', async () => {
    const { page, context } = await openPage(browser, { url: servers.one })
    await page.locator('[role=status]').waitFor({ state: 'attached' })
    await askAndWait(page, '护照怎么办理')
    await context.setOffline(true)
    await write(page, '身份证丢了怎么补办')
    await page.getByText('网络已断开').waitFor()
    await context.setOffline(false)
    await page.locator('.lx-card').nth(1).waitFor()
    await page.getByText('网络已断开').waitFor({ state: 'detached' })
    expect(await page.locator('.lx-log > li').count()).toBe(4)
    await context.close()
  })
})
