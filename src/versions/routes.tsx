import { versionTexts } from '../../templates/versions/texts.ts'
import { VersionsPage } from '../../templates/versions/versions.tsx'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { knownFaults, versions } from './versions.ts'

export function versionRoutes(people: SchoolRouter) {
  people.get(paths.versions, 'versions.read', (c) =>
    c.render(<VersionsPage versions={versions} faults={knownFaults} />, { title: versionTexts.title, current: 'more' }),
  )
}
