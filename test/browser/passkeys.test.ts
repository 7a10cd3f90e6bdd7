import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { offersNothing, withAuthenticator } from './authenticator.ts'
import { faultsHere, faultsOf } from './faults.ts'
import { arrived, as, device, settled, useBrowser, type With } from './visitor.ts'

useBrowser()

const openLogin = async (page: Page) => {
  await page.context().clearCookies()
  await page.goto('/inloggen?naar=/berichten')
}

it('a parent makes a passkey, logs in with it, renames and removes it (B2)', async () => {
  const page = await as('partner')
  await withAuthenticator(page)
  await page.goto('/gegevens/inloggen')
  await page.click('text=Passkey toevoegen')
  expect(await faultsHere(page, await page.content(), 'a new passkey')).toEqual([])
  await page.fill('[name=naam]', 'Mijn telefoon')
  await page.click('text=Passkey maken')
  await page.waitForURL('**/gegevens/inloggen?bewaard=passkey')
  expect(await faultsHere(page, await page.content(), 'passkeys')).toEqual([])

  await page.goto('/gegevens/inloggen/passkeys/nieuw')
  await page.fill('[name=naam]', 'Nog een keer')
  await page.click('text=Passkey maken')
  await page.waitForSelector('text=hebt u al een passkey')

  await openLogin(page)
  await arrived(page, '/berichten')
  await settled(page)
  await page.addInitScript(offersNothing)
  await openLogin(page)
  await page.click('text=Inloggen met een passkey')
  await arrived(page, '/berichten')
  await settled(page)

  await page.goto('/gegevens/inloggen')
  await page.click('text=Mijn telefoon')
  expect(await faultsHere(page, await page.content(), 'a passkey')).toEqual([])
  await page.fill('[name=naam]', 'Tablet')
  await page.click('text=Naam bewaren')
  await page.waitForSelector('text=De naam is bewaard')
  await page.fill('[name=huidig]', 'regenboog-demo')
  await page.click('button:has-text("Verwijderen")')
  await page.waitForURL('**/gegevens/inloggen?bewaard=passkey-weg')
  expect(await page.textContent('main')).not.toContain('Tablet')

  await openLogin(page)
  await page.click('text=Inloggen met een passkey')
  await page.waitForSelector('text=Deze passkey werkt hier niet')
  expect(page.complaints.filter((said) => !said.includes('422'))).toEqual([])
  await page.context().close()
})

it('the password stays where the passkey is not shown, and where there are no scripts (B2)', async () => {
  const page = await as('ouder2')
  const { seen } = await withAuthenticator(page)
  await seen(false)
  await page.goto('/gegevens/inloggen/passkeys/nieuw')
  await page.fill('[name=naam]', 'Mijn telefoon')
  await page.click('text=Passkey maken')
  await page.waitForSelector('text=Er is geen passkey gebruikt')
  await page.context().close()

  const context = await device({ scripts: false })
  const plain = await context.newPage()
  await plain.goto('/inloggen')
  expect(await plain.isVisible('text=Inloggen met een passkey')).toBe(false)
  await plain.fill('[name=gebruikersnaam]', 'ouder2')
  await plain.fill('[name=wachtwoord]', 'regenboog-demo')
  await plain.click('main form button')
  await plain.goto('/gegevens/inloggen/passkeys/nieuw')
  expect(await plain.textContent('main')).toContain('Deze browser kan geen passkeys maken')
  await context.close()
})

const ways: [string, With][] = [
  ['phone, light, Dutch', {}],
  ['phone, dark, English', { dark: true, language: 'en' }],
  ['desk, light, English', { wide: true, language: 'en' }],
  ['desk, dark, Dutch', { wide: true, dark: true }],
]

const button = (page: Page, kind = 'main') => page.click(`main form button.${kind}`)

/** A passkey, an app, and a log-in that stops at the second step; what is wrong with the pages on the way. */
async function throughTheSteps(page: Page) {
  const here = async (name: string) => faultsHere(page, await page.content(), name)
  await page.goto('/gegevens/inloggen/passkeys/nieuw')
  const faults = await here('a new passkey')
  await page.fill('[name=naam]', 'Telefoon')
  await button(page)
  await page.waitForURL('**/gegevens/inloggen?bewaard=passkey')
  faults.push(...(await here('log-in and devices')))
  await page.click('main a[href*="/passkeys/"]')
  await page.waitForURL(/passkeys\/(?!nieuw)/)
  faults.push(...(await here('a passkey')))
  faults.push(...(await faultsOf(page, '/gegevens/inloggen/tweede-stap')))
  const secret = Secret.fromBase32(((await page.textContent('main code')) ?? '').replaceAll(' ', ''))
  await page.fill('[name=code]', TOTP.generate({ secret }))
  await button(page)
  await page.waitForSelector('ol code')
  faults.push(...(await here('recovery codes')))
  faults.push(...(await faultsOf(page, '/gegevens/inloggen/tweede-stap')))
  await page.context().clearCookies()
  await page.goto('/inloggen')
  faults.push(...(await here('the log-in with a passkey')))
  await page.fill('[name=gebruikersnaam]', 'nora')
  await page.fill('[name=wachtwoord]', 'regenboog-demo')
  await button(page)
  await page.waitForSelector('[name=code]')
  faults.push(...(await here('the second step')))
  await page.click('[data-passkey] button')
  await arrived(page, '/overzicht')
  return faults
}

it.each(
  ways,
)('everybody can read the pages of it on a %s, and a school admin takes all of it away (B4, N9)', async (_, how) => {
  const page = await as('nora', how)
  await withAuthenticator(page)
  await page.addInitScript(offersNothing)
  const faults = await throughTheSteps(page)
  const admin = await as('beheerder', how)
  await admin.goto('/beheer/rollen?zoek=nora')
  await admin.click('main a:has-text("Nora Kuiper")')
  await admin.waitForURL('**/beheer/rollen/*')
  faults.push(...(await faultsHere(admin, await admin.content(), 'a person’s roles')))
  await admin.click('main a[href$="/tweede-stap"]')
  await admin.waitForURL('**/tweede-stap')
  faults.push(...(await faultsHere(admin, await admin.content(), 'taking a second step away')))
  await admin.fill('[name=huidig]', 'regenboog-demo')
  await button(admin, 'danger')
  await admin.waitForURL('**/tweede-stap?bewaard')
  expect(faults).toEqual([])
  await page.goto('/overzicht')
  expect(page.url()).toContain('/inloggen')
  for (const one of [page, admin]) await one.context().close()
})
