/** The chat's own words in Spanish (US, usted). */
import type { LauncherWords, Words } from './shape.ts';

export const launcher: LauncherWords = {
  name: 'Guía para el dolor de espalda',
  failed: 'La guía no se abrió. Intente otra vez',
};

export const words: Words = {
  automated: 'automática',
  close: 'Cerrar la guía',
  menu: 'Menú',
  startOver: { label: 'Empezar de nuevo', says: 'empezar de nuevo' },
  deleteData: { label: 'Borrar mis datos', says: 'borrar mis datos' },
  talk: 'Su conversación con la guía',
  guideSaid: 'Guía:',
  youSaid: 'Usted:',
  write: 'Escríbale a la guía',
  hint: 'Escriba aquí',
  send: 'Enviar',
  sending: 'Enviando',
  sent: 'Enviado',
  notSent: 'No se envió. Toque para intentar otra vez.',
  typing: 'La guía está escribiendo',
  newer: 'Mensajes nuevos',
  why: 'Por qué',
  emergency: 'Emergencia',
  isEmergency: '¿Emergencia?',
  important: 'Importante',
  stretch: 'Estiramiento',
  chooseOne: 'Escoja una respuesta',
  chooseMany: 'Puede escoger más de una respuesta',
  done: 'Listo',
  numbers: 'Números de teléfono',
  offline: 'No hay conexión. Intentando otra vez.',
  unreachable: 'Su mensaje no llegó. Aquí queda guardado. Puede intentar otra vez, o llamar:',
  tooLong: 'Su mensaje es muy largo. Por favor, mándelo en partes más cortas, o llame:',
  tooMany: 'Llegaron muchos mensajes a la vez. Por favor, espere un momento e intente otra vez, o llame:',
  slow: 'Esto tarda más de lo normal. Si no puede esperar, llame:',
  ended: 'Esta conversación terminó. Puede empezar otra. Si no puede esperar, llame:',
  startNew: 'Empezar otra conversación',
  notStarted: 'La guía no puede empezar en este momento. Puede intentar otra vez, o llamar:',
  tryAgain: 'Intentar otra vez',
};
