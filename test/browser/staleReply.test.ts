import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoSideScroll, expectNoViolations, launch, picture, startTwo } from './browser.ts'
import { addPeople, openClaimed, openDesk, signInAs, tabTo } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  await addPeople(servers.url, [{ username: 'ban', name: '王办', departmentId: 'government-office' }])
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

describe.each([1280, 375])('a reply that crosses the citizen’s words, at %i px', (width) => {
  it('is held back with what was said, comes back to be changed, and is sent by keyboard', async () => {
    const { citizen, id } = await openClaimed(servers.one, await signInAs(servers.one, 'ban'))
    const { page, errors } = await openDesk(browser, {
      server: servers.two,
      username: 'ban',
      width,
      place: `?view=mine&handoff=${id}`,
    })
    // The citizen's words reach the server after the agent has pressed send and before the reply arrives.
    let words: string | undefined = '等等，我说错了，是居住证'
    await page.route('**/messages?*', async (route) => {
      const text = words
      words = undefined
      if (text) await citizen.post(text)
      await route.continue()
    })
    await page.locator('#reply').fill('身份证请到派出所补办。')
    await page.keyboard.press('Control+Enter')
    await page.getByText('还没有发出').waitFor()
    const held = page.locator('[data-delivery=failed]')
    await held.getByText('我说错了').waitFor()
    await expectNoSideScroll(page)
    await expectNoViolations(page)
    await picture(page, `desk-stale-reply-${width}`)
    await page.locator('#thread-title').focus()
    await tabTo(page, /^修改$/)
    await page.keyboard.press('Enter')
    expect(await page.locator('#reply').inputValue()).toBe('身份证请到派出所补办。')
    words = '请问要带照片吗'
    await page.locator('#reply').fill('居住证请到社区办理。')
    await page.keyboard.press('Control+Enter')
    await held.getByText('要带照片吗').waitFor()
    await page.locator('#thread-title').focus()
    await tabTo(page, /^仍然发送$/)
    await page.keyboard.press('Enter')
    await page.locator('[data-delivery]').waitFor({ state: 'detached' })
    expect((await citizen.messages()).at(-1)?.text).toBe('居住证请到社区办理。')
    expect(errors).toEqual([])
    await page.context().close()
  })
})
