/** What came of the last press, said above the form. */
export type Said = 'saved' | 'fewer' | 'wrong' | 'closed' | 'gone' | 'overtaken'

/** The page that says so after a plain form was sent, also of the fields whose places went while it was filled in. */
export const savedAt = (page: string, said: 'saved' | 'fewer', wentMeanwhile: readonly string[]) =>
  [
    `${page}?bewaard${said === 'fewer' ? '=minder' : ''}`,
    ...wentMeanwhile.map((field) => `vergeven=${encodeURIComponent(field)}`),
  ].join('&')
export const saidIn = (bewaard: string | undefined): Said | undefined =>
  bewaard === undefined ? undefined : bewaard === 'minder' ? 'fewer' : 'saved'

/** Of every outcome that is not an answer saved. */
export const statuses = { wrong: 422, closed: 422, gone: 404, overtaken: 409 } as const
