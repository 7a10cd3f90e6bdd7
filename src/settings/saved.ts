import type { Context } from 'hono'
import { settingsTexts } from '../../templates/settings/texts.ts'
import type { Head } from '../http/respond.tsx'
import type { Text } from '../language.ts'

/** Back to the page that shows it, which then says that it is kept. */
export const saved = (c: Pick<Context, 'redirect'>, at: string) => c.redirect(`${at}?bewaard`, 303)

export const shown = (c: Pick<Context, 'req'>, title: Text): Head => ({
  title,
  current: 'management',
  flash: c.req.query('bewaard') === undefined ? undefined : { text: settingsTexts.saved },
})
