import { expect, inject, it } from 'vitest'
import { faultsHere } from './faults.ts'
import { device, settled, useBrowser } from './visitor.ts'

useBrowser()

/** The link in the newest mail with this subject to somebody, as it can be read on this machine. */
async function linkFromMail(to: string, subject: string, part: string) {
  const context = await device()
  const page = await context.newPage()
  const mails = () => page.locator(`.row:has-text("Aan ${to}") a:has-text("${subject}")`)
  await expect
    .poll(
      async () => {
        await page.goto(`${inject('apex')}/dev/mail`)
        return mails().count()
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0)
  await mails().first().click()
  const link = new RegExp(`https?://\\S*${part}[\\w.-]+`).exec((await page.textContent('body')) ?? '')?.[0]
  await context.close()
  return link ?? ''
}

const forgetful = [
  { who: 'klassenouder', address: 'zoe.mulder@example.nl', scripts: true },
  { who: 'directie', address: 'karin.bakker@example.nl', scripts: false },
]
for (const { who, address, scripts } of forgetful) {
  it(`somebody who forgot chooses a new password from the mail and logs in, ${scripts ? 'with' : 'without'} scripts (B2)`, async () => {
    const context = await device({ scripts })
    const page = await context.newPage()
    const wanted = `paarden eten ${scripts ? 'hooi' : 'gras'}`
    await page.goto('/inloggen')
    await page.click('text=Wachtwoord vergeten?')
    await page.fill('[name=naam]', address)
    await page.click('main form button')
    await page.waitForSelector('h1:has-text("Kijk in uw mail")')
    await page.goto(await linkFromMail(address, 'Nieuw wachtwoord voor De Regenboog', '/wachtwoord/'))
    if (scripts) {
      await page.fill('[name=wachtwoord]', 'kort')
      expect(await page.textContent('[data-strength]')).toBe('Nog te kort')
    }
    await page.fill('[name=wachtwoord]', wanted)
    if (scripts) expect(await page.textContent('[data-strength]')).toBe('Sterk')
    if (scripts) expect(await faultsHere(page, await page.content(), 'new password')).toEqual([])
    await page.click('main form button')
    await page.waitForSelector('text=Uw nieuwe wachtwoord is bewaard')
    await page.fill('[name=gebruikersnaam]', who)
    await page.fill('[name=wachtwoord]', wanted)
    await page.click('main form button')
    await page.waitForURL('**/overzicht')
    await settled(page)
    await context.close()
  })
}
