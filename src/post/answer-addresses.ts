import { keyedLetters } from '../ids.ts'
import { type Language, languages } from '../language.ts'
import type { Platform } from '../platform/ports.ts'

type Settings = Platform['settings']
export type To = { to: string; language: Language }

/** Of an answer: in what language the mail was that it answers, and the seal on whom that went to. */
export type OwnAnswer = { language: Language; seal: string }

const letters = 16
const shape = /\+o([a-z]{2})-([\da-z]{16})@/

export const sealOn = (secret: string, { to, language }: To) =>
  keyedLetters(secret, `own-reply-to:${language}:${to.toLowerCase()}`, letters)

/** Where the answer to a mail of Pleinpost's own goes: our own address, with a seal by which it is known whom we wrote to. */
export async function ownAnswerAddress({ secret, mailFrom }: Settings, about: To) {
  const [mailbox = '', domain = ''] = mailFrom.split('@')
  return `${mailbox}+o${about.language}-${await sealOn(secret, about)}@${domain}`
}

export function ownAnswerIn(address: string): OwnAnswer | null {
  const [, named, seal] = shape.exec(address.toLowerCase()) ?? []
  const language = languages.find((one) => one === named)
  return language && seal ? { language, seal } : null
}
