import process from 'node:process'
import { openFile } from '../../src/platform/deno/database.ts'
import { migrate } from '../../src/platform/deno/migrating.ts'

// One database brought up to date under Deno, with the permissions that the product has there and no others.

const [state = ''] = process.argv.slice(2)
const file = openFile(`${state}/older.sqlite`)
migrate(file, `${state}/migrations`, { folder: `${state}/before`, name: 'older' })
file.close()
