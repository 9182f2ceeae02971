import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, openPage, picture, startTwo } from './browser.ts'
import { askAndWait, claimShown, signInAgent } from './talk.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

/** Opens the chat page, or the example site's widget, and gets ready to write. */
async function openChat(place: string, options: { width?: number; height?: number; mode?: string } = {}) {
  const { mode = 'standard', ...size } = options
  const url = place === 'page' ? `${servers.one}/?mode=${mode}` : `${servers.one}/demo`
  // Most readers see the page move smoothly.
  const opened = await openPage(browser, { url, height: 740, reducedMotion: 'no-preference', ...size })
  if (place === 'widget') await opened.page.locator('lianxin-widget button').first().click()
  await opened.page.locator('[role=status]').waitFor({ state: 'attached' })
  return opened
}

/** How far below what covers the log the last line begins. */
const lastLineBelowHead = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('lianxin-widget')?.shadowRoot ?? document
    const bottom = root.querySelector('.lx-head')?.getBoundingClientRect().bottom ?? 0
    const last = [...root.querySelectorAll('.lx-log > li')].at(-1)
    return (last?.getBoundingClientRect().top ?? 0) - bottom
  })

const place = (page: Page) =>
  page.evaluate(() => {
    const log = (document.querySelector('lianxin-widget')?.shadowRoot ?? document).querySelector('.lx-scroll')
    return { window: scrollY, log: log?.scrollTop }
  })

async function scrollToStart(page: Page): Promise<void> {
  await page.locator('.lx-log > li').first().hover()
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -400)
  await page.waitForTimeout(400)
}

describe.each([
  ['page', 375, 'standard'],
  ['page', 375, 'elder'],
  ['page', 1280, 'standard'],
  ['widget', 375, 'standard'],
])('an answer on the %s at %i px in %s mode', (where, width, mode) => {
  it('is shown from its beginning, under nothing', async () => {
    const { page, context } = await openChat(where, { width, mode, height: width === 375 ? 667 : 600 })
    for (const question of ['身份证丢了怎么补办', '护照怎么办理']) {
      await askAndWait(page, question)
      await page.waitForTimeout(1200)
      const distance = await lastLineBelowHead(page)
      expect(distance, question).toBeGreaterThanOrEqual(0)
      expect(distance, question).toBeLessThan(40)
    }
    if (where === 'page') await picture(page, `answer-top-${mode}-${width}`)
    await context.close()
  })
})

describe.each(['page', 'widget'])('on the %s', (where) => {
  it('a reader who scrolled up stays there, and a button leads to what is new', async () => {
    const { page, context } = await openChat(where, { height: 600 })
    for (const question of ['身份证丢了怎么补办', '护照怎么办理']) await askAndWait(page, question)
    await page.locator('.lx-person').click()
    await page.locator('.lx-handoff .lx-code').first().waitFor()
    const agent = await signInAgent(servers.two)
    const id = await claimShown(page, agent)
    await page.locator('.lx-state-claimed').waitFor()
    await scrollToStart(page)
    const before = await place(page)
    await agent.say(id, '您好，请讲。')
    const said = page.locator('.lx-log > li').filter({ hasText: '您好，请讲。' })
    await said.waitFor({ state: 'attached' })
    await page.waitForTimeout(600)
    expect(await place(page)).toEqual(before)
    const button = page.getByRole('button', { name: '有新消息' })
    const box = await button.boundingBox()
    expect((box?.y ?? 600) + (box?.height ?? 0)).toBeLessThan(600)
    await picture(page, `new-messages-${where}`)
    await button.click()
    await page.waitForTimeout(1200)
    const distance = await lastLineBelowHead(page)
    expect(distance).toBeGreaterThanOrEqual(0)
    expect(distance).toBeLessThan(420)
    expect(await button.count()).toBe(0)
    await context.close()
  })
})

describe('what is written before the script takes the page over', () => {
  it('stays, with the focus and the place in the text', async () => {
    const { page, context } = await openPage(browser, { url: 'about:blank' })
    let release = () => {}
    const released = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/assets/panel-*', async (route) => {
      await released
      await route.continue()
    })
    await page.goto(servers.one, { waitUntil: 'commit' })
    const input = page.locator('textarea')
    await input.click()
    await page.keyboard.type('护照怎么办')
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
    release()
    await page.locator('[role=status]').waitFor({ state: 'attached' })
    expect(await input.inputValue()).toBe('护照怎么办')
    await page.keyboard.type('应该')
    expect(await input.inputValue()).toBe('护照应该怎么办')
    await page.keyboard.press('Enter')
    await page.locator('.lx-log > li.lx-assistant').waitFor()
    expect(await page.locator('.lx-log > li').first().innerText()).toContain('护照应该怎么办')
    expect(await input.inputValue()).toBe('')
    await context.close()
  })
})
