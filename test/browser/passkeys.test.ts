import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsHere } from './faults.ts'
import { as, device, settled, useBrowser } from './visitor.ts'

useBrowser()

/** A telephone that makes passkeys, and says at once that it saw its owner. */
async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const seen = (isUserVerified: boolean) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { seen }
}

const openLogin = async (page: Page) => {
  await page.context().clearCookies()
  await page.goto('/inloggen?naar=/berichten')
}

/** A browser that offers nothing by itself while somebody types; this one's answers such a question at once. */
const offersNothing = () => {
  PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
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
  await page.waitForURL('**/berichten')
  await settled(page)
  await page.addInitScript(offersNothing)
  await openLogin(page)
  await page.click('text=Inloggen met een passkey')
  await page.waitForURL('**/berichten')
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
