import { paths } from '../paths.ts'

/** What came of the last press, said above the form. */
export type Said = 'saved' | 'fewer' | 'wrong' | 'closed' | 'gone' | 'overtaken'

/** The page that says so after a plain form was sent. */
export const savedAt = (messageId: string, said: 'saved' | 'fewer') =>
  `${paths.message(messageId)}?bewaard${said === 'fewer' ? '=minder' : ''}`
export const saidIn = (bewaard: string | undefined): Said | undefined =>
  bewaard === undefined ? undefined : bewaard === 'minder' ? 'fewer' : 'saved'
