import { clientAddress, networkOf } from './client-address.mjs'

test.each([
  ['who connects', '192.0.2.7', 0, '192.0.2.7'],
  ['… whatever they say they are', '1.1.1.1, 192.0.2.7', 0, '192.0.2.7'],
  ['whoever our proxy names', '192.0.2.7, 10.0.0.2', 1, '192.0.2.7'],
  ['… whatever they say they are', '1.1.1.1, 2.2.2.2, 192.0.2.7, 10.0.0.2', 1, '192.0.2.7'],
  ['two proxies of ours', '1.1.1.1, 192.0.2.7, 10.0.0.3, 10.0.0.2', 2, '192.0.2.7'],
  ['fewer proxies than there should be', '192.0.2.7', 2, '192.0.2.7'],
  ['nobody', null, 0, ''],
])('%s', (_, forwarded, proxies, address) => {
  expect(clientAddress(forwarded, proxies)).toBe(address)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:12:1::7', '2001:db8:0:12::/64'],
  ['2001:0DB8:0000:0012:ffff:ffff:ffff:ffff', '2001:db8:0:12::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network))
