/** Offers a file to the person as a download. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // Browsers read the address after the click; a minute is enough for the slowest dialog.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
