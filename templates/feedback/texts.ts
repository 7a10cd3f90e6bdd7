import { catalogue } from '../../src/language.ts'

export const feedbackTexts = catalogue({
  title: { nl: 'Feedback', en: 'Feedback' },
  what: {
    nl: 'Wat gaat niet goed, of wat kan beter?',
    en: 'What goes wrong, or what could be better?',
  },
  goesTo: {
    nl: 'Dit gaat naar de makers van Pleinpost, niet naar de school. Mee gaan: de school, uw rol, deze pagina en uw browser. Wat er op de pagina staat, gaat niet mee.',
    je: 'Dit gaat naar de makers van Pleinpost, niet naar de school. Mee gaan: de school, dat je leerling bent, deze pagina en je browser. Wat er op de pagina staat, gaat niet mee.',
    en: 'This goes to the makers of Pleinpost, not to the school. Along go: the school, your role, this page and your browser. What stands on the page does not.',
  },
  send: { nl: 'Versturen naar Pleinpost', en: 'Send to Pleinpost' },
  thanks: {
    nl: 'Verstuurd. Dank u wel: we lezen alles.',
    je: 'Verstuurd. Dank je wel: we lezen alles.',
    en: 'Sent. Thank you: we read everything.',
  },
  enough: {
    nl: 'U hebt vandaag al veel gestuurd. Bewaar dit tot morgen.',
    je: 'Je hebt vandaag al veel gestuurd. Bewaar dit tot morgen.',
    en: 'You have sent a lot today. Keep this until tomorrow.',
  },
})
