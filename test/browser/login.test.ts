import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { faultsHere } from './faults.ts'
import { device, settled, useBrowser } from './visitor.ts'

useBrowser()

/** Nobody else's test logs in as her, whose password is another one afterwards. */
const forgetful = { who: 'klassenouder', address: 'zoe.mulder@example.nl' }

/** Her mails with a link to choose a new password, newest first, as they can be read on this machine. */
async function mailsTo(page: Page) {
  await page.goto(`${inject('apex')}/dev/mail`)
  return page.locator(`.row:has-text("Aan ${forgetful.address}") a:has-text("Nieuw wachtwoord voor De Regenboog")`)
}

async function linkFromMail(page: Page, before: number) {
  await expect.poll(async () => (await mailsTo(page)).count(), { timeout: 20_000 }).toBeGreaterThan(before)
  await (await mailsTo(page)).first().click()
  return /https?:\/\/\S*\/wachtwoord\/[\w.-]+/.exec((await page.textContent('body')) ?? '')?.[0] ?? ''
}

for (const scripts of [true, false]) {
  it(`somebody who forgot chooses a new password from the mail and logs in, ${scripts ? 'with' : 'without'} scripts (B2)`, async () => {
    const context = await device({ scripts })
    const page = await context.newPage()
    const before = await (await mailsTo(page)).count()
    const wanted = `paarden eten ${scripts ? 'hooi' : 'gras'}`
    await page.goto('/inloggen')
    await page.click('text=Wachtwoord vergeten?')
    await page.fill('[name=naam]', forgetful.address)
    await page.click('main form button')
    await page.waitForSelector('h1:has-text("Kijk in uw mail")')
    await page.goto(await linkFromMail(page, before))
    if (scripts) {
      await page.fill('[name=wachtwoord]', 'kort')
      expect(await page.textContent('[data-strength]')).toBe('Nog te kort')
    }
    await page.fill('[name=wachtwoord]', wanted)
    if (scripts) expect(await page.textContent('[data-strength]')).toBe('Sterk')
    if (scripts) expect(await faultsHere(page, await page.content(), 'new password')).toEqual([])
    await page.click('main form button')
    await page.waitForSelector('text=Uw nieuwe wachtwoord is bewaard')
    await page.fill('[name=gebruikersnaam]', forgetful.who)
    await page.fill('[name=wachtwoord]', wanted)
    await page.click('main form button')
    await page.waitForURL('**/overzicht')
    await settled(page)
    await context.close()
  })
}
