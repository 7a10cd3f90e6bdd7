import { catalogue } from '../../src/language.ts'

/** Files and signatures in answers. */
export const handedTexts = catalogue({
  nameMissing: { nl: 'Vul uw naam in.', je: 'Vul je naam in.', en: 'Fill in your name.' },
  tickMissing: {
    nl: 'Zet een vinkje of een handtekening.',
    en: 'Tick the box or draw a signature.',
  },
  drawingUnreadable: {
    nl: 'De handtekening kwam niet goed aan. Teken opnieuw, of zet een vinkje.',
    en: 'The signature did not arrive well. Draw again, or tick the box.',
  },
  allTooLarge: {
    nl: 'De bestanden zijn samen te groot en zijn niet bewaard. Kies kleinere bestanden.',
    en: 'The files are too large together and were not kept. Choose smaller files.',
  },
  fileHint: {
    nl: 'Eén bestand van hoogstens 10 MB: pdf, foto, document of tekst.',
    en: 'One file of at most 10 MB: pdf, picture, document or text.',
  },
  keptFile: {
    nl: (name: string) => `${name} is bewaard en gaat mee als u verstuurt.`,
    je: (name: string) => `${name} is bewaard en gaat mee als je verstuurt.`,
    en: (name: string) => `${name} is kept and goes along when you send.`,
  },
  handedIn: { nl: 'Ingeleverd:', en: 'Handed in:' },
  another: { nl: 'Een ander bestand komt ervoor in de plaats.', en: 'Another file takes its place.' },
  takeAway: { nl: 'Bestand weghalen', en: 'Take the file away' },
  yourName: { nl: 'Uw naam', je: 'Je naam', en: 'Your name' },
  agree: { nl: 'Ik ga akkoord en onderteken', en: 'I agree and sign' },
  signersName: { nl: 'Naam van wie op papier tekende', en: 'Name of who signed on paper' },
  signedOnPaper: { nl: 'De handtekening staat op papier', en: 'The signature is on paper' },
  draw: { nl: 'Teken hier uw handtekening', je: 'Teken hier je handtekening', en: 'Draw your signature here' },
  wipe: { nl: 'Wissen', en: 'Clear' },
  signedBy: {
    nl: (name: string, moment: string) => `Getekend door ${name}, ${moment}`,
    en: (name: string, moment: string) => `Signed by ${name}, ${moment}`,
  },
  signedFor: {
    nl: (name: string, child: string | null, moment: string) =>
      `Getekend door ${name}${child ? ` voor ${child}` : ''}, ${moment}`,
    en: (name: string, child: string | null, moment: string) =>
      `Signed by ${name}${child ? ` for ${child}` : ''}, ${moment}`,
  },
  version: { nl: (version: string) => `Tekst ${version}`, en: (version: string) => `Text ${version}` },
  signedTitle: { nl: 'Getekende tekst', en: 'Signed text' },
  signatures: { nl: 'Handtekeningen', en: 'Signatures' },
  drawingOf: { nl: (name: string) => `Handtekening van ${name}`, en: (name: string) => `Signature of ${name}` },
  received: {
    nl: (n: number) => (n === 1 ? '1 bestand ontvangen' : `${n} bestanden ontvangen`),
    en: (n: number) => (n === 1 ? '1 file received' : `${n} files received`),
  },
  signed: {
    nl: (n: number) => `${n} keer getekend`,
    en: (n: number) => (n === 1 ? 'Signed once' : `Signed ${n} times`),
  },
  seeFiles: { nl: 'Bekijk de bestanden', en: 'See the files' },
  seeSigned: { nl: 'Bekijk wie tekende', en: 'See who signed' },
})
