import { hueStyle } from '../../templates/layout/hue.ts'

const hashes = new Map<number, Promise<string>>()

/** The CSP source that allows exactly this hue's style element. */
export function hueHash(hue: number) {
  const hash = hashes.get(hue) ?? digest(hueStyle(hue))
  hashes.set(hue, hash)
  return hash
}

async function digest(style: string) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)))
  return `sha256-${btoa(String.fromCharCode(...bytes))}`
}
