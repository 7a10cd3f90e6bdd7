import type { Context } from 'hono'
import { ImportsPage } from '../../templates/imports/imports.tsx'
import { ImportRunPage, PreviewPage } from '../../templates/imports/run.tsx'
import { importTexts } from '../../templates/imports/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { apply, type Consent, importsSoFar, receive, standingOfImport } from './imports.ts'
import type { Fault } from './pupils/school-file.ts'
import type { Upload } from './upload.ts'

export function importRoutes(people: SchoolRouter) {
  people.get(paths.imports, 'imports.manage', (c) => showImports(c))

  people.post(paths.imports, 'imports.manage', async (c) => {
    const { scope } = c.var
    const upload = await uploadIn(c)
    if (!upload) return showImports(c, 'no file')
    const received = await receive(scope, upload, scope.me.id)
    return received.ok ? c.redirect(paths.importRun(received.id), 303) : showImports(c, received.faults)
  })

  people.get(paths.importRun(':id'), 'imports.manage', async (c) => {
    const standing = await standingOfImport(c.var.scope, c.req.param('id'))
    const title = standing.is === 'applied' ? importTexts.appliedTitle : importTexts.preview
    return c.render(<ImportRunPage standing={standing} />, { title, current: 'management' })
  })

  people.post(paths.importApplication(':id'), 'imports.manage', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const outcome = await apply(scope, id, scope.me.id, await consentIn(c))
    if (outcome.is === 'applied') return c.redirect(paths.importRun(id), 303)
    const isOutdated = outcome.is === 'outdated'
    c.status(isOutdated ? 409 : 422)
    const problem = isOutdated ? undefined : importTexts.confirm
    return c.render(
      <PreviewPage run={outcome.run} preview={outcome.preview} outdated={isOutdated} problem={problem} />,
      {
        title: importTexts.preview,
        current: 'management',
      },
    )
  })
}

async function showImports(c: Context<SchoolEnv>, wrong: 'no file' | readonly Fault[] = []) {
  const isMissing = wrong === 'no file'
  if (isMissing || wrong.length > 0) c.status(422)
  const props = isMissing ? { problem: importTexts.chooseFile } : { faults: wrong }
  return c.render(<ImportsPage runs={await importsSoFar(c.var.scope)} {...props} />, {
    title: importTexts.title,
    current: 'management',
  })
}

async function uploadIn(c: Context<SchoolEnv>): Promise<Upload | null> {
  const { bestand } = await c.req.parseBody()
  if (!(bestand instanceof File) || (bestand.name === '' && bestand.size === 0)) return null
  return { name: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) }
}

async function consentIn(c: Context<SchoolEnv>): Promise<Consent> {
  const { gezien, klopt } = await c.req.parseBody()
  return { seen: typeof gezien === 'string' ? gezien : '', confirmed: klopt === 'on' }
}
