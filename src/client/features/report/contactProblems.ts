import * as v from 'valibot'
import { type Contact, ContactSchema } from '#domain/report.ts'

export const contactFields = ['name', 'email', 'phone'] as const
export type ContactField = (typeof contactFields)[number]

/** The fields that could not be used to answer. What is empty is never wrong: all is voluntary. */
export const contactProblems = (contact: Contact): readonly ContactField[] =>
  contactFields.filter((field) => !v.is(ContactSchema.entries[field], contact[field]))
