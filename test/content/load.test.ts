import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/content/load.ts';
import { copied } from './copied.ts';

const copy = copied(join(import.meta.dirname, '../fixture'));

describe('a broken file stops the start with file, path and rule', () => {
  test.each([
    ['an unknown key', 'red-flags/chest-pain.yaml', 'say:', 'sya: x\nsay:', /red-flags\/chest-pain\.yaml: there is no such word as "sya" here/u],
    ['a missing text', 'red-flags/chest-pain.yaml', /^say: .*$/mu, '', /red-flags\/chest-pain\.yaml, at say: this is missing/u],
    ['an urgency that does not exist', 'red-flags/chest-pain.yaml', 'call-911', 'call-912', /red-flags\/chest-pain\.yaml, at urgency: /u],
    ['a finding nobody knows', 'red-flags/chest-pain.yaml', 'when: chest-pain', 'when: { any: [chest-pain, chest-pian] }', /red-flags\/chest-pain\.yaml, at when: there is no finding "chest-pian"/u],
    ['an unknown word in a condition', 'red-flags/chest-pain.yaml', 'when: chest-pain', 'when: { some: [chest-pain] }', /red-flags\/chest-pain\.yaml, at when/u],
    ['a number nobody has', 'red-flags/chest-pain.yaml', "call: ['911']", 'call: [hotline]', /at call: there is no number in clinic\.yaml "hotline"/u],
    ['a source nobody lists', 'red-flags/chest-pain.yaml', '[rulings]', '[rulings, somebody]', /at sources: there is no source "somebody"/u],
    ['a reviewer without a date', 'red-flags/chest-pain.yaml', 'pending', '{ by: Anna Name, role: spine surgeon }', /red-flags\/chest-pain\.yaml, at reviewed\.date: /u],
    ['something under "not" that does not soften', 'red-flags/bladder.yaml', 'old-bladder-trouble }', 'fever }', /red-flags\/bladder\.yaml, at when: under "not" stands nothing that softens/u],
    ['an emergency finding without its own question', 'findings.yaml', 'ask: Does your chest hurt?, ', '', /findings\.yaml, at chest-pain: an emergency finding needs its own question/u],
    ['a finding nobody asks', 'findings.yaml', /$/u, '\nlonely: { say: something }\n', /findings\.yaml, at lonely: nobody asks it/u],
    ['a phrase that would hear every number', 'phrases/after-lifting.yaml', 'phrases: [lifted, lifting]', 'phrases: [24/7]', /phrases\/after-lifting\.yaml: the phrase "24\/7"/u],
    ['a phrase with a class that is not there', 'phrases/fever.yaml', 'phrases: [', 'phrases: [<burning> up, ', /phrases\/fever\.yaml: the phrase "<burning> up" needs a class <burning> in grammar\.yaml/u],
    ['a phrase that turns around twice', 'grammar.yaml', /$/u, '\nnot_so: [so ~ not ~ so]\n', /grammar\.yaml: the phrase "so ~ not ~ so" has more than one ~/u],
    ['a phrase of the talk that turns around twice', 'chat.yaml', /$/u, '\nwhat_counts: [face ~ drops ~ now]\n', /chat\.yaml: the phrase "face ~ drops ~ now" has more than one ~/u],
    ['phrases under a misspelt heading', 'phrases/fever.yaml', 'phrases:', 'phrase:', /phrases\/fever\.yaml: there is no such word as "phrase" here/u],
    ['two causes for when nothing fits', 'causes/disc.yaml', 'against: {}', 'against: {}\notherwise: true', /exactly one cause is the one named otherwise, not 2/u],
    ['a stretch for an unknown cause', 'stretches/tilt.yaml', 'disc: ok', 'disk: ok', /stretches\/tilt\.yaml, at for: there is no cause "disk"/u],
    ['two questions of one name', 'questions.yaml', 'id: legs', 'id: private', /questions\.yaml, at private: this id is used twice/u],
    ['a place that nothing fills', 'chat.yaml', 'I heard: {told}.', 'I heard: {tolled}.', /chat\.yaml, at lines\.heard\.text\.0: nothing fills \{tolled\}/u],
    ['a sentence split at its comma', 'chat.yaml', 'text: ["Welcome back. Here is where we were."]', 'text: [Welcome back, here we are.]', /chat\.yaml, at lines\.welcome-back: a paragraph begins in the middle/u],
    ['a placeholder pasted as a signature', 'red-flags/chest-pain.yaml', 'pending', '{ by: name, role: role, date: 2030-01-31 }', /at reviewed\.by: the full name/u],
    ['a number of things that can never be there', 'red-flags/chest-pain.yaml', 'when: chest-pain', 'when: { at_least: { n: 3, of: [chest-pain, fever] } }', /at when\.at_least: asks for more than it lists/u],
    ['a place nothing fills in a warning', 'red-flags/fever.yaml', 'It may be an infection.', 'Call {spin-line}.', /red-flags\/fever\.yaml, at say: nothing fills \{spin-line\}/u],
    ['a phone number of its own', 'stretches/tilt.yaml', 'Do less.', 'Call 1-800-555-0199.', /stretches\/tilt\.yaml, at easier: phone numbers stand in clinic\.yaml only/u],
    ['a timer that counts other seconds than the dose says', 'stretches/tilt.yaml', 'dose: a few seconds', 'dose: "about 5 seconds, twice", hold: { seconds: 6, times: 2 }', /stretches\/tilt\.yaml, at forms\.floor\.hold: the dose does not say 6/u],
    ['a colon without quotes', 'red-flags/fever.yaml', 'say: It may', 'say: Now: it may', /red-flags\/fever\.yaml: [^]*straight quotes/u],
    ['a letter in a phone number', 'clinic.yaml', '+15555550100', '+1555555010O', /clinic\.yaml, at numbers\.spine-line\.dial: digits only/u],
    ['a key written twice', 'clinic.yaml', /$/u, '\nhours: later\n', /clinic\.yaml: /u],
  ])('%s', (_what, file, from, to, message) => {
    copy.change(file, from, to);
    expect(() => loadLibrary(copy.folder)).toThrow(message);
  });
});

test('a file that would be left unread stops the start', () => {
  writeFileSync(join(copy.folder, 'red-flags/new-one.yml'), 'when: fever');
  expect(() => loadLibrary(copy.folder)).toThrow(/red-flags\/new-one\.yml: name it in small letters/u);
});

test('phrases for a finding that is not there stop the start', () => {
  writeFileSync(join(copy.folder, 'phrases/feever.yaml'), 'phrases: [hot]');
  expect(() => loadLibrary(copy.folder)).toThrow(/phrases\/feever\.yaml: there is no such finding in findings\.yaml/u);
});

test('an empty file says so', () => {
  writeFileSync(join(copy.folder, 'red-flags/fever.yaml'), '');
  expect(() => loadLibrary(copy.folder)).toThrow(/red-flags\/fever\.yaml: the file is empty/u);
});

test('numbers stand in clinic.yaml only; elsewhere a text names them', () => {
  copy.change('clinic.yaml', '1.555.555.0100', '1.555.555.0199');
  expect(JSON.stringify(loadLibrary(copy.folder).chat.fixed_lines)).toContain('1.555.555.0199');
});

test('what is loaded cannot be changed', () => {
  const library = loadLibrary(copy.folder);
  expect(() => Object.assign(library.chat, { safety_net: '' })).toThrow(TypeError);
  expect(Object.isFrozen(library.questions[0]?.choices)).toBe(true);
});
