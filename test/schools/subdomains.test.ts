import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foundSchool } from '../../src/schools/founding.ts'
import { asSubdomain, subdomainProblem, suggestedSubdomain } from '../../src/schools/subdomains.ts'
import { platform } from '../cast.ts'

it.each([
  'regenboog',
  'de-regenboog',
  '7e-montessori',
  'st-jan-de-doper',
  'abc',
  'x'.repeat(40),
])('allows %s (A2)', (one) => expect(subdomainProblem(one)).toBeNull())

it.each([
  ['ab', 'subdomainLength'],
  ['', 'subdomainLength'],
  ['x'.repeat(41), 'subdomainLength'],
  ['-regenboog', 'subdomainHyphens'],
  ['regenboog-', 'subdomainHyphens'],
  ['regen--boog', 'subdomainHyphens'],
  ['xn--regenbog-1pb', 'subdomainHyphens'],
  ['123', 'subdomainDigits'],
  ['1-2-3', 'subdomainDigits'],
  ['regen boog', 'subdomainLetters'],
  ['regen.boog', 'subdomainLetters'],
  ['regen_boog', 'subdomainLetters'],
  ['regenböog', 'subdomainLetters'],
  ['rеgenboog', 'subdomainLetters'], // its e is Cyrillic
  ['ｗｗｗ', 'subdomainLetters'],
  ['regenboog\u200b', 'subdomainLetters'],
  ['regen/boog', 'subdomainLetters'],
  ['regen\nboog', 'subdomainLetters'],
  ['www', 'subdomainReserved'],
  ['mail', 'subdomainReserved'],
  ['api', 'subdomainReserved'],
  ['admin', 'subdomainReserved'],
  ['dev', 'subdomainReserved'],
  ['static', 'subdomainReserved'],
  ['pleinpost', 'subdomainReserved'],
  ['plein-post', 'subdomainReserved'],
  ['log-in', 'subdomainReserved'],
])('refuses %j as %s (A2)', (one, problem) => expect(subdomainProblem(one)).toBe(problem))

it('knows no capitals, as the internet knows none', () => {
  expect(asSubdomain('  De-Regenboog ')).toBe('de-regenboog')
  expect(asSubdomain('İstanbul')).not.toBe('istanbul')
  expect(subdomainProblem(asSubdomain('WWW'))).toBe('subdomainReserved')
})

it.each([
  ['De Regenboog', 'regenboog'],
  ["'t Kofschip", 'kofschip'],
  ['OBS De Zevensprong', 'zevensprong'],
  ['Sint-Jozefschool Zuid', 'sint-jozefschool-zuid'],
  ['Basisschool Érasmus', 'erasmus'],
  ['De School', 'de-school'],
  ['IJ', 'ij-school'],
  ['Admin', 'admin-school'],
  ['123', '123-school'],
  ['学校', ''],
  ['', ''],
])('suggests for %j %j', (name, subdomain) => expect(suggestedSubdomain(name)).toBe(subdomain))

it('suggests nothing that it would refuse, whatever a school is called', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.lorem({ maxCount: 12 })), (name) => {
      const suggested = suggestedSubdomain(name)
      expect(suggested === '' || subdomainProblem(suggested) === null).toBe(true)
    }),
  )
})

it('gives a subdomain to one school, though twenty want it at once (check 34)', async () => {
  const found = () =>
    foundSchool(platform, { name: 'De Vlieger', slug: 'vlieger', town: 'X', welcome: '', hue: 1, shard: '1' })
  const tries = await Promise.allSettled(Array.from({ length: 20 }, found))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [entries, words, settings] = await Promise.all([
    env.DIRECTORY.prepare('select id from schools').all(),
    env.DIRECTORY.prepare('select word from school_words').all(),
    env.SHARD_1!.prepare('select school_id from settings').all(),
  ])
  expect([entries.results.length, words.results.length, settings.results.length]).toEqual([1, 3, 1])
})
