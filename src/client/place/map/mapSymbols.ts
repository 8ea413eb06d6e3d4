/** One small file of the app itself; the service worker keeps it. */
export async function fetchMapSymbols(fetch: typeof globalThis.fetch): Promise<string> {
  const response = await fetch('/map-symbols.svg')
  if (!response.ok) throw new Error(`no map symbols: ${response.status}`)
  return response.text()
}
