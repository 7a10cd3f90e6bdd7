/** Where pictures of pupils can be shown; each is asked apart, since a school may not ask for all at once (GDPR, recital 32). */
export const channels = ['app', 'website', 'newsletter', 'social', 'guide', 'press'] as const
export type Channel = (typeof channels)[number]

export const says = ['yes', 'no'] as const
export type Says = (typeof says)[number]

/** What one guardian said of one pupil: per channel, to which version of its text. */
export type Answers = Partial<Record<Channel, { says: Says; version: number }>>
