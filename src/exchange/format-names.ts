/** The exchange formats as addresses name them, and as people do. */
export const formatNames = {
  'xliff-1.2': 'XLIFF 1.2',
  'xliff-2.1': 'XLIFF 2.1',
  po: 'PO',
} as const

export type ExchangeFormat = keyof typeof formatNames

export const exchangeFormatNames = Object.keys(formatNames) as ExchangeFormat[]

export function isExchangeFormat(value: unknown): value is ExchangeFormat {
  return exchangeFormatNames.some((name) => name === value)
}
