import type { Platform } from '../platform/ports.ts'
import { hashes } from './assets.generated.ts'

export type Asset = keyof typeof hashes

/** The file's address under its content hash, so that browsers may keep it for ever. An unknown file does not compile. */
export const asset = (name: Asset) => `/static/${hashes[name]}/${name}`

/** The file itself, or a fault: what is kept for ever, or printed, must be the file and no page that says it is not there. */
export async function assetFile({ assets }: Pick<Platform, 'assets'>, name: Asset) {
  const file = await assets(`/${name}`)
  if (!file.ok) throw new Error(`${name} is not among the assets: ${file.status}`)
  return file
}
