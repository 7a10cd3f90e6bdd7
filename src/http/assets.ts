import { hashes } from './assets.generated.ts'

export type Asset = keyof typeof hashes

/** The file's address under its content hash, so that browsers may keep it for ever. An unknown file does not compile. */
export const asset = (name: Asset) => `/static/${hashes[name]}/${name}`
