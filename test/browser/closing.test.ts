import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../world/desk.ts'
import { expectNoSideScroll, expectNoViolations, launch, openPage, picture, startTwo } from './browser.ts'
import { addPeople, openClaimed, signInAs, tabTo } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
let desk: Desk
beforeAll(async () => {
  servers = await startTwo()
  await addPeople(servers.url, [{ username: 'ban', name: '王办', departmentId: 'government-office' }])
  desk = await signInAs(servers.one, 'ban')
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

/** A case with a result, and the browser that has its conversation. */
async function openResolved(options: Partial<Parameters<typeof openPage>[1]> = {}) {
  const { citizen, id, number } = await openClaimed(servers.one, desk)
  await desk.call(`/handoffs/${id}/resolve`, { result: '已通知窗口，带户口簿即可办理。' })
  const { conversationId, token } = citizen.opened
  const place = { domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' } as const
  const cookies = [{ name: 'lianxin_conversation', value: `${conversationId}.${token}`, ...place }]
  const opened = await openPage(browser, { url: servers.one, ...options, storageState: { cookies, origins: [] } })
  const code = (await citizen.state()).handoff?.lookupCode ?? ''
  const kinds = async () => (await desk.read(id)).timeline.map(({ code: kind }) => kind)
  return { ...opened, id, number, code, kinds }
}

/** The region that speaks is there only once the script runs. The network is never idle: a stream stays open. */
const takenOver = (page: Page) => page.locator('#lianxin-chat .lx-hidden[role=status]').waitFor({ state: 'attached' })

async function showCase(page: Page, { number, code }: { number: string; code: string }): Promise<void> {
  await page.goto(`${servers.one}/case`)
  await page.locator('input[name=number]').fill(number)
  await page.locator('input[name=code]').fill(code)
  await page.locator('input[name=code]').press('Enter')
  await page.locator('.lx-closing').waitFor()
}

/** Buttons, fields and choices of the forms that are too small to be hit. */
const tooSmall = (page: Page, least: number) =>
  page
    .locator('.lx-closing :is(button, textarea, label:has([type=radio]))')
    .evaluateAll(
      (all, size) =>
        all
          .map((one) => [one.textContent, one.getBoundingClientRect().height] as const)
          .filter(([, height]) => height < size - 0.5),
      least,
    )

describe.each(['zh-CN', 'zh-TW', 'en'])('the forms about the result in %s', (locale) => {
  it.each([
    [375, 'standard'],
    [375, 'elder'],
    [1280, 'standard'],
    [1280, 'elder'],
  ])('at %i px in %s mode fit, in the chat and on the case page', async (width, mode) => {
    const url = `${servers.one}/?locale=${locale}&mode=${mode}`
    const { page, errors, ...one } = await openResolved({ url, width, height: 800 })
    const check = async (place: string) => {
      expect(await page.locator('.lx-scores label').count()).toBe(5)
      expect(await tooSmall(page, mode === 'elder' ? 60 : 44)).toEqual([])
      await expectNoSideScroll(page)
      await expectNoViolations(page)
      await page.locator('.lx-closing').evaluate((forms) => forms.scrollIntoView({ block: 'center' }))
      await picture(page, `closing-${place}-${locale}-${mode}-${width}`)
    }
    await takenOver(page)
    await check('chat')
    await showCase(page, one)
    await check('case')
    expect(errors).toEqual([])
    await page.context().close()
  })
})

const focused = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('lianxin-widget')
    const element = host?.shadowRoot?.activeElement ?? document.activeElement
    return `${element?.className} ${element?.textContent}`
  })

/** Wholly between the head and the composer, which stay where they are. */
const isInSight = (one: Locator) =>
  one.evaluate((element) => {
    const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    return top >= (edge('.lx-head')?.bottom ?? 0) - 1 && bottom <= (edge('.lx-composer')?.top ?? 0) + 1
  })

describe('in the chat, by keyboard only', () => {
  it('a result is rated once, then confirmed, and the focus is never lost', async () => {
    const { page, errors, kinds } = await openResolved()
    await takenOver(page)
    await page.locator('.lx-handoff').focus()
    await page.keyboard.press('Tab')
    await page.locator('input[name=score]').first().waitFor()
    for (let n = 0; n < 20 && !(await page.locator('input[name=score]:focus').count()); n++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('input[name=score]:checked').getAttribute('value')).toBe('4')
    await page.keyboard.press('Tab')
    await page.keyboard.type('很快')
    await tabTo(page, '提交评价')
    await page.keyboard.press('Enter')
    await page.locator('.lx-rated').waitFor()
    await expect.poll(() => focused(page)).toContain('lx-keep lx-rated 您的评价：满意')
    expect(await page.locator('input[name=score]').count()).toBe(0)
    await picture(page, 'closing-chat-rated-1280')
    await page.locator('.lx-handoff').focus()
    await page.keyboard.press('Tab')
    await tabTo(page, '已经解决')
    await page.keyboard.press('Enter')
    await page.locator('.lx-state-closed').waitFor()
    await expect.poll(() => focused(page)).toContain('您的评价')
    await page.locator('.lx-log').getByText('您确认已经解决').waitFor()
    expect((await kinds()).filter((kind) => /^(rated|closed)/.test(kind))).toEqual(['rated', 'closed_confirmed'])
    await expectNoViolations(page)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('not solved needs words; then the case is open again and its forms are gone', async () => {
    const { page, kinds } = await openResolved({ width: 375 })
    await takenOver(page)
    await page.locator('textarea[name=reason]').focus()
    await page.keyboard.type('   ')
    await tabTo(page, '没有解决，重新打开')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => isInSight(page.getByRole('alert'))).toBe(true)
    await picture(page, 'closing-chat-refused-375')
    expect(await kinds()).not.toContain('reopened')
    await page.locator('textarea[name=reason]').focus()
    await page.keyboard.type('窗口说还要别的材料')
    await tabTo(page, '没有解决，重新打开')
    await page.keyboard.press('Enter')
    await page.locator('.lx-state-following_up').waitFor()
    expect(await page.locator('.lx-closing').count()).toBe(0)
    await expect.poll(() => focused(page)).toContain('lx-handoff')
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    expect(await kinds()).toContain('reopened')
    await picture(page, 'closing-chat-reopened-375')
    await page.context().close()
  })

  it('two quick clicks, and a second window, count once', async () => {
    const { page, context, kinds } = await openResolved()
    await takenOver(page)
    const other = await context.newPage()
    await other.goto(servers.two)
    await other.locator('input[name=score][value="1"]').check()
    await page.locator('input[name=score][value="5"]').check()
    await page.getByRole('button', { name: '提交评价' }).dblclick()
    await page.locator('.lx-rated').waitFor()
    // The other window is told, and asks no more.
    await other.locator('.lx-rated').getByText('非常满意').waitFor()
    expect(await other.locator('input[name=score]').count()).toBe(0)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect((await kinds()).filter((kind) => kind === 'rated')).toHaveLength(1)
    await context.close()
  })
})

describe('the forms on their way', () => {
  it('come in the middle of a conversation, without a reload', async () => {
    const { page, errors } = await openPage(browser, { url: servers.one, width: 375 })
    await takenOver(page)
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect((await loaded()).filter((name) => name.includes('CaseForms'))).toEqual([])
    await page.getByRole('button', { name: '转人工' }).first().click()
    const number = await page.locator('.lx-handoff .lx-code').first().innerText()
    await page.locator('.lx-handoff .lx-link').waitFor()
    const row = (await desk.list('waiting')).find((one) => one.number === number)
    await desk.claim(row ?? { id: '', version: 0 })
    await desk.say(row?.id ?? '', '您好。')
    await desk.call(`/handoffs/${row?.id}/resolve`, { result: '已办好' })
    await page.locator('.lx-closing').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('that never arrive leave the number, and the way to the case page', async () => {
    const { page, context } = await openResolved()
    await context.route(/CaseForms/, (route) => route.abort())
    await page.reload()
    await takenOver(page)
    expect(await page.locator('.lx-handoff .lx-code').count()).toBe(2)
    expect(await page.locator('.lx-closing').count()).toBe(0)
    expect(await page.locator('.lx-handoff a[href*="/case?number="]').count()).toBe(1)
    await context.close()
  })

  it('keep a choice that was made before the script took over', async () => {
    const { page, context } = await openResolved()
    let go = () => {}
    const held = new Promise<void>((done) => {
      go = done
    })
    await context.route(/zh-CN-/, (route) => held.then(() => route.continue()))
    await page.reload({ waitUntil: 'commit' })
    await page.locator('input[name=score][value="3"]').check()
    await page.locator('textarea[name=reason]').fill('还差一份证明')
    go()
    await takenOver(page)
    expect(await page.locator('input[name=score]:checked').getAttribute('value')).toBe('3')
    expect(await page.locator('textarea[name=reason]').inputValue()).toBe('还差一份证明')
    await context.close()
  })
})

describe('without JavaScript', () => {
  it('a result is rated, disputed and confirmed from the chat', async () => {
    const { page, id, kinds } = await openResolved({ width: 375, javaScriptEnabled: false })
    await page.locator('input[name=score][value="5"]').check()
    await page.getByRole('button', { name: '提交评价' }).click()
    expect(await page.locator('.lx-rated').innerText()).toContain('非常满意')
    await page.locator('textarea[name=reason]').fill('还差一份证明')
    await page.getByRole('button', { name: '没有解决，重新打开' }).click()
    expect(await page.locator('.lx-closing').count()).toBe(0)
    await desk.call(`/handoffs/${id}/resolve`, { result: '证明已补' })
    await page.reload()
    await page.getByRole('button', { name: '已经解决' }).click()
    await page.locator('.lx-state-closed').waitFor()
    expect(await kinds()).toEqual(expect.arrayContaining(['rated', 'reopened', 'closed_confirmed']))
    await page.context().close()
  })
})
