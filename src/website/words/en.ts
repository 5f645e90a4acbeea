/** The chat's own words in English. */
import type { LauncherWords, Words } from './shape.ts';

export const launcher: LauncherWords = {
  name: 'Back pain guide',
  failed: 'The guide did not load. Try again',
};

export const words: Words = {
  automated: 'automated',
  close: 'Close the guide',
  menu: 'Menu',
  startOver: { label: 'Start over', says: 'start over' },
  deleteData: { label: 'Delete my data', says: 'delete my data' },
  talk: 'Your talk with the guide',
  guideSaid: 'Guide:',
  youSaid: 'You:',
  write: 'Write to the guide',
  hint: 'Type an answer',
  send: 'Send',
  sending: 'Sending',
  sent: 'Sent',
  notSent: 'Not sent. Tap to try again.',
  typing: 'The guide is writing',
  newer: 'New messages',
  why: 'Why',
  emergency: 'Emergency',
  isEmergency: 'Emergency?',
  important: 'Important',
  stretch: 'Stretch',
  chooseOne: 'Choose one answer',
  chooseMany: 'Choose all that fit',
  done: 'Done',
  numbers: 'Phone numbers',
  offline: 'No connection. Trying again.',
  unreachable: 'Your message did not get through. It is kept here. You can try again, or call:',
  tooLong: 'Your message is too long. Please send it in shorter parts, or call:',
  tooMany: 'That was too much at once. Please wait a moment, then try again, or call:',
  slow: 'This takes longer than it should. If it cannot wait, call:',
  ended: 'This talk has ended. You can start a new one. If it cannot wait, call:',
  startNew: 'Start a new talk',
  notStarted: 'The guide cannot start right now. You can try again, or call:',
  tryAgain: 'Try again',
};
