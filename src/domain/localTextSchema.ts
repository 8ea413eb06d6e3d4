import * as v from 'valibot'

/** A city's text in several languages, by BCP 47 tag. German is the one that must be there. */
export const LocalTextSchema = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))),
  v.check((text) => 'de' in text, 'needs a German text under "de"'),
)
