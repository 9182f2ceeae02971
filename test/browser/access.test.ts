import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoSideScroll, expectNoViolations, launch, openPage, picture, startTwo } from './browser.ts'

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

const pages = ['/', '/case', '/faq', '/faq/id-card-replace', '/faq?q=zzzz', '/nothing', '/login']

describe.each(['zh-CN', 'zh-TW', 'en'])('pages in %s', (locale) => {
  it.each(['standard', 'elder'])(
    'in %s mode, on a phone and on a screen, have no violation and never scroll sideways',
    async (mode) => {
      for (const width of [375, 1280]) {
        const { page } = await openPage(browser, {
          url: `${servers.one}/?locale=${locale}&mode=${mode}`,
          width,
          height: 800,
        })
        for (const path of pages) {
          await page.goto(servers.one + path)
          await page.waitForLoadState('networkidle')
          await expectNoSideScroll(page)
          await expectNoViolations(page)
          if (path === '/') await picture(page, `chat-empty-${locale}-${mode}-${width}`)
        }
        await page.context().close()
      }
    },
  )

  it('say their language', async () => {
    const { page } = await openPage(browser, { url: `${servers.one}/?locale=${locale}` })
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    await page.context().close()
  })
})

describe('a filled chat', () => {
  const fill = async (width: number, mode: string) => {
    const opened = await openPage(browser, { url: `${servers.one}/?mode=${mode}`, width, height: 800 })
    for (const text of ['身份证丢了怎么补办', '要多少钱', '我不想活了']) {
      const count = await opened.page.locator('.lx-log > li.lx-assistant').count()
      await opened.page.locator('textarea').fill(text)
      await opened.page.locator('textarea').press('Enter')
      await opened.page.locator('.lx-log > li.lx-assistant').nth(count).waitFor()
    }
    await opened.page.locator('.lx-handoff').waitFor()
    return opened
  }

  it.each([
    [375, 'standard'],
    [375, 'elder'],
    [1280, 'standard'],
    [1280, 'elder'],
  ])('at %i px in %s mode has no violation, with cards, numbers and a case', async (width, mode) => {
    const { page, errors } = await fill(width, mode)
    await expectNoSideScroll(page)
    await expectNoViolations(page)
    await picture(page, `chat-filled-${mode}-${width}`)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('has targets of 44 px, and of 60 px in elder mode', async () => {
    for (const [mode, least] of [
      ['standard', 44],
      ['elder', 60],
    ] as const) {
      const { page } = await fill(375, mode)
      const small = await page.evaluate((size) => {
        const targets = [
          ...document.querySelectorAll<HTMLElement>(
            '.lx-chat :is(button, summary, textarea, a.lx-button, .lx-urgent a)',
          ),
        ]
        return targets
          .map((target) => [target.textContent?.slice(0, 20), target.getBoundingClientRect()] as const)
          .filter(([, box]) => box.width > 0 && (box.height < size - 0.5 || box.width < size - 0.5))
          .map(([text, box]) => `${text} ${box.width}×${box.height}`)
      }, least)
      expect(small, mode).toEqual([])
      await page.context().close()
    }
  })

  it('at 320×256 px, which is 400 % zoom, keeps everything reachable and never hides the focus', async () => {
    const { page } = await fill(320, 'standard')
    await page.setViewportSize({ width: 320, height: 256 })
    await expectNoSideScroll(page)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const hidden: string[] = []
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      const problem = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement | null
        if (!focused || focused === document.body) return 'end'
        if (focused.tabIndex === 0 && focused.tagName === 'SECTION') return ''
        const box = focused.getBoundingClientRect()
        const [x, y] = [box.left + box.width / 2, Math.max(box.top, 0) + Math.min(box.height, innerHeight) / 2]
        const top = document.elementFromPoint(x, y)
        return top && (focused.contains(top) || top.contains(focused))
          ? ''
          : `${focused.tagName} ${focused.textContent?.slice(0, 30)}`
      })
      if (problem === 'end') break
      if (problem) hidden.push(problem)
    }
    expect(hidden).toEqual([])
    await page.context().close()
  })

  it('loses nothing at 200 % text size or with wide text spacing', async () => {
    const { page } = await fill(1280, 'standard')
    const size = () =>
      page
        .locator('.lx-answer')
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    const before = await size()
    await page
      .addStyleTag({ content: 'html{font-size:200%}' })
      .catch(() => page.evaluate(() => (document.documentElement.style.fontSize = '200%')))
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await size()).toBeCloseTo(before * 2, 0)
    await expectNoSideScroll(page)
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('main *')) {
        element.style.setProperty('line-height', '1.5', 'important')
        element.style.setProperty('letter-spacing', '0.12em', 'important')
        element.style.setProperty('word-spacing', '0.16em', 'important')
      }
    })
    await expectNoSideScroll(page)
    await page.context().close()
  })
})

describe('a keyboard and a screen reader', () => {
  it('Enter sends nothing while an input method composes', async () => {
    const { page, context } = await openPage(browser, { url: servers.one })
    await page.waitForLoadState('networkidle')
    await page.locator('textarea').focus()
    const session = await context.newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'shenfen', selectionStart: 7, selectionEnd: 7 })
    await page.locator('textarea').dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
    expect(await page.locator('.lx-log > li').count()).toBe(0)
    await session.send('Input.insertText', { text: '身份证丢了' })
    await page.keyboard.press('Shift+Enter')
    expect(await page.locator('.lx-log > li').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.locator('.lx-log > li').first().waitFor()
    await context.close()
  })

  it('hears each answer once, whole, in a region outside the list', async () => {
    const { page, context } = await openPage(browser, { url: servers.one })
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      const region = document.querySelector('[role=status][aria-live=polite]')
      if (!region) throw new Error('no live region')
      new MutationObserver((records) => {
        for (const record of records) for (const node of record.addedNodes) heard.push(node.textContent ?? '')
      }).observe(region, { childList: true })
    })
    await page.locator('textarea').fill('身份证丢了怎么补办')
    await page.locator('textarea').press('Enter')
    await page.locator('.lx-card').waitFor()
    await page.waitForTimeout(500)
    const heard = (await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).filter(
      (text) => text !== '正在查找相关政策',
    )
    expect(heard).toHaveLength(2)
    expect(heard[0]).toContain('身份证丢失')
    expect(heard[1]).toMatch(/^回答完毕，\d 条依据$/)
    expect(await page.locator('.lx-log').getAttribute('aria-live')).toBeNull()
    await context.close()
  })

  it('is told before a text is too long', async () => {
    const { page, context } = await openPage(browser, { url: servers.one })
    await page.waitForLoadState('networkidle')
    await page.locator('textarea').fill('字'.repeat(1900))
    expect(await page.locator('#lx-hint').innerText()).toContain('100')
    await page.locator('textarea').fill('字'.repeat(2001))
    expect(await page.locator('#lx-hint').innerText()).toContain('超出 1 字')
    await page.locator('textarea').press('Enter')
    expect(await page.locator('.lx-log > li').count()).toBe(0)
    await context.close()
  })
})
