import { edexml } from '../imports/edexml-samples.ts'
import { workbook } from '../imports/workbooks.ts'
import { ask, logIn } from './client.ts'
import { growthOf } from './memory.ts'
import { report } from './numbers.ts'
import { school } from './runtimes.ts'

/** In MB: what one request may take besides what stands there already (check 24). */
const most = 64
const pupils = 2000

/** A large school's file looked at, one that is too large, and one that is small and unpacks to 500 MB. */
export async function measureImport() {
  const cookie = await logIn(school, 'beheerder', 'regenboog-demo')
  await previewed(cookie, schoolOf(50))
  const preview = await growthOf(() => previewed(cookie, schoolOf(pupils)))
  report(`previewing ${pupils} pupils, memory besides`, preview.growth, 'MB', { most })
  report(`previewing ${pupils} pupils, until it stands there`, preview.took, 'ms', { most: 20_000 })
  for (const megabytes of [15, 20]) {
    const content = new Uint8Array(megabytes * 1_000_000).fill(0x20)
    await refused(cookie, `${megabytes} MB`, content, 'Het mag 8 MB zijn')
  }
  await refused(cookie, 'a workbook that unpacks to 500 MB', bomb(), 'te groot')
}

async function refused(cookie: string, what: string, content: Uint8Array, sentence: string) {
  const { answer, growth, took } = await growthOf(() => send(cookie, 'leerlingen.xlsx', content))
  const page = await answer.text()
  if (answer.status !== 422 || !page.includes(sentence)) throw new Error(`${what} was answered ${answer.status}`)
  report(`refusing ${what}, memory besides`, growth, 'MB', { most })
  report(`refusing ${what}`, took, 'ms', { most: 2000 })
}

/** As a browser without scripts sends a file. */
function send(cookie: string, name: string, content: Uint8Array) {
  const boundary = '----pleinpost'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="bestand"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = {
    Cookie: cookie,
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    'Content-Length': String(body.length),
  }
  return ask(`${school}/beheer/import`, { method: 'POST', headers, body })
}

/** Looks again until the difference stands there. */
async function previewed(cookie: string, file: string) {
  const sent = await send(cookie, 'EDEX.XML', Buffer.from(file))
  const at = sent.headers.get('location')
  if (!at) throw new Error(`the file was not taken: ${sent.status}`)
  for (let turn = 0; turn < 240; turn++) {
    const page = await (await ask(`${school}${at}`, { headers: { Cookie: cookie } })).text()
    if (page.includes('name="gezien"')) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the preview never came')
}

const schoolOf = (count: number) => {
  const groups = Array.from({ length: Math.ceil(count / 25) }, (_, at) => ({ key: `g${at}`, year: (at % 8) + 1 }))
  return edexml({
    groups: groups
      .map(({ key, year }) => `<groep key="${key}"><naam>Groep ${key}</naam><jaargroep>${year}</jaargroep></groep>`)
      .join(''),
    pupils: Array.from(
      { length: count },
      (_, at) =>
        `<leerling key="${90_000 + at}"><achternaam>Achternaam${at}</achternaam><roepnaam>Roepnaam${at}</roepnaam><geboortedatum>2017-03-04</geboortedatum><groep key="g${Math.floor(at / 25)}"/></leerling>`,
    ).join('\n'),
    staff: '',
  })
}

const bomb = () =>
  workbook([{ name: 'L', rows: [['Roepnaam', 'Achternaam']] }], {
    files: { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(500_000_000)}</worksheet>` },
  })
