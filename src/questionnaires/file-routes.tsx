import { handedTexts } from '../../templates/questionnaires/handed-texts.ts'
import { SignedPage } from '../../templates/questionnaires/signed.tsx'
import { openedFile } from '../files/opening.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { sendFile } from '../http/send-file.ts'
import { paths } from '../paths.ts'
import { answerFileFor, answerFileKey } from './answer-files.ts'
import { signedWords } from './signed.ts'

/** What was handed in with an answer, for its household and the sender who asked (D3, checks 21, 23, 27). */
export function answerFileRoutes(people: SchoolRouter) {
  people.get(paths.signedText(':id', ':question', ':version'), 'files.read', async (c) => {
    const { id, question, version } = c.req.param()
    const signed = await signedWords(c.var.scope, id, question, version)
    return c.render(<SignedPage signed={signed} />, { title: handedTexts.signedTitle, current: 'messages' })
  })

  people.get(paths.answerFile(':id'), 'files.read', async (c) => {
    const { scope } = c.var
    const file = await answerFileFor(scope, c.req.param('id'))
    return sendFile(c, openedFile(scope.files, file, answerFileKey))
  })
}
