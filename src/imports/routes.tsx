import type { Context } from 'hono'
import { fileTexts } from '../../templates/imports/file-texts.ts'
import { ImportsPage } from '../../templates/imports/imports.tsx'
import { UndoRefusedPage } from '../../templates/imports/past.tsx'
import { ImportRunPage, PreviewPage, titleOf } from '../../templates/imports/run.tsx'
import { importTexts } from '../../templates/imports/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { textOfField } from '../http/forms.ts'
import { importMegabytes } from '../http/large-form.ts'
import { paths } from '../paths.ts'
import { apply, applyLater, isLargeChange } from './applying.ts'
import { throwAway } from './choosing.ts'
import { compareNowOrLater } from './comparing.ts'
import { importsSoFar, receive, standingOfImport } from './imports.ts'
import { previewKept } from './keeping.ts'
import type { Fault } from './pupils/school-file.ts'
import type { Upload } from './reading.ts'
import { megabytes } from './tables/table.ts'
import { undo } from './undoing/undoing.ts'

export function importRoutes(people: SchoolRouter) {
  people.get(paths.imports, 'imports.manage', (c) => showImports(c))

  people.post(paths.imports, 'imports.manage', async (c) => {
    const { scope } = c.var
    const files = await filesIn(c)
    // By their sizes first: what is too large is not copied to be read.
    if (c.var.filesLeftOut || files.some(({ size }) => size > megabytes * 1_000_000))
      return showImports(c, [{ line: null, element: null, text: fileTexts.tooBigToSend(megabytes, importMegabytes) }])
    if (files.length === 0) return showImports(c, 'no file')
    const uploads = await Promise.all(files.map(uploadOf))
    const received = await receive(scope, uploads, scope.me.id)
    if (!received.ok) return showImports(c, received.faults)
    if (received.stage === 'comparing') await compareNowOrLater(scope, received.id, received.isLarge)
    return c.redirect(paths.importRun(received.id), 303)
  })

  people.get(paths.importRun(':id'), 'imports.manage', async (c) => {
    const standing = await standingOfImport(c.var.scope, c.req.param('id'))
    return c.render(<ImportRunPage standing={standing} />, { title: titleOf(standing), current: 'management' })
  })

  people.post(paths.importApplication(':id'), 'imports.manage', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const consent = await consentIn(c)
    const preview = await previewKept(scope, id)
    if (preview && isLargeChange(preview.difference)) {
      await applyLater(scope, id, { ...consent, byId: scope.me.id })
      return c.redirect(paths.importRun(id), 303)
    }
    const outcome = await apply(scope, id, scope.me.id, consent)
    if (outcome.is === 'applied') return c.redirect(paths.importRun(id), 303)
    c.status(outcome.is === 'outdated' ? 409 : 422)
    return c.render(<PreviewPage run={outcome.run} preview={outcome.preview} refusal={outcome.is} />, {
      title: importTexts.preview,
      current: 'management',
    })
  })

  people.post(paths.importUndoing(':id'), 'imports.manage', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const inTheWay = await undo(scope, id, scope.me.id)
    if (inTheWay.length === 0) return c.redirect(paths.importRun(id), 303)
    c.status(409)
    const standing = await standingOfImport(scope, id)
    return c.render(<UndoRefusedPage run={standing.run} inTheWay={inTheWay} />, {
      title: importTexts.undoRefused,
      current: 'management',
    })
  })

  people.post(paths.importRemoval(':id'), 'imports.manage', async (c) => {
    const { scope } = c.var
    await throwAway(scope, c.req.param('id'), scope.me.id)
    return c.redirect(paths.imports, 303)
  })
}

async function showImports(c: Context<SchoolEnv>, wrong: 'no file' | readonly Fault[] = []) {
  const isMissing = wrong === 'no file'
  if (isMissing || wrong.length > 0) c.status(422)
  // What is wrong with the file as a whole stands beside it; what is wrong in it stands in a list.
  const [only, another] = isMissing ? [] : wrong
  const whole = only && !another && only.line === null && only.element === null ? only.text : undefined
  const problem = isMissing ? importTexts.chooseFile : whole
  const props = problem ? { problem } : { faults: isMissing ? [] : wrong }
  return c.render(<ImportsPage runs={await importsSoFar(c.var.scope)} {...props} />, {
    title: importTexts.title,
    current: 'management',
  })
}

async function filesIn(c: Context<SchoolEnv>): Promise<File[]> {
  const { bestand = [] } = await c.req.parseBody({ all: true })
  const files = [bestand].flat().filter((file) => file instanceof File)
  return files.filter(({ name, size }) => name !== '' || size > 0)
}

const uploadOf = async (file: File): Promise<Upload> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

async function consentIn(c: Context<SchoolEnv>) {
  const { gezien, klopt } = await c.req.parseBody()
  return { seen: textOfField(gezien), confirmed: klopt === 'on' }
}
