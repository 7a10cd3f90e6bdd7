import { AuditLogPage } from '../../templates/audit/log.tsx'
import { sheetOf } from '../../templates/audit/sheet.ts'
import { auditTexts } from '../../templates/audit/texts.ts'
import { csv } from '../csv.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { readerHere } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { placeIn, problemsOf, questionIn } from './asking.ts'
import { auditLogPage, exportLog } from './log.ts'

export function auditRoutes(people: SchoolRouter) {
  people.get(paths.auditLog, 'audit.read', async (c) => {
    const query = (name: string) => c.req.query(name)
    const question = questionIn(query)
    const page = await auditLogPage(c.var.scope, question, placeIn(query))
    return c.render(<AuditLogPage question={question} problems={problemsOf(question)} page={page} />, {
      title: auditTexts.title,
      current: 'management',
    })
  })

  people.post(paths.auditLogExport, 'audit.read', async (c) => {
    const question = questionIn((name) => c.req.query(name))
    const entries = await exportLog(c.var.scope, question)
    const reader = readerHere(c)
    return c.body(csv(sheetOf(entries, reader)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${auditTexts.fileName[reader.language]}.csv"`,
    })
  })
}
