// @vitest-environment jsdom
import { expect, test } from 'vitest'
import {
  keepPreference,
  modeOfUrl,
  readPreferences,
  showMode,
  showTheme,
  withoutMode,
} from '#client/shell/preferences.ts'

test('S1: a link asks for plain mode, and the wish does not stay in the address', () => {
  expect(modeOfUrl('?mode=einfach')).toBe('plain')
  expect(modeOfUrl('?mode=normal')).toBe('normal')
  expect(modeOfUrl('?mode=anders')).toBeUndefined()
  expect(withoutMode('https://a.de/naehe?id=1&mode=einfach#x')).toBe('https://a.de/naehe?id=1#x')
})

test('S1: the mode is remembered; before it is chosen it is nobody’s', () => {
  expect(readPreferences(localStorage, ['de']).mode).toBeUndefined()
  keepPreference(localStorage, 'mode', 'plain')
  expect(readPreferences(localStorage, ['de']).mode).toBe('plain')
  localStorage.clear()
})

test('S16: plain mode is light until somebody asks for dark', () => {
  const root = document.createElement('html')
  showTheme(root, 'system', 'plain')
  expect(root.dataset.kernTheme).toBe('light')
  showTheme(root, 'dark', 'plain')
  expect(root.dataset.kernTheme).toBe('dark')
  showTheme(root, 'system', 'normal')
  expect(root.dataset.kernTheme).toBeUndefined()
})

test('the mode stands on the page, for its styles', () => {
  const root = document.createElement('html')
  showMode(root, 'plain')
  expect(root.dataset.mode).toBe('plain')
  showMode(root, 'normal')
  expect(root.dataset.mode).toBeUndefined()
})
