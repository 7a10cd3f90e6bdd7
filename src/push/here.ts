import { pushTexts } from '../../templates/push/texts.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import type { Scope } from '../scope.ts'
import { pushOffer } from './devices.ts'

/** The browser that asks, what it is told of us, and what just came of a press. */
export type PushHere = { here: string; offer: string | null; said: Text | undefined }

const said = { aan: pushTexts.saved, uit: pushTexts.off } as const

export const pushRegion = 'apparaten'
export const saidAt = (what: keyof typeof said) => `${paths.myDetails}?meldingen=${what}#${pushRegion}`

export const pushHere = (
  { meldingen }: Record<string, string | undefined>,
  scope: Scope,
  { fingerprint }: { fingerprint: string },
): PushHere => ({
  here: fingerprint,
  offer: pushOffer(scope),
  said: meldingen === 'aan' || meldingen === 'uit' ? said[meldingen] : undefined,
})
