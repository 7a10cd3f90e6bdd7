import type { SchoolRouter } from '../http/bindings.ts'
import { sendFile } from '../http/send-file.ts'
import { paths } from '../paths.ts'
import { answerFileFor, answerFileKey } from './answer-files.ts'

/** What was handed in with an answer, for its household and the sender who asked (D3, checks 21, 23, 27). */
export function answerFileRoutes(people: SchoolRouter) {
  people.get(paths.answerFile(':id'), 'files.read', async (c) => {
    const { scope } = c.var
    const { id, name, type, size } = await answerFileFor(scope, c.req.param('id'))
    return sendFile(c, { name, type, size, tag: id, open: (part) => scope.files.get(answerFileKey(id), part) })
  })
}
