// What is kept as the answer to a question for a file or a signature: text, as every answer is, that names what lies beside it.

/** `fileId` names the bytes (answer_files), and is null where a signature has no drawing. */
export type HandedFile = { fileId: string; name: string }
export type Signed = { fileId: string | null; version: string; at: Date; name: string }

export const fileValue = ({ fileId, name }: HandedFile) => `${fileId} ${name}`

export function fileIn(value: string | undefined): HandedFile | null {
  const [, fileId, name] = /^([\w-]{20,64}) (.+)$/s.exec(value ?? '') ?? []
  return fileId && name ? { fileId, name } : null
}

export const signedValue = ({ fileId, version, at, name }: Signed) =>
  [fileId ?? '-', version, at.getTime(), name].join(' ')

export function signedIn(value: string | undefined): Signed | null {
  const [, fileId, version, at, name] = /^(-|[\w-]{20,64}) ([0-9a-f]{16}) (\d{1,15}) (.+)$/s.exec(value ?? '') ?? []
  if (!fileId || !version || !at || !name) return null
  return { fileId: fileId === '-' ? null : fileId, version, at: new Date(Number(at)), name }
}

/** The bytes that an answer names. */
export const fileIdIn = (value: string) => fileIn(value)?.fileId ?? signedIn(value)?.fileId ?? null

/** The same whenever it was signed: by which a second press is known for the first. */
export const whatever = (value: string) => {
  const signed = signedIn(value)
  return signed ? signedValue({ ...signed, at: new Date(0) }) : value
}

/** Names exactly this text: another text is another version. */
export async function versionOf(text: string) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
