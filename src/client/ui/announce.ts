/** Says a sentence to screen readers, politely. The region is made once and stays. */
export function announce(text: string): void {
  let region = document.getElementById('announcer')
  if (!region) {
    region = document.createElement('div')
    region.id = 'announcer'
    region.className = 'kern-sr-only'
    region.setAttribute('role', 'status')
    region.setAttribute('aria-live', 'polite')
    document.body.append(region)
  }
  // The same words twice are only spoken twice when the region was empty in between.
  region.textContent = ''
  const target = region
  requestAnimationFrame(() => {
    target.textContent = text
  })
}
