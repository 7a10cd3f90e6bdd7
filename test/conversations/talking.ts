import { newSecret } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast } from '../cast.ts'

export type Who = Exclude<Parameters<typeof as>[1], 'nobody'>
export const everyone: Who[] = [
  'ines',
  'olga',
  'hedda',
  'adam',
  'ada',
  'kees',
  'paul',
  'petra',
  'wanda',
  'wim',
  'pip',
  'wes',
  'zoe',
  'zed',
  'zus',
]

/** Presses the button below a conversation; each press from a form of its own. */
export const replyAs = (them: Cast, who: Who, id: string, withId: string, tekst: string, headers = {}) =>
  as(them, who).post(paths.conversation(id, withId), { tekst, nonce: newSecret(), actie: 'versturen' }, headers)

export const nonceIn = (page: string) => /name="nonce" value="([\w-]+)"/.exec(page)?.[1] ?? ''
export const said = (answer: Response) => answer.text()

/** A sentence as one reads it, whatever says that the name in it is one. */
export const asRead = (page: string) => page.replaceAll(/<span translate="no">([^<]*)<\/span>/g, '$1')
