import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoViolations, launch, openPage, picture, startTwo } from './browser.ts'
import { startHost } from './hostPage.ts'

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

const launcher = (page: Page) => page.locator('lianxin-widget button').first()
const inWidget = (page: Page, selector: string) => page.locator(`lianxin-widget ${selector}`)

async function openWidget(page: Page): Promise<void> {
  await launcher(page).click()
  await inWidget(page, 'textarea').waitFor()
  await inWidget(page, '.lx-start button').first().waitFor()
}

describe('on a page of another site', () => {
  it('opens, greets, answers and hands over, whatever the page does to its elements', async () => {
    const { page, context, errors } = await openPage(browser, { url: host.hostile })
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat')
    await openWidget(page)
    expect(await inWidget(page, '.lx-scroll').innerText()).toContain('我是政务智能助手')
    await inWidget(page, 'textarea').fill('身份证丢了怎么补办')
    await inWidget(page, 'textarea').press('Enter')
    await inWidget(page, '.lx-card').waitFor()
    await inWidget(page, '.lx-person').click()
    await inWidget(page, '.lx-handoff .lx-code').first().waitFor()
    // Paths in the widget lead to the service, not to the host.
    expect(await inWidget(page, '.lx-handoff a').getAttribute('href')).toMatch(`${servers.one}/case?number=`)
    await picture(page, 'widget-hostile')
    expect(errors).toEqual([])
    await context.close()
  })

  it.each([375, 1280])('looks the same as on an ordinary page, at %i px', async (width) => {
    const measure = async (url: string) => {
      const { page, context } = await openPage(browser, { url, width })
      const button = await launcher(page).boundingBox()
      await openWidget(page)
      const parts = [
        '.lx-chat',
        '.lx-head',
        '.lx-person',
        '.lx-call',
        '.lx-bubble',
        '.lx-option',
        'textarea',
        '.lx-send',
      ]
      const boxes: unknown[] = []
      for (const part of parts) boxes.push([part, await inWidget(page, part).first().boundingBox()])
      const style = await inWidget(page, '.lx-bubble').evaluate((element) => {
        const { fontSize, lineHeight, letterSpacing, color, direction } = getComputedStyle(element)
        return { fontSize, lineHeight, letterSpacing, color, direction }
      })
      await context.close()
      return { button, boxes, style }
    }
    expect(await measure(host.hostile)).toEqual(await measure(host.normal))
  })

  it('is modules and a script that other sites may load', async () => {
    const { panel } = (await (await fetch(`${servers.one}/manifest.json`)).json()) as { panel: string }
    for (const path of [panel, '/widget.js']) {
      const response = await fetch(servers.one + path)
      expect(response.headers.get('access-control-allow-origin'), path).toBe('*')
    }
    expect((await fetch(`${servers.one}/desk-assets/`)).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('in a fresh browser', () => {
  it.each([375, 1280])('shows greeting, first questions, desk, person and phone at once, at %i px', async (width) => {
    const { page, context } = await openPage(browser, { url: host.normal, width, height: 740 })
    await openWidget(page)
    expect(await inWidget(page, '.lx-scroll').innerText()).toContain('我是政务智能助手')
    expect(await inWidget(page, '.lx-start button').count()).toBeGreaterThan(2)
    expect(await inWidget(page, '.lx-desk').innerText()).toContain('现在有工作人员在线')
    expect(await inWidget(page, '.lx-person').isVisible()).toBe(true)
    expect(await inWidget(page, '.lx-call').isVisible()).toBe(true)
    expect(await inWidget(page, '.lx-call').getAttribute('href')).toMatch(/^tel:\d+/)
    await expectNoViolations(page)
    await picture(page, `widget-fresh-${width}`)
    await context.close()
  })

  it('shows them again after a reload, with what was said before', async () => {
    const { page, context } = await openPage(browser, { url: host.normal })
    await openWidget(page)
    await page.reload()
    await openWidget(page)
    await inWidget(page, 'textarea').fill('护照怎么办理')
    await inWidget(page, 'textarea').press('Enter')
    await inWidget(page, '.lx-card').waitFor()
    await page.reload()
    await launcher(page).click()
    await inWidget(page, '.lx-card').waitFor()
    expect(await inWidget(page, '.lx-scroll').innerText()).toContain('我是政务智能助手')
    expect(await inWidget(page, '.lx-call').isVisible()).toBe(true)
    // What was said before is read by browsing, not announced anew.
    expect(await inWidget(page, '[role=status]').innerText()).toBe('')
    await context.close()
  })

  it('has one conversation, whoever needs it first', async () => {
    const { page, context } = await openPage(browser, { url: host.normal })
    const opened: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && /\/conversations\?/.test(request.url())) opened.push(request.url())
    })
    // As slow as a phone in the country: everything is asked for before there is a conversation.
    await page.route('**/api/v1/conversations?*', async (route) => {
      await new Promise((done) => setTimeout(done, 800))
      await route.continue()
    })
    await launcher(page).click()
    await inWidget(page, '.lx-person').click()
    await inWidget(page, 'textarea').fill('护照怎么办理')
    await inWidget(page, 'textarea').press('Enter')
    await inWidget(page, '.lx-handoff').waitFor()
    await inWidget(page, '.lx-log > li.lx-citizen .lx-time').waitFor()
    expect(opened).toHaveLength(1)
    await context.close()
  })
})

describe('the launcher', () => {
  it('makes one panel of a double click', async () => {
    const { page, context } = await openPage(browser, { url: `${servers.one}/demo` })
    await launcher(page).dblclick()
    await inWidget(page, 'textarea').first().waitFor()
    await page.waitForTimeout(500)
    expect(await inWidget(page, '[role=dialog]').count()).toBe(1)
    await context.close()
  })

  it('leaves Escape to an input method that composes', async () => {
    const { page, context } = await openPage(browser, { url: `${servers.one}/demo` })
    await launcher(page).click()
    await inWidget(page, 'textarea').waitFor()
    const session = await context.newCDPSession(page)
    await inWidget(page, 'textarea').focus()
    await session.send('Input.imeSetComposition', { text: 'shenfen', selectionStart: 7, selectionEnd: 7 })
    await page.keyboard.press('Escape')
    const escapeKey = { key: 'Escape', bubbles: true, composed: true }
    await inWidget(page, 'textarea').dispatchEvent('keydown', { ...escapeKey, isComposing: true })
    await inWidget(page, 'textarea').dispatchEvent('keydown', { ...escapeKey, keyCode: 229 })
    expect(await inWidget(page, '.lx-chat').isVisible()).toBe(true)
    await session.send('Input.insertText', { text: '身份' })
    await page.keyboard.press('Escape')
    expect(await inWidget(page, '.lx-chat').isVisible()).toBe(false)
    expect(await launcher(page).isVisible()).toBe(true)
    await context.close()
  })

  it.each(['panel', 'zh-CN'])('offers page and phone when %s cannot be loaded, and tries again', async (file) => {
    const { page, context, errors } = await openPage(browser, { url: host.normal, width: 375, height: 740 })
    const address = new RegExp(`/assets/${file}-`)
    await page.route(address, (route) => route.fulfill({ status: 404, body: '' }))
    await launcher(page).click()
    const alert = inWidget(page, '[role=alert]')
    await alert.waitFor()
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('false')
    expect(await alert.locator('a').nth(0).getAttribute('href')).toBe(`${servers.one}/?locale=zh-CN`)
    expect(await alert.locator('a').nth(1).getAttribute('href')).toBe('tel:12345')
    await expectNoViolations(page)
    await picture(page, 'widget-not-loaded')
    await page.unroute(address)
    await openWidget(page)
    expect(await alert.count()).toBe(0)
    expect(await inWidget(page, '[role=dialog]').count()).toBe(1)
    expect(errors).toEqual([])
    await context.close()
  })
})
