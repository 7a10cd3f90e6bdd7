import type { Server } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { client, issuer, startProvider, stop } from './identity-provider.ts'
import { arrived, as, device, useBrowser } from './visitor.ts'

useBrowser()

const returnAddress = () => `${inject('school')}/inloggen/aanbieder/terug`
let provider: Server
beforeAll(async () => {
  provider = await startProvider(returnAddress())
})
afterAll(() => stop(provider))

/** At the provider's own pages: who one is, and that the school may know it. */
async function logInThere(page: Page, who: string) {
  await page.waitForSelector('[name=login]')
  await page.fill('[name=login]', who)
  await page.fill('[name=password]', 'anything')
  await page.click('button[type=submit]')
  await page.waitForSelector('[name=login]', { state: 'detached' })
  await page.click('button[type=submit]')
}

async function signOn(who: string) {
  const context = await device()
  const page = await context.newPage()
  await page.goto('/inloggen?naar=/berichten')
  await page.click('text=Inloggen met Schoolaccount')
  await logInThere(page, who)
  return page
}

it('lets a teacher in with the account she has at school, set up by the admin (B9)', async () => {
  const admin = await as('beheerder', { wide: true })
  await admin.goto('/beheer/aanmelden')
  expect(await admin.textContent('main')).toContain(returnAddress())
  await admin.fill('[name=naam]', 'Schoolaccount')
  await admin.fill('[name=uitgever]', issuer)
  await admin.fill('[name=client]', client.id)
  await admin.fill('[name=geheim]', client.secret)
  await admin.click('main form button.main')
  await admin.waitForURL('**/beheer/aanmelden?bewaard')
  await admin.context().close()

  const page = await signOn('anna.devries@example.nl')
  await arrived(page, '/berichten')
  await page.goto('/meer')
  expect(await page.textContent('header')).toContain('Mijn gegevens')
  await page.context().close()
})

it('goes on when the provider has new keys, and lets nobody in who is no colleague (B9)', async () => {
  await stop(provider)
  provider = await startProvider(returnAddress())
  // Our server looks for a key it does not know ten seconds after it last looked.
  await new Promise((resolve) => setTimeout(resolve, 11_000))
  const teacher = await signOn('anna.devries@example.nl')
  await arrived(teacher, '/berichten')
  await teacher.context().close()
  const parent = await signOn('mia.jansen@example.nl')
  await parent.waitForSelector('text=niet bekend als medewerker')
  await parent.context().close()
})
