// Writes src/accounts/common-passwords.generated.ts: of the passwords that leaks hold most often, those that are long enough
// to be chosen here, as zxcvbn's list has them.
import { writeFileSync } from 'node:fs'
import { dictionary } from '@zxcvbn-ts/language-common'

const long = dictionary['passwords-common'].filter((word) => [...word].length >= 10).map((word) => word.toLowerCase())
const text = `// Made by src/platform/local/common-passwords.ts of @zxcvbn-ts/language-common; a test fails when it is behind.
export const commonPasswords = new Set(${JSON.stringify([...new Set(long)].sort().join('\n'))}.split('\\n'))
`
writeFileSync('src/accounts/common-passwords.generated.ts', text)
