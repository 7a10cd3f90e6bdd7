import { importJWK, jwtVerify } from 'jose'
import { expect, it } from 'vitest'
import { base64url } from '../../src/ids.ts'
import { areKeys, encrypt, largestPayload, unbase64url } from '../../src/push/encryption.ts'
import { isPushEndpoint } from '../../src/push/hosts.ts'
import { publicPushKey, readPushKey, vapid } from '../../src/push/vapid.ts'
import { decrypt, pairOf, subscriber } from './browser.ts'

// RFC 8291, appendix A.
const example = {
  plaintext: 'When I grow up, I want to be a watermelon',
  asPublic: 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
  asPrivate: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  uaPublic: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  uaPrivate: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  body: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}

it('writes the RFC’s own example to the byte (RFC 8291, appendix A)', async () => {
  const { plaintext, asPublic, asPrivate, uaPublic: p256dh, auth, salt, body } = example
  const once = { pair: await pairOf(asPublic, asPrivate), salt: unbase64url(salt) }
  expect(base64url(await encrypt(plaintext, { p256dh, auth }, once))).toBe(body)
})

// mozilla/gecko-dev, dom/push/test/xpcshell/test_crypto.js (public domain): records of several sizes, and padding.
const fromBrowser = [
  {
    desc: 'rs = 24, pad = 0',
    result: "I am the very model of a modern Major-General; I've information vegetable, animal, and mineral",
    data: 'goagSH7PP0ZGwUsgShmdkwAAABhBBDJVyIuUJbOSVMeWHP8VNPnxY-dZSw86doqOkEzZZZY1ALBWVXTVf0rUDH3oi68I9Hrp-01zA-mr8XKWl5kcH8cX0KiV2PtCwdkEyaQ73YF5fsDxgoWDiaTA3wPqMvuLDqGsZWHnE9Psnfoy7UMEqKlh2a1nE7ZOXiXcOBHLNj260jYzSJnEPV2eXixSXfyWpaSJHAwfj4wVdAAocmViIg6ywk8wFB1hgJpnX2UVEU_qIOcaP6AOIOr1UUQPfosQqC2MEHe5u9gHXF5pi-E267LAlkoYefq01KV_xK_vjbxpw8GAYfSjQEm0L8FG-CN37c8pnQ2Yf61MkihaXac9OctfNeWq_22cN6hn4qsOq0F7QoWIiZqWhB1vS9cJ3KUlyPQvKI9cvevDxw0fJHWeTFzhuwT9BjdILjjb2Vkqc0-qTDOawqD4c8WXsvdGDQCec5Y1x3UhdQXdjR_mhXypxFM37OZTvKJBr1vPCpRXl-bI6iOd7KScgtMM1x5luKhGzZyz25HyuFyj1ec82A',
    authSecret: '_tK2LDGoIt6be6agJ_nvGA',
    privateKey_d: 'bGViEe3PvjjFJg8lcnLsqu71b2yqWGnZN9J2MTed-9s',
    publicKey: 'BGrgdBhxdAGdiwKHBZ7zlw0uxHgjKKZ824PrUttRTB61GpbhrW-_xKj3XhhXA-kDZSicKZ0kn0BuVhqzhLOB-Cc',
  },
  {
    desc: 'rs = 49, pad = 84; ciphertext length falls on record boundary',
    result: 'Hello, world',
    data: '-yiDzsHE_K3W0TcfbqSR4AAAADFBBC1EHuf5_2oDKaZJJ9BST9vnsixvtl4Qq0_cA4-UQgoMo_oo2tNshOyRoWLq4Hj6rSwc7XjegRPhlgKyDolPSXa5c-L89oL6DIzNmvPVv_Ht4W-tWjHOGdOLXh_h94pPrYQrvBAlTCxs3ZaitVKE2XLFPK2MO6yxD19X6w1KQzO2BBAroRfK4pEI-9n2Kai6aWDdAZRbOe03unBsQ0oQ_SvSCU_5JJvNrUUTX1_kX804Bx-LLTlBr9pDmBDXeqyvfOULVDJb9YyVAzN9BzeFoyPfo0M',
    authSecret: 'lfF1cOUI72orKtG09creMw',
    privateKey_d: 'ZwBKTqgg3u2OSdtelIDmPT6jzOGujhpgYJcT1SfQAe8',
    publicKey: 'BAFOjxS5LaB84IO5P5Y2foeyF6R_fvLuk6nTQ6oGPldanzDVnGkMajmz_IFbFQyn3RSWAXQTN7U1B6UfQbFzpyE',
  },
  {
    desc: 'rs = 18, pad = 0',
    result: '1',
    data: 'fK69vCCTjuNAqUbxvU9o8QAAABJBBDfP21Ij2fleqgL27ZQP8i6vBbNiLpSdw86fM15u-bJq6qzKD3QICos2RZLyzMbV7d1DAEtwuRiH0UTZ-pPxbDvH6mj0_VR6lOyoSxbhOKYIAXc',
    authSecret: '1loE35Xy215gSDn3F9zeeQ',
    privateKey_d: 'J0M_q4lws8tShLYRg--0YoZWLNKnMw2MrpYJEaVXHQw',
    publicKey: 'BFFdQyY1VlI5naJLK-kkHmM7XPFPrwzzpv1gMXuVTAovSEhUgASyewz3SAvIEMa-wDqPt5yOoA_IsF4A-INFY-8',
  },
]

it.each(fromBrowser)('is read in these tests as a browser reads it: $desc', async (vector) => {
  const pair = await pairOf(vector.publicKey, vector.privateKey_d)
  const me = { pair, p256dh: vector.publicKey, auth: vector.authSecret }
  expect(await decrypt(unbase64url(vector.data), me)).toBe(vector.result)
})

it('can be read by the browser that it is for, and by no other; never twice the same', async () => {
  const [me, other] = [await subscriber(), await subscriber()]
  const said = 'Juf Anna: één bericht'
  const [one, two] = [await encrypt(said, me), await encrypt(said, me)]
  expect(await decrypt(one, me)).toBe(said)
  expect(one).not.toEqual(two)
  await expect(decrypt(one, { ...other, p256dh: me.p256dh, auth: me.auth })).rejects.toThrow()
})

it('stays within what push services take (RFC 8291, 4)', async () => {
  const me = await subscriber()
  const longest = await encrypt('x'.repeat(largestPayload), me)
  expect(longest.length).toBeLessThanOrEqual(4096)
  await expect(encrypt('x'.repeat(largestPayload + 1), me)).rejects.toThrow(RangeError)
})

it('takes for keys of a browser only what are such', async () => {
  const { p256dh, auth } = await subscriber()
  expect(await areKeys({ p256dh, auth })).toBe(true)
  const offCurve = base64url(new Uint8Array([4, ...new Uint8Array(64).fill(1)]))
  for (const wrong of ['', 'x', '!!', offCurve, p256dh.slice(0, -4)])
    expect(await areKeys({ p256dh: wrong, auth })).toBe(false)
  for (const wrong of ['', '!!', p256dh]) expect(await areKeys({ p256dh, auth: wrong })).toBe(false)
})

// RFC 8292, 2.4.
const signed = {
  token:
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA',
  key: 'BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs',
}

it('proves who writes to one push service alone, for less than a day (RFC 8292)', async () => {
  const verifier = async (publicKey: string) => {
    const point = unbase64url(publicKey)
    const [x, y] = [base64url(point.slice(1, 33)), base64url(point.slice(33))]
    return importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256')
  }
  const theirs = { audience: 'https://push.example.net', currentDate: new Date(1453523000_000) }
  await jwtVerify(signed.token, await verifier(signed.key), theirs) // the way of looking is right

  const { privateKey } = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
  ])) as CryptoKeyPair
  const key = readPushKey(JSON.stringify(await crypto.subtle.exportKey('jwk', privateKey)))!
  const now = new Date('2026-11-30T12:00:00Z')
  const header = await vapid(key, {
    endpoint: 'https://fcm.googleapis.com/fcm/send/x',
    contact: 'mailto:a@b.example',
    now,
  })
  const [, token, k] = /^vapid t=([^,]+), k=(.+)$/.exec(header)!
  expect(k).toBe(publicPushKey(key))
  const { payload, protectedHeader } = await jwtVerify(token!, await verifier(k!), { currentDate: now })
  expect([payload.aud, payload.sub, protectedHeader.alg]).toEqual([
    'https://fcm.googleapis.com',
    'mailto:a@b.example',
    'ES256',
  ])
  expect(payload.exp! - now.getTime() / 1000).toBeLessThanOrEqual(24 * 60 * 60)
})

it('takes nothing else for its key than a private one of this curve, and none for no push at all', () => {
  expect(readPushKey('')).toBeNull()
  for (const wrong of [
    '{}',
    '{"kty":"EC","crv":"P-384","x":"a","y":"b","d":"c"}',
    '{"kty":"EC","crv":"P-256","x":"a","y":"b"}',
  ])
    expect(() => readPushKey(wrong)).toThrow('PUSH_KEY')
})

it.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/abc', false],
  ['https://fcm.googleapis.com.evil.example/abc', false],
  ['https://evilfcm.googleapis.com/abc', false],
  ['https://evil.example/?fcm.googleapis.com', false],
  ['https://fcm.googleapis.com@evil.example/abc', false],
  ['https://me:secret@fcm.googleapis.com/abc', false],
  ['https://evil-notify.windows.com/abc', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['https://[::1]/x', false],
  ['http://localhost:9000/push', false],
  ['http://127.0.0.1/push', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  [`https://fcm.googleapis.com/${'x'.repeat(1000)}`, false],
  ['', false],
])('goes to %s: %s, whatever a browser gives as its endpoint (SSRF)', (endpoint, goes) => {
  expect(isPushEndpoint(endpoint, false)).toBe(goes)
})

it('goes to this machine in local runs alone', () => {
  expect(isPushEndpoint('http://127.0.0.1:9000/push', true)).toBe(true)
  expect(isPushEndpoint('http://127.0.0.2:9000/push', true)).toBe(false)
})
