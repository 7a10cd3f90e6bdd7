import { expect, it } from 'vitest'
import { readEdexml } from '../../src/imports/edexml/edexml.ts'
import { strangeIn } from '../../src/imports/files/strange.ts'
import { bytes, edexml, latin1, pupil, utf16 } from './edexml-samples.ts'

const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
const external = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const half = (text: string) => text.slice(0, text.length / 2)

const refused: [string, Uint8Array, number, RegExp][] = [
  ['an entity bomb', bytes(edexml({ head: `${xml}\n${bomb}`, pupils: pupil('1', '&c;') })), 2, /DOCTYPE/],
  ['an external entity', bytes(edexml({ head: `${xml}${external}`, pupils: pupil('1', '&x;') })), 1, /DOCTYPE/],
  [
    'a DOCTYPE that only names a DTD',
    bytes(edexml({ head: '<!doctype EDEX SYSTEM "http://127.0.0.1:9/canary">' })),
    1,
    /DOCTYPE/,
  ],
  ['a DOCTYPE after the first element', bytes(edexml({ groups: `\n${bomb}` })), 5, /DOCTYPE/],
  ['elements 200 deep', bytes(edexml({ pupils: `\n${'<a>\n'.repeat(200)}${'</a>'.repeat(200)}` })), 37, /deep/],
  ['elements 61,000 wide', bytes(edexml({ pupils: '<a/>'.repeat(61_000) })), 6, /many.*60,000/],
  ['5 MB', new Uint8Array(5_000_000).fill(0x3c), 1, /too big.*4 MB/],
  [
    'a tag with ten thousand attributes',
    bytes(edexml({ pupils: `<a ${Array.from({ length: 10_000 }, (_, at) => `a${at}=""`).join(' ')}/>` })),
    6,
    /too long/,
  ],
  ['50 MB', new Uint8Array(50_000_000).fill(0x3c), 1, /too big/],
  ['an empty file', new Uint8Array(), 1, /empty/],
  ['Latin letters that are labelled UTF-8', latin1(edexml({ pupils: pupil('1', 'Zoë') })), 6, /UTF-8/],
  [
    'UTF-8 letters that are labelled ISO-8859-1',
    bytes(edexml({ head: '<?xml version="1.0" encoding="iso-8859-1"?>', pupils: pupil('1', 'Zoë') })),
    6,
    /ISO-8859-1/,
  ],
  ['the label UTF-16 on single bytes', bytes(edexml({ head: '<?xml version="1.0" encoding="utf-16"?>' })), 1, /UTF-16/],
  [
    'UTF-7',
    bytes(edexml({ head: '<?xml version="1.0" encoding="utf-7"?>', pupils: pupil('1', 'Zo+AOs-') })),
    1,
    /encoding/,
  ],
  ['half a UTF-16 character', utf16(edexml()).subarray(0, 301), 1, /UTF-16/],
  ['half a file', bytes(half(edexml({ pupils: `\n${pupil('1', 'Ada')}` }))), 4, /halfway/],
  ['a file cut within a tag', bytes(edexml().replace(/<leerkrachten>.*/s, '<leerk')), 9, /halfway/],
  ['another schema', bytes(`${xml}\n<leerlinggegevens_verzoek/>`), 2, /EDEX/],
  ['no XML', bytes('Roepnaam;Achternaam\nAda;Jansen'), 1, /not an XML/],
  ['an unpaired tag', bytes(edexml({ pupils: `${pupil('1', 'Ada')}\n<leerling key="2"></leerlin>` })), 7, /correct/],
  ['a loose ampersand', bytes(edexml({ pupils: `\n${pupil('1', 'Ada & Bo')}` })), 7, /correct/],
  ['an entity nobody declared', bytes(edexml({ pupils: `\n${pupil('1', 'Zo&euml;')}` })), 7, /character code/],
  ['a NUL', bytes(edexml({ pupils: pupil('1', 'A\0da') })), 6, /character/],
  ['a dangerous element name', bytes(edexml({ pupils: '<__proto__><constructor/></__proto__>' })), 1, /correct/],
]

it.each(refused)('refuses %s with one plain sentence and the line (check 25, C6)', (_, file, line, sentence) => {
  const reading = readEdexml(file)
  expect(reading.ok).toBe(false)
  if (reading.ok) return
  expect([reading.faults[0]?.line, reading.faults[0]?.text.en]).toEqual([line, expect.stringMatching(sentence)])
  expect(reading.faults[0]?.text.nl).not.toBe('')
})

it('reads UTF-16 that is marked as such, in both byte orders (check 25)', () => {
  const text = edexml({ head: '<?xml version="1.0" encoding="UTF-16"?>', pupils: pupil('1', 'Zoë') })
  for (const file of [utf16(text), utf16(text, true), utf16(text).subarray(2)])
    expect(readEdexml(file)).toMatchObject({ ok: true, file: { pupils: [{ firstName: 'Zoë' }] } })
})

it('says nothing of what stands in a file that it refuses (N8, check 25)', () => {
  const secret = pupil('1', 'Ada', '<bsn>999111333</bsn>')
  const readings = [
    half(edexml({ pupils: secret.repeat(5) })),
    edexml({ pupils: `${secret}<bsn>999111333<x>` }),
    secret,
  ]
  expect(JSON.stringify(readings.map((text) => readEdexml(bytes(text))))).not.toContain('999111333')
})

it('answers with a file or with faults to 300 mutilated files (check 25)', () => {
  const sample = bytes(
    edexml({ pupils: [1, 2, 3].map((at) => pupil(`${at}`, `Zoë${at}`, '<land>NL</land>')).join('\n') }),
  )
  for (let seed = 1; seed <= 300; seed++) {
    const reading = readEdexml(mutilated(sample, seed))
    if (reading.ok) expect(reading.file.pupils.length).toBeGreaterThan(0)
    else expect(reading.faults[0]).toMatchObject({ line: expect.any(Number), text: { nl: expect.any(String) } })
  }
})

function mutilated(sample: Uint8Array, seed: number) {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
  const copy = sample.slice()
  for (let flips = 1 + random(6); flips > 0; flips--)
    copy[random(copy.length)] = seed % 3 ? 32 + random(95) : random(256)
  const from = random(copy.length)
  return seed % 5 ? copy : seed % 2 ? copy.subarray(0, from) : copy.subarray(from)
}

it('is not held up by a file that opens one comment after the other (check 25)', () => {
  const opening = new TextEncoder().encode('<!---->'.repeat(285))
  expect(strangeIn(opening)).toBeNull()
  expect(strangeIn(new TextEncoder().encode(`<?xml version="1.0"?>${'<!---->'.repeat(280)}`))).toBeNull()
  expect(strangeIn(new TextEncoder().encode('<!-- een --><!-- twee --><html>'))).not.toBeNull()
})
