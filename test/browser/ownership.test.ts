import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { answer, offer } from '../world/handoffs.ts'
import { expectNoSideScroll, expectNothingSpills, expectNoViolations, launch, picture, startTwo } from './browser.ts'
import { addPeople, openClaimed, openDesk, signInAs } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  await addPeople(servers.url, [
    { username: 'ban', name: '王办', departmentId: 'government-office' },
    { username: 'shui', name: '李税', departmentId: 'tax' },
    { username: 'fang', name: '陈房', departmentId: 'housing' },
    { username: 'du', name: '周督', departmentId: 'government-office', roles: ['supervisor'] },
  ])
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

const dialog = (page: Page) => page.getByRole('dialog')

const press = async (page: Page, key: string) => {
  await page.locator('#thread-title').focus()
  await page.keyboard.press(key)
  await dialog(page).locator(':focus').waitFor()
}

/** In Chinese the chain of a handoff shows them. */
const locale = 'en'

describe('dialogs of ownership in English', () => {
  it.each([1280, 375])(
    'at %i px have no violation and never scroll sideways',
    async (width) => {
      const desk = await signInAs(servers.one, 'ban')
      const tax = await signInAs(servers.one, 'shui')
      const fang = await signInAs(servers.one, 'fang')
      const [plain, offered, disputed] = await Promise.all([
        openClaimed(servers.one, desk),
        openClaimed(servers.one, desk),
        openClaimed(servers.one, desk),
      ])
      const due = new Date('2026-11-25T02:00:00Z').toISOString()
      await desk.call(`/handoffs/${plain.id}/promises`, { text: '明天上午答复您。', dueAt: due })
      await desk.call(`/handoffs/${plain.id}/extensions`, { days: 1, reason: '要等回函' })
      await offer(desk, { id: offered.id, to: 'tax' })
      for (const other of [tax, fang]) {
        await offer(desk, { id: disputed.id, to: other.staff.departmentId })
        await answer(other, { id: disputed.id, how: 'decline' })
      }
      const look = async (username: string, { id, view, keys }: { id: string; view: string; keys: string[] }) => {
        const { page } = await openDesk(browser, {
          server: servers.two,
          username,
          width,
          locale,
          place: `?view=${view}`,
        })
        await page.locator('[data-rows] a').first().waitFor()
        await expectNoSideScroll(page)
        await expectNothingSpills(page)
        await expectNoViolations(page)
        await picture(page, `desk-list-${view}-${username}-${locale}-${width}`)
        await page.goto(`${servers.two}/desk?view=${view}&handoff=${id}`)
        await page.locator('#thread-title').waitFor()
        await expectNoSideScroll(page)
        await expectNothingSpills(page)
        await expectNoViolations(page)
        await picture(page, `desk-thread-${view}-${username}-${locale}-${width}`)
        for (const key of keys) {
          await press(page, key)
          await expectNoSideScroll(page)
          await expectNoViolations(page)
          await picture(page, `desk-dialog-${key}-${username}-${locale}-${width}`)
          await page.keyboard.press('Escape')
          await dialog(page).waitFor({ state: 'detached' })
        }
        await page.context().close()
      }
      await look('ban', { id: plain.id, view: 'promises', keys: ['h', 'w', 'c'] })
      await look('shui', { id: offered.id, view: 'pending', keys: ['y', 'b'] })
      await look('du', { id: disputed.id, view: 'pending', keys: ['g'] })
      await look('du', { id: plain.id, view: 'pending', keys: ['x', 'f'] })
      const { id } = await openClaimed(servers.one, desk)
      await look('ban', { id, view: 'mine', keys: ['x'] })
    },
    300_000,
  )
})
