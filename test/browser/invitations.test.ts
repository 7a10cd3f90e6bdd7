import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { offersNothing, withAuthenticator } from './authenticator.ts'
import { faultsHere } from './faults.ts'
import { as, device, useBrowser, type With } from './visitor.ts'

useBrowser()

/** The newest mail to this address, opened, and where its button leads. */
async function buttonInMailTo(page: Page, address: string) {
  const listed = page.locator('main li', { hasText: address }).first()
  await expect
    .poll(
      async () => {
        await page.goto(`${inject('apex')}/dev/mail`)
        return listed.count()
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0)
  await listed.locator('a').first().click()
  const text = await page.locator('main').innerHTML()
  return /http:\/\/regenboog[^"'\s<]*\/uitnodiging\/[\w.-]+/.exec(text)?.[0] ?? ''
}

/** The office invites somebody; with where the button in the mail leads. */
async function invited(name: string, address: string, how: With) {
  const office = await as('beheerder', { ...how, wide: true })
  await office.goto(`/beheer/uitnodigingen?zoek=${encodeURIComponent(name.toLowerCase())}`)
  await office.click(`button[aria-label="Uitnodigen: ${name}"]`)
  await office.waitForURL('**/beheer/uitnodigingen')
  if (how.scripts) await office.waitForSelector('#verzending :text("Verstuurd naar 1 persoon.")', { timeout: 20_000 })
  else
    await expect
      .poll(
        async () => {
          await office.reload()
          return office.textContent('#verzending')
        },
        { timeout: 20_000 },
      )
      .toContain('Verstuurd naar 1 persoon.')
  return [office, await buttonInMailTo(office, address)] as const
}

const guests = [
  [true, 'Sara Kok', 'sara.kok@example.nl'],
  [false, 'Vic de Groot', 'vic.degroot@example.nl'],
] as const

for (const [scripts, name, address] of guests) {
  it(`the office invites a parent, who makes an account on a phone, ${scripts ? 'with' : 'without'} scripts (B1)`, async () => {
    const how: With = { scripts }
    const [office, link] = await invited(name, address, how)

    const phone = await (await device(how)).newPage()
    await phone.goto(link)
    expect(await phone.textContent('main')).toContain(`Welkom ${name.split(' ')[0]}`)
    expect(await phone.isVisible('text=Verder met een passkey')).toBe(scripts)
    expect(await phone.inputValue('[name=gebruikersnaam]')).toMatch(/^[a-z]+\.[a-z]+$/)
    await phone.fill('[name=wachtwoord]', 'kort')
    await phone.click('main form button.main')
    await phone.waitForSelector('#field-wachtwoord-problem')
    await phone.fill('[name=wachtwoord]', 'drie losse fietsbellen')
    await phone.click('main form button.main')
    await phone.waitForURL('**/overzicht')
    expect(await phone.textContent('main')).toContain(name.split(' ')[0])

    await phone.goto(link)
    await phone.waitForURL('**/overzicht')
    const stranger = await (await device(how)).newPage()
    await stranger.goto(link)
    expect(await stranger.textContent('h1')).toBe('Deze uitnodiging is gebruikt')
    for (const page of [office, phone, stranger]) await page.context().close()
  })
}

it('a parent makes an account with a passkey, and logs in with it (B1, B2)', async () => {
  const [office, link] = await invited('Uma Baldew', 'uma.baldew@example.nl', { scripts: true })
  const phone = await (await device()).newPage()
  await phone.addInitScript(offersNothing)
  const { seen } = await withAuthenticator(phone)
  const press = () => phone.click('text=Verder met een passkey')
  await phone.goto(link)
  expect(await faultsHere(phone, await phone.content(), 'accepting an invitation')).toEqual([])

  await phone.fill('main [name=gebruikersnaam]', 'beheerder')
  await press()
  await phone.waitForSelector('#field-gebruikersnaam-problem')
  expect(await phone.inputValue('main [name=gebruikersnaam]')).toBe('beheerder')

  await phone.fill('main [name=gebruikersnaam]', 'mijn.passkey')
  await seen(false)
  await press()
  await phone.waitForSelector('[data-passkey-said]:text("Er is geen passkey gebruikt")')
  expect(await phone.inputValue('main [name=gebruikersnaam]')).toBe('mijn.passkey')
  await seen(true)
  await press()
  await phone.waitForURL('**/overzicht')

  await phone.context().clearCookies()
  await phone.goto('/inloggen')
  await phone.click('text=Inloggen met een passkey')
  await phone.waitForURL('**/overzicht')
  await phone.goto('/gegevens/inloggen')
  expect(await phone.textContent('main')).toContain('mijn.passkey')
  for (const page of [office, phone]) await page.context().close()
})
