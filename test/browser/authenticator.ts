import type { Page } from 'playwright-core'

/** A telephone that makes passkeys, and says at once that it saw its owner. */
export async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const seen = (isUserVerified: boolean) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { seen }
}

/** A browser that offers nothing by itself while somebody types; this one's answers such a question at once. */
export const offersNothing = () => {
  PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
}
