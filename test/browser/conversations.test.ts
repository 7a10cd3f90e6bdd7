import { expect, it } from 'vitest'
import { as, useBrowser, type With } from './visitor.ts'
import { write } from './writing.ts'

useBrowser()

/** A parent writes to the teachers of her child's group. */
async function writeToTeachers(subject: string, how: With) {
  const page = await as('ouder', how)
  await page.goto('/berichten/nieuw')
  await page.click('summary:has-text("Toevoegen")')
  await page.selectOption('[name=lijst]', { label: 'Leerkrachten van een groep' })
  await page.selectOption('[name=groep]', { label: 'Groep 5a' })
  await page.click('button[value=lijst-erbij]')
  await page.waitForSelector('.chip:has-text("Leerkrachten van Groep 5a")')
  await page.fill('[name=onderwerp]', subject)
  await write(page, 'Dag juffen,\n\nBo is ziek.')
  await page.click('button[value=versturen]')
  await page.waitForURL(/\/berichten\/[0-9a-z]{26}/)
  return { page, path: new URL(page.url()).pathname }
}

for (const scripts of [true, false]) {
  it(`a parent writes, a teacher takes it over and answers, and they go on, ${scripts ? 'with' : 'without'} scripts (D8, D17)`, async () => {
    const { page: parent, path } = await writeToTeachers(`Ziek ${scripts}`, { scripts })
    const teacher = await as('leerkracht', { scripts })
    await expect.poll(async () => (await teacher.goto(path))?.status(), { timeout: 20_000 }).toBe(200)
    expect(await teacher.textContent('#wie-antwoordt')).toContain('Yara Pinas antwoordt.')
    await teacher.click('button:has-text("Overnemen")')
    await teacher.waitForSelector('text=U antwoordt.')

    await teacher.fill('[name=tekst]', '  ')
    await teacher.click('button[value=versturen]')
    await teacher.waitForSelector('[aria-invalid=true]')
    await teacher.fill('[name=tekst]', 'Beterschap voor Bo.')
    await teacher.click('button[value=versturen]')
    await teacher.waitForSelector('text=Uw antwoord is verstuurd.')
    expect(await teacher.textContent('#gesprek')).toContain('Beterschap voor Bo.')

    await parent.goto('/berichten')
    expect(await parent.textContent(`.unread:has-text("Ziek ${scripts}")`)).toContain('Anna de Vries antwoordde')
    await parent.goto(path)
    expect(await parent.textContent('#gesprek')).toMatch(/Anna de Vries antwoordt\.[\s\S]*Beterschap voor Bo\./)
    await parent.fill('[name=tekst]', 'Dank u.')
    await parent.click('button[value=versturen]')
    await parent.waitForSelector('text=Uw antwoord is verstuurd.')
    expect([teacher.complaints, parent.complaints].flat().filter((one) => !one.includes('422'))).toEqual([])

    await parent.emulateMedia({ media: 'print' })
    expect(await parent.isVisible('#gesprek button')).toBe(false)
    expect(await parent.isVisible('text=Beterschap voor Bo.')).toBe(true)
    for (const page of [parent, teacher]) await page.context().close()
  })
}
