import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoViolations, launch, openPage, password, picture, startTwo } from './browser.ts'

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

const words = {
  zh: {
    locale: 'zh-CN',
    question: '身份证丢了怎么补办',
    answer: /丢失补领.*40元/,
    law: /居民身份证法/,
    price: '要多少钱',
    facet: /40元/,
    person: '转人工',
    take: '接待',
    hello: '您好，我是工作人员，请讲。',
    citizenSays: '我在外地，想在这里补办。',
    promise: '承诺回复',
    promised: '今天查清后给您答复',
    following: '办理中',
    track: '查询',
  },
  en: {
    locale: 'en',
    question: 'I lost my ID card, how do I get a new one?',
    answer: /40 yuan/,
    law: /居民身份证法|Identity Card/,
    price: 'How much does it cost?',
    facet: /40 yuan|¥ ?40/i,
    person: 'Talk to a person',
    take: 'Take it',
    hello: 'Hello, how can I help?',
    citizenSays: 'I am in another city and want to apply here.',
    promise: 'Promise',
    promised: 'I will find out and answer you today',
    following: 'In progress',
    track: 'Show case',
  },
} as const

async function signIn(page: Page): Promise<void> {
  const inputs = page.locator('form input')
  await inputs.nth(0).fill('admin')
  await inputs.nth(1).fill(password)
  await page.keyboard.press('Enter')
  await page.locator('form input').first().waitFor({ state: 'detached' })
}

const bubble = (page: Page, text: string | RegExp) => page.locator('.lx-log > li').filter({ hasText: text })

describe.each([
  ['Chinese, 1280 px', words.zh, 1280],
  ['English, 375 px', words.en, 375],
])('in %s, two windows on two instances', (_name, w, width) => {
  it('asks, is answered at once, gets a person, is promised a date, tracks the case', async () => {
    const { page: citizen, errors } = await openPage(browser, {
      url: `${servers.one}/?locale=${w.locale}`,
      width,
      height: 800,
    })
    const { page: agent, errors: deskErrors } = await openPage(browser, {
      url: `${servers.two}/desk`,
      width: 1280,
      height: 800,
      locale: w.locale,
    })
    await signIn(agent)
    await citizen.locator('#lianxin-chat[data-locale] textarea').fill(w.question)
    await citizen.keyboard.press('Enter')
    const card = citizen.locator('.lx-card').first()
    await card.waitFor()
    expect(await card.innerText()).toMatch(w.answer)
    expect(await card.innerText()).toMatch(w.law)
    expect(await citizen.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')

    await picture(citizen, `citizen-answered-${w.locale}-${width}`)
    await citizen.keyboard.type(w.price)
    await citizen.keyboard.press('Enter')
    const facet = citizen.locator('.lx-asked')
    await facet.waitFor()
    expect(await facet.innerText()).toMatch(w.facet)

    await citizen.getByRole('button', { name: w.person }).first().click()
    // The desk is open, so the agent is asked.
    const offer = agent.locator('[data-offers] article').filter({ hasText: w.question })
    await offer.waitFor()
    await picture(agent, `desk-waiting-${w.locale}`)
    await offer.getByRole('button', { name: w.take }).click()
    await citizen.locator('.lx-state-claimed').waitFor()
    await picture(citizen, `citizen-claimed-${w.locale}-${width}`)

    const reply = agent.locator('textarea').first()
    await reply.fill(w.hello)
    await reply.press('Control+Enter')
    await bubble(citizen, w.hello).waitFor()
    await citizen.locator('textarea').first().fill(w.citizenSays)
    await citizen.locator('textarea').first().press('Enter')
    await agent.getByText(w.citizenSays).last().waitFor()
    // The assistant keeps silent while a person has the conversation.
    const last = citizen.locator('.lx-log > li').last()
    expect(await last.innerText()).toContain(w.citizenSays)

    await agent.getByRole('button', { name: w.promise }).first().click()
    const dialog = agent.getByRole('dialog')
    await dialog.locator('textarea').fill(w.promised)
    await expectNoViolations(agent)
    await dialog.getByRole('button').last().click()
    await bubble(citizen, w.promised).waitFor()
    await picture(agent, `desk-promised-${w.locale}`)

    const codes = citizen.locator('.lx-handoff .lx-code')
    const number = await codes.nth(0).innerText()
    const code = await codes.nth(1).innerText()
    await citizen.goto(`${servers.two}/case?locale=${w.locale}`)
    await citizen.locator('input[name=number]').fill(` ${number.slice(0, 8)} ${number.slice(8)}`)
    await citizen.locator('input[name=code]').fill(code.toLowerCase())
    await citizen.getByRole('button', { name: w.track }).click()
    const facts = await citizen.locator('main').innerText()
    expect(facts).toContain(w.promised)
    expect(facts).toContain(w.following)
    expect(citizen.url()).not.toContain(code)
    await picture(citizen, `case-${w.locale}-${width}`)
    await expectNoViolations(citizen)
    expect([...errors, ...deskErrors]).toEqual([])
    await citizen.context().close()
    await agent.context().close()
  })
})

describe('without JavaScript', () => {
  it('the same by reloads: asked, answered, handed over, talked to, tracked', async () => {
    const { page: citizen } = await openPage(browser, {
      url: servers.one,
      width: 375,
      height: 740,
      javaScriptEnabled: false,
    })
    const { page: agent } = await openPage(browser, { url: `${servers.two}/desk` })
    await signIn(agent)
    await agent.locator('#presence').selectOption('away')
    await citizen.locator('textarea').fill(words.zh.question)
    await citizen.getByRole('button', { name: '发送' }).click()
    expect(await citizen.locator('.lx-card').innerText()).toMatch(words.zh.answer)
    await citizen.locator('textarea').fill(words.zh.price)
    await citizen.getByRole('button', { name: '发送' }).click()
    expect(await citizen.locator('.lx-asked').innerText()).toMatch(words.zh.facet)
    await citizen.getByRole('button', { name: '转人工' }).first().click()
    const codes = citizen.locator('.lx-handoff .lx-code')
    const [number, code] = [await codes.nth(0).innerText(), await codes.nth(1).innerText()]
    // Who is away is not asked, and takes it from the list all the same.
    await expect.poll(() => agent.locator('[data-offers]').count()).toBe(0)
    await agent.locator('li').filter({ hasText: words.zh.question }).first().click()
    await agent.locator('#thread').getByRole('button', { name: /^领取/ }).first().click()
    const reply = agent.locator('textarea').first()
    await reply.fill('您好，已看到您的问题。')
    await reply.press('Control+Enter')
    await expect.poll(() => reply.inputValue()).toBe('')
    await agent.locator('[data-delivery]').waitFor({ state: 'detached' })
    await citizen.getByRole('link', { name: '刷新，看有没有新回复' }).click()
    await bubble(citizen, '您好，已看到您的问题。').waitFor()
    // A reload sends nothing twice.
    const before = await citizen.locator('.lx-log > li').count()
    await citizen.reload()
    expect(await citizen.locator('.lx-log > li').count()).toBe(before)
    await citizen.goto(`${servers.one}/case`)
    await citizen.locator('input[name=number]').fill(number)
    await citizen.locator('input[name=code]').fill('ZZZZ-ZZZZ')
    await citizen.getByRole('button', { name: '查询' }).click()
    expect(await citizen.getByRole('alert').innerText()).toContain('编号或查询码不正确')
    await citizen.locator('input[name=code]').fill(code)
    await citizen.getByRole('button', { name: '查询' }).click()
    expect(await citizen.locator('main').innerText()).toContain('人工服务中')
    await citizen.context().close()
    await agent.context().close()
  })
})

describe('the widget on another page', () => {
  it('opens, answers, keeps the conversation over a reload, closes with Escape', async () => {
    const { page, errors } = await openPage(browser, { url: `${servers.one}/demo`, width: 375, height: 740 })
    const launcher = page.locator('lianxin-widget button').first()
    await launcher.click()
    const input = page.locator('lianxin-widget textarea')
    await input.fill('护照怎么办理')
    await input.press('Enter')
    await page.locator('lianxin-widget .lx-card').waitFor()
    // On a phone the page behind cannot be reached.
    expect(await page.evaluate(() => document.querySelector('h1')?.inert)).toBe(true)
    await picture(page, 'widget-375')
    await page.keyboard.press('Escape')
    expect(await launcher.isVisible()).toBe(true)
    expect(await page.evaluate(() => document.querySelector('h1')?.inert)).toBe(false)
    await page.reload()
    await page.locator('lianxin-widget button').first().click()
    await page.locator('lianxin-widget .lx-card').waitFor()
    await expectNoViolations(page)
    expect(errors).toEqual([])
    await page.context().close()
  })
})
