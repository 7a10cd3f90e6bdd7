import { catalogue } from '../../src/language.ts'

export const versionTexts = catalogue({
  title: { nl: 'App-versies', en: 'App versions' },
  broken: { nl: 'Wat nog niet goed gaat', en: 'What does not work yet' },
  since: { nl: (version: string) => `sinds ${version}`, en: (version: string) => `since ${version}` },
  nothingBroken: { nl: 'We weten van niets dat niet goed gaat.', en: 'We know of nothing that goes wrong.' },
  version: { nl: (name: string) => `Versie ${name}`, en: (name: string) => `Version ${name}` },
  latest: { nl: 'nu', en: 'now' },
})
