/** Names of the exchange formats, in addresses and for people. */
export const formatNames = {
  'xliff-1.2': 'XLIFF 1.2',
  'xliff-2.1': 'XLIFF 2.1',
  po: 'PO',
} as const

export type ExchangeFormat = keyof typeof formatNames

export const exchangeFormatNames = Object.keys(formatNames) as ExchangeFormat[]

/** Type guard: whether a value names an exchange format. */
export function isExchangeFormat(value: unknown): value is ExchangeFormat {
  return exchangeFormatNames.some((name) => name === value)
}
