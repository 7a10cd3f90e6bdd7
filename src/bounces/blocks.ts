import { type Failure, failureOf } from './reasons.ts'

export type Fields = ReadonlyMap<string, string>

/** Paragraphs of "Name: value", with lines that go on (RFC 3464, 2.1). */
export const paragraphs = (text: string): Fields[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((part) => new Map(part.split('\n').flatMap(fieldOf)))
    .filter(({ size }) => size > 0)

const fieldOf = (line: string): [string, string][] => {
  const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
  return name && value !== undefined ? [[name.toLowerCase(), value.trim()]] : []
}

/** "rfc822; a@b.example" is a@b.example. */
export const addressIn = (field: string | undefined) =>
  /([^\s<>;"(),@]{1,64}@[^\s<>;"(),]+)/.exec(field ?? '')?.[1]?.toLowerCase() ?? null

/** A mail of ours goes to one address: a report of many more is none of them. */
const mostTold = 20

type Told = { failures: Failure[]; delayed: boolean }

/** What a report's machine part tells of each address; nothing where it is none that failed. */
export function failuresIn(text: string, said: string): Told {
  const told = paragraphs(text)
    .filter((fields) => fields.has('final-recipient') || fields.has('action'))
    .slice(0, mostTold)
  const failed = told.filter((fields) => /^(failed|failure|undeliver|expired)/i.test(fields.get('action') ?? 'failed'))
  return {
    failures: failed.map((fields) => failureIn(fields, said)),
    delayed: failed.length === 0 && told.some((fields) => /^delay/i.test(fields.get('action') ?? '')),
  }
}

function failureIn(fields: Fields, said: string) {
  const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'))
  const diagnosis = fields.get('diagnostic-code') ?? ''
  const status = codeIn(diagnosis) ?? codeIn(fields.get('status') ?? '') ?? ''
  return failureOf(address, status, diagnosis, said)
}

/** An enhanced status code, wherever it stands (RFC 3463). */
export const codeIn = (text: string) => /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(text)?.[0] ?? null
