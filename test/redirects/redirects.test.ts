import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { oldPath } from '../../src/redirects/redirects.ts'
import { as, type Cast, cast } from '../cast.ts'
import { newPage } from '../pages/site.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const add = (regels: string) => as(them, 'hedda').post(paths.siteRedirects, { regels })
const leads = async (path: string) => {
  const answer = await as(them, 'nobody').visit(path)
  return [answer.status, answer.headers.get('location')]
}

describe('addresses of an old website (J1)', () => {
  it('lead to a page of the new one, with or without their question, slash or capitals', async () => {
    expect(
      (
        await add(
          '/index.php/team.html /team\nhttps://www.oudeschool.example/Nieuws/2024/ ; /nieuws-van-ons\n/page?id=12\t/praktisch',
        )
      ).status,
    ).toBe(303)
    expect(await leads('/index.php/team.html')).toEqual([301, '/team'])
    expect(await leads('/Index.php/Team.html?utm=x')).toEqual([301, '/team'])
    expect(await leads('/nieuws/2024')).toEqual([301, '/nieuws-van-ons'])
    expect(await leads('/page?id=12')).toEqual([301, '/praktisch'])
    expect(await leads('/page?id=13')).toEqual([404, null])
  })

  it('come from a CSV file too, whose first line names its columns', async () => {
    const form = new FormData()
    form.append('regels', '')
    form.append('bestand', new File(['\ufeffoud;nieuw\r\n/a/b.aspx;/contact\r\n'], 'oud.csv'))
    await as(them, 'hedda').post(paths.siteRedirects, form)
    expect(await leads('/a/b.aspx')).toEqual([301, '/contact'])
  })

  it.each([
    ['/weg https://evil.example/', 'pagina van deze website'],
    ['/weg //evil.example', 'pagina van deze website'],
    ['/weg /\\evil.example', 'pagina van deze website'],
    ['/weg javascript:alert(1)', 'pagina van deze website'],
    ['/rond /rond', 'kringetje'],
    ['/een /twee\n/twee /drie\n/drie /een', 'kringetje'],
  ])('are refused where they lead elsewhere or round: %j (check 16)', async (lines, why) => {
    const refused = await add(lines)
    const shown = await refused.text()
    expect(refused.status).toBe(422)
    expect(shown).toContain(why)
    expect(shown).toContain(lines.split(/[ \n]/)[0])
    expect((await leads('/weg'))[0]).toBe(404)
  })

  it('never hide a page of ours, and go away again', async () => {
    const refused = await (await add('/inloggen /contact\n/tijdelijk /contact')).text()
    expect(refused).toMatch(/Regel 1 \(\/inloggen \/contact\): op het oude adres staat al een pagina van Pleinpost/)
    expect((await leads(paths.login))[0]).toBe(200)
    expect((await leads('/tijdelijk'))[0]).toBe(301)
    await as(them, 'hedda').post(paths.siteRedirectRemoval, { van: '/tijdelijk' })
    expect((await leads('/tijdelijk'))[0]).toBe(404)
    expect((await as(them, 'nobody', 'haven.pleinpost.test').visit('/index.php/team.html')).status).toBe(404)
  })

  it('are said beside the field where something is wrong with them, with what was typed (J1)', async () => {
    const refused = await add('zonder\n/van-toen /contact')
    const shown = await refused.text()
    expect(refused.status).toBe(422)
    expect(shown).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*>zonder\n\/van-toen \/contact<\/textarea>/)
    expect(shown).toContain('Regel 1 (zonder')
  })

  it('are kept where the new address is not there yet, which is said (J1)', async () => {
    await add('/toen /straks')
    const list = await (await as(them, 'hedda').visit(paths.siteRedirects)).text()
    expect(list).toContain('→ /straks (deze pagina is er niet, of nog niet openbaar)')
    await (await newPage(them, 'Straks')).publish()
    expect(await (await as(them, 'hedda').visit(paths.siteRedirects)).text()).toContain('→ /straks<')
  })

  it('are read the same however they are typed', () => {
    expect(['team/', '/Team', 'https://x.example/team#top', '/team//'].map(oldPath)).toEqual(Array(4).fill('/team'))
    expect(['', '/', 'https://x.example/'].map(oldPath)).toEqual([null, null, null])
  })
})
