/** Functions of ODK's specification and its apps that are refused, and what to do instead. */
export const refusedFunctions: Readonly<Record<string, string>> = {
  property: 'a lab knows nothing of the device or of the person. Leave it out.',
  digest: 'nothing is hashed on the device. Leave it out, or keep the answer as it is.',
  'base64-decode': 'codes are not unpacked here. Ask for the value itself.',
  'extract-signed': 'signed codes are not checked here. Ask for the value itself.',
  intersects: 'lines are not checked for crossings. Leave it out.',
  'is-selected': 'write selected() instead.',
  itext: 'write jr:itext() instead.',
  depend: 'write the first argument alone.',
  'upper-case': 'write translate(…) instead.',
  'lower-case': 'write translate(…) instead.',
  id: 'write a path with a condition: item[name = …].',
  lang: 'a form does not know its own language.',
  'namespace-uri': 'names are compared without their namespace.',
}
