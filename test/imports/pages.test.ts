import { zipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { zonnebloemFiles } from '../../src/demo/files.ts'
import { importRuns } from '../../src/imports/schema.ts'
import { sweepUploads } from '../../src/imports/sweep.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { importText } from './import-helpers.ts'

let them: Cast
const files = zonnebloemFiles(2026)
beforeAll(async () => {
  them = await cast()
  await importText(them.linde, 'EDEX.XML', files.edexml)
  for (const who of ['adam', 'hedda', 'ines', 'paul'] as const) await as(them, who).visit(paths.overview)
})

/** The same school with another first name for Pim. */
const calling = (name: string) => files.edexml.replaceAll('<roepnaam>Pim</roepnaam>', `<roepnaam>${name}</roepnaam>`)
const bytesOf = (text: string) => new TextEncoder().encode(text)

function form(name: string, content: string | Uint8Array) {
  const fields = new FormData()
  fields.set('bestand', new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
  return fields
}
const upload = (who: Parameters<typeof as>[1], name: string, content: string | Uint8Array) =>
  as(them, who).post(paths.imports, form(name, content))

async function uploaded(who: Parameters<typeof as>[1], name: string, content: string) {
  const answer = await upload(who, name, content)
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}
const pageOf = async (who: Parameters<typeof as>[1], at: string) => (await as(them, who).visit(at)).text()
/** The columns as the page guesses them, agreed to. */
async function agreed(who: Parameters<typeof as>[1], at: string) {
  const page = await pageOf(who, `${at}/betekenis`)
  const fields = new FormData()
  const list = /name="lijst" value="(\w+)" checked/.exec(page)?.[1] ?? ''
  fields.set('lijst', list)
  fields.set('getoond', list)
  for (const [, select] of page.matchAll(/<select[^>]*name="kolom"[^>]*>(.*?)<\/select>/g))
    fields.append('kolom', /value="([\w.]*)" selected/.exec(select!)?.[1] ?? '')
  return as(them, who).post(`${at}/betekenis`, fields)
}
const seenOn = (page: string) => /name="gezien" value="([^"]+)"/.exec(page)?.[1] ?? ''
const applyTo = (who: Parameters<typeof as>[1], at: string, fields: Record<string, string>) =>
  as(them, who).post(`${at}/toepassing`, fields)

it('shows what would change, and changes nothing until somebody applies it (C6)', async () => {
  const before = await everythingOf(them.linde, ['import_runs'])
  const extra =
    '<leerling key="7777"><achternaam>Nieuw</achternaam><roepnaam>Nina</roepnaam><groep key="O"/></leerling>'
  const at = await uploaded('adam', 'EDEX.XML', calling('Pip').replace('<leerlingen>', `<leerlingen>${extra}`))
  const page = await pageOf('adam', at)
  expect(page).toMatch(/Leerlingen<\/th><td class="number">1<\/td><td class="number">1<\/td><td class="number">0</)
  expect(await pageOf('adam', `${at}/leerlingen/nieuw`)).toContain('Nina Nieuw, Groep 1/2')
  expect(await pageOf('adam', `${at}/leerlingen/gewijzigd`)).toMatch(/naam: P\w+ Jansen wordt Pip Jansen/)
  expect(await everythingOf(them.linde, ['import_runs'])).toEqual(before)
})

it('applies it once, however often it is pressed, and says what it did (C6)', async () => {
  const at = await uploaded('adam', 'EDEX.XML', calling('Pep'))
  const seen = seenOn(await pageOf('adam', at))
  const first = await applyTo('adam', at, { gezien: seen })
  expect([first.status, first.headers.get('location')]).toEqual([303, at])
  const after = await everythingOf(them.linde)
  const second = await applyTo('adam', at, { gezien: seen })
  expect([second.status, await everythingOf(them.linde)]).toEqual([303, after])
  expect(await pageOf('adam', at)).toContain('Het bestand is toegepast')
  const again = await uploaded('adam', 'EDEX.XML', calling('Pep'))
  expect(await pageOf('adam', again)).toContain('Dit bestand verandert niets')
})

it('takes a list of parents after the pupils, and says that it has no column for custody (C6, C10)', async () => {
  const list =
    'Leerlingnummer;Ouder 1 voornaam;Ouder 1 achternaam;Ouder 1 e-mailadres\n5001;Mia;Jansen;mia@x.nl\n9999;Wie;Onbekend;wie@x.nl\n'
  const at = await uploaded('adam', 'ouders.csv', list)
  expect(await pageOf('adam', at)).toContain('Zeg eerst wat er in welke kolom staat')
  await agreed('adam', at)
  const page = await pageOf('adam', at)
  expect(page).toContain('geen kolom voor gezag')
  expect(page).toContain('Deze leerling kennen wij niet')
  expect(page).toContain('Regel 3')
  await applyTo('adam', at, { gezien: seenOn(page) })
  expect((await them.linde.db.from(people)).some(({ email }) => email === 'mia@x.nl')).toBe(true)
  expect((await them.linde.db.from(people)).some(({ email }) => email === 'wie@x.nl')).toBe(false)
})

it('says that nothing changes only where nothing waits for a person (C6)', async () => {
  const list = 'Leerlingnummer;Ouder 1 voornaam;Ouder 1 achternaam;Ouder 1 e-mailadres\n9999;Wie;Onbekend;wie@x.nl\n'
  const at = await uploaded('adam', 'onbekend.csv', list)
  const page = await pageOf('adam', at)
  expect(page).toContain('Zo kunnen wij van dit bestand niets overnemen.')
  for (const words of ['Alles staat al zo', 'EDEXML-bestand']) expect(page).not.toContain(words)
})

it('works the difference out anew when the school changed meanwhile, and says so instead of applying (C6)', async () => {
  const [one, two] = [
    await uploaded('adam', 'een.xml', calling('Pom')),
    await uploaded('adam', 'twee.xml', calling('Pam')),
  ]
  const seen = seenOn(await pageOf('adam', one))
  await applyTo('adam', two, { gezien: seenOn(await pageOf('adam', two)) })
  const before = await everythingOf(them.linde)
  const late = await applyTo('adam', one, { gezien: seen })
  const page = await late.text()
  expect(late.status).toBe(409)
  expect(page).toContain('Intussen is er in Pleinpost iets veranderd')
  expect(await pageOf('adam', `${one}/leerlingen/gewijzigd`)).toContain('Pam Jansen wordt Pom Jansen')
  expect(await everythingOf(them.linde)).toEqual(before)
  expect((await applyTo('adam', one, { gezien: seenOn(page) })).status).toBe(303)
})

it('asks whether another school’s file is meant, and applies it only then (C6)', async () => {
  await importText(them.linde, 'EDEX.XML', files.edexml)
  const at = await uploaded('adam', 'EDEX.XML', calling('Pum').replace('99ZB', '88QQ'))
  const page = await pageOf('adam', at)
  expect(page).toContain('BRIN-code 88QQ')
  const before = await everythingOf(them.linde)
  const refused = await applyTo('adam', at, { gezien: seenOn(page) })
  expect([refused.status, await everythingOf(them.linde)]).toEqual([422, before])
  expect(await refused.text()).toContain('Zet hier een vinkje')
  expect((await applyTo('adam', at, { gezien: seenOn(page), klopt: 'on' })).status).toBe(303)
})

const bomb = `<?xml version="1.0"?><!DOCTYPE EDEX [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><EDEX>&b;</EDEX>`
const latin = Uint8Array.from(bytesOf(files.edexml.replace('Pim', 'P?m')), (byte) => (byte === 0x3f ? 0xef : byte))
const refusals: [string, string, string | Uint8Array, string][] = [
  ['a half file', 'EDEX.XML', files.edexml.slice(0, 4000), 'stopt halverwege'],
  ['an entity bomb', 'EDEX.XML', bomb, 'DOCTYPE'],
  ['another encoding than it says', 'EDEX.XML', latin, 'codering'],
  ['another schema', 'EDEX.XML', '<?xml version="1.0"?><Document><BkToCstmrStmt/></Document>', 'EDEX'],
  ['a pupil in an unknown group', 'EDEX.XML', files.edexml.replace('<groep key="O"/>', '<groep key="Q"/>'), 'Regel'],
  ['a spreadsheet', 'ouders.xlsx', 'PK\u0003\u0004 and so on', 'beschadigd'],
  ['an old spreadsheet', 'ouders.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'oud Excel-bestand'],
  ['nothing', 'EDEX.XML', '', 'Het bestand is leeg'],
]

it.each(refusals)('says what is wrong with %s, and changes nothing (C6)', async (_, name, content, said) => {
  const before = await everythingOf(them.linde)
  const answer = await upload('adam', name, content)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(said)])
  expect(await everythingOf(them.linde)).toEqual(before)
})

const html = '<!DOCTYPE html>\n<html><body><table><tr><td>Roepnaam</td></tr></table></body></html>'
const binary = (...start: (number | string)[]) =>
  Uint8Array.from(start.flatMap((one) => (typeof one === 'string' ? [...bytesOf(one)] : [one])))
const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('<x/>')])))
it.each([
  [
    'a text called a picture',
    'foto.png',
    'Beste ouders,\nMorgen is de juf ziek.\nDe groep gaat naar groep 4, 5, 6 en 7.\n',
    'geen lijst met kolommen',
  ],
  ['a note of one line', 'namen.csv', 'Deze lijst komt later', 'geen lijst met kolommen'],
  ['a PNG', 'lijst.csv', binary(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13), 'Dit is een afbeelding'],
  ['a JPEG', 'leerlingen.xml', binary(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF'), 'Dit is een afbeelding'],
  ['a HEIC', 'x.xlsx', binary(0, 0, 0, 24, 'ftypheic', 0, 0), 'Dit is een afbeelding'],
  ['an SVG', 'x.csv', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'Dit is een afbeelding'],
  ['a PDF', 'lijst.csv', '%PDF-1.7\n1 0 obj', 'Dit is een PDF'],
  ['a Word document', 'lijst.xlsx', zipOf('[Content_Types].xml', 'word/document.xml'), 'Dit is een tekstdocument'],
  ['rich text', 'lijst.csv', '{\\rtf1\\ansi Roepnaam;Achternaam}', 'Dit is een tekstdocument'],
  ['a web page', 'lijst.csv', html, 'Dit is een webpagina'],
  ['a web page called a spreadsheet', 'lijst.xls', `\ufeff${html}`, 'Dit is een webpagina'],
  ['an OpenDocument sheet', 'lijst.ods', zipOf('mimetype', 'content.xml'), 'OpenDocument'],
  ['other bytes', 'lijst.csv', binary(1, 2, 3, 'abc', 4), 'Dit bestand kunnen wij niet lezen'],
])('says beside the file that %s is no list, and keeps nothing (check 21)', async (_, name, content, said) => {
  const before = await everythingOf(them.linde)
  const answer = await upload('adam', name, content)
  const page = await answer.text()
  const beside = /id="field-bestand-problem"[^>]*>.*?<span>([^<]*)/.exec(page)?.[1]
  expect([answer.status, beside]).toEqual([422, expect.stringContaining(said)])
  expect(await everythingOf(them.linde)).toEqual(before)
})

it('asks what the columns are of a list of which we know no head (C6)', async () => {
  const at = await uploaded('adam', 'eigen.csv', 'Kolom A;Kolom B\nAda;Jansen\nBo;Bakker;\n')
  expect(await pageOf('adam', at)).toContain('Zeg eerst wat er in welke kolom staat')
})

it('refuses 50 MB before reading them, and changes nothing (C6)', async () => {
  const before = await everythingOf(them.linde)
  expect((await upload('adam', 'EDEX.XML', new Uint8Array(50_000_000))).status).toBe(413)
  expect(await everythingOf(them.linde)).toEqual(before)
})

it('says beside the field that a file is too large, and before it is sent where scripts run (C6)', async () => {
  const answer = await upload('adam', 'EDEX.XML', new Uint8Array(9_000_000))
  const page = await answer.text()
  expect([answer.status, /id="field-bestand-problem"[^>]*>.*?<span>([^<]*)/.exec(page)?.[1]]).toEqual([
    422,
    'Het bestand is te groot. Het mag 8 MB zijn, en losse bestanden samen 16 MB.',
  ])
  expect(page).toContain('data-each="8000000"')
})

it('asks for a file where none was chosen', async () => {
  const answer = await as(them, 'adam').post(paths.imports, new FormData())
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Kies een bestand')])
})

it('is for the school’s admin and its office alone, and not there for another school (N1, N2)', async () => {
  const at = await uploaded('adam', 'EDEX.XML', files.edexml)
  for (const who of ['hedda', 'ines', 'paul'] as const) {
    const answers = [
      await as(them, who).visit(paths.imports),
      await upload(who, 'EDEX.XML', files.edexml),
      await as(them, who).visit(at),
      await applyTo(who, at, {}),
    ]
    expect([who, ...answers.map(({ status }) => status)]).toEqual([who, 403, 403, 403, 403])
  }
  const elsewhere = at.split('/').at(-1)!
  expect(await them.haven.files.get(`imports/${elsewhere}/read`)).toBe(null)
})

it('throws a file away once it is applied, and after a day when it is not (N4)', async () => {
  const at = await uploaded('adam', 'EDEX.XML', files.edexml)
  const id = at.split('/').at(-1)!
  expect(await them.linde.files.get(`imports/${id}/read`)).not.toBe(null)
  await sweepUploads(platform, '1')
  expect(await them.linde.files.get(`imports/${id}/read`)).not.toBe(null)
  await sweepUploads({ ...platform, now: () => new Date(Date.now() + 25 * 3_600_000) }, '1')
  expect(await them.linde.files.get(`imports/${id}/read`)).toBe(null)
  expect(await pageOf('adam', at)).toContain('Dat gebeurt na een dag vanzelf')
  const left = (await them.linde.db.from(importRuns)).filter(({ discardedAt }) => discardedAt === null)
  expect(left).toEqual([])
})

it('keeps national numbers out of every table (N8)', async () => {
  expect(files.edexml).toMatch(/<bsn>99900\d{4}</)
  expect(JSON.stringify(await everythingOf(them.linde))).not.toMatch(/99900\d{4}|1200SA/)
})
