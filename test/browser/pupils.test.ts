import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { faultsHere, faultsOf } from './faults.ts'
import { as, device, useBrowser, type With } from './visitor.ts'

useBrowser()

/** The words on this pupil's card, as whoever holds the paper reads them. */
async function cardOf(file: string, userName: string) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))))
  const card = new RegExp(`Je gebruikersnaam\\n${userName}\\nJe drie woorden\\n(.+)`).exec(text.join('\n'))
  return card?.[1] ?? ''
}

const classes = [
  { scripts: true, who: 'leerkracht', group: 'Groep 5a' },
  { scripts: false, who: 'beheerder', group: 'Groep 3a' },
] as const

for (const { scripts, who, group } of classes) {
  it(`${who} makes the accounts of a group and prints the cards, and a pupil comes in with one, ${scripts ? 'with' : 'without'} scripts (B7)`, async () => {
    const how: With = { scripts }
    const school = await as(who, how)
    await school.goto('/leerlingen')
    await school.click(`main a:has-text("${group}")`)
    await school.waitForSelector('h1:has-text("Leerlingen inloggen")')
    await school.click('main form button.main')
    await school.waitForSelector('text=kaartjes downloaden')
    if (scripts) expect(await faultsOf(school, new URL(school.url()).pathname)).toEqual([])
    const [download] = await Promise.all([school.waitForEvent('download'), school.click('text=kaartjes downloaden')])
    expect(download.suggestedFilename()).toBe('kaartjes.pdf')
    const sub = (await school.locator('main .row-sub').nth(1).textContent()) ?? ''
    const userName = sub.split(' · ')[0] ?? ''
    const words = await cardOf(await download.path(), userName)
    expect(words.split(' ')).toHaveLength(3)

    const tablet = await (await device(how)).newPage()
    await tablet.goto('/inloggen')
    await tablet.click('text=Ik ben leerling')
    await tablet.waitForURL('**/leerling')
    await tablet.fill('[name=gebruikersnaam]', userName.toUpperCase())
    await tablet.fill('[name=woorden]', 'appel')
    const [refused] = await Promise.all([tablet.waitForResponse('**/leerling'), tablet.click('main form button.main')])
    await tablet.waitForSelector('text=Kijk goed op je kaartje')
    expect(await tablet.inputValue('[name=woorden]')).toBe('appel')
    if (scripts) expect(await faultsHere(tablet, await refused.text(), '/leerling')).toEqual([])
    await tablet.fill('[name=woorden]', words.replaceAll(' ', '  ').toUpperCase())
    await tablet.click('main form button.main')
    await tablet.waitForURL('**/overzicht')
    for (const page of [school, tablet]) await page.context().close()
  })
}
