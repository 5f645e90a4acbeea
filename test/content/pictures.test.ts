/** A drawing that cannot be drawn, or belongs to nothing, stops the start and is named. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/content/load.ts';
import { copied } from './copied.ts';

describe('someone who edits the drawings is told', () => {
  const copy = copied(join(import.meta.dirname, '../../content'));

  test.each([
    ['that a step has no drawing', 'pictures/short-walk.yaml', / {6}- to: ready\n[^]*?alt: .*\n/u, '', /pictures\/short-walk\.yaml, at forms\.standing\.steps: has 2 drawings, the stretch 3 steps/u],
    ['that the stretch has no such form', 'pictures/short-walk.yaml', 'form: standing', 'form: bed', /pictures\/short-walk\.yaml, at forms\.bed: the stretch has no such form/u],
    ['that there is no such pose', 'pictures/short-walk.yaml', 'to: ready', 'to: readdy', /pictures\/short-walk\.yaml, at forms\.standing\.steps\.0: there is no pose "readdy"/u],
    ['that a pose is like itself', 'pictures/short-walk.yaml', 'like: striding', 'like: stride before', /pictures\/short-walk\.yaml, at [^:]*: the pose "stride before" is like itself/u],
    ['that the body has no such place', 'pictures/short-walk.yaml', 'of: pelvis', 'of: tail', /pictures\/short-walk\.yaml, at [^:]*\.of: the body has no such place/u],
    ['that a limb has angles or a place', 'pictures/poses.yaml', 'flat: true', 'flat: true, lift: 3', /pictures\/poses\.yaml, at /u],
    ['that a drawing says in no words what it shows', 'pictures/short-walk.yaml', / {8}alt: Standing in.*\n/u, '', /pictures\/short-walk\.yaml, at forms\.0\.steps\.0\.alt: this is missing/u],
    ['that Spanish says less', 'translations/es/pictures.yaml', / {4}- Darse la vuelta.*\n/u, '', /translations\/es\/pictures\.yaml, at short-walk\.standing: says what 2 drawings show, the English 3/u],
    ['that Spanish says what is not drawn', 'translations/es/pictures.yaml', /^short-walk:\n {2}standing:$/mu, 'short-walk:\n  bed: [De pie.]\n  standing:', /translations\/es\/pictures\.yaml, at short-walk\.bed: the English has no drawings of this form/u],
  ])('%s', (_what, file, from, to, message) => {
    copy.change(file, from, to);
    expect(() => loadLibrary(copy.folder)).toThrow(message);
  });

  test('that there is no such stretch', () => {
    renameSync(join(copy.folder, 'pictures/short-walk.yaml'), join(copy.folder, 'pictures/short-wolk.yaml'));
    expect(() => loadLibrary(copy.folder)).toThrow(/pictures\/short-wolk\.yaml: there is no stretch "short-wolk"/u);
  });
});
