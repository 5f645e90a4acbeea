/** Completes drawings: a pose may say only how it differs from another one, and a step only what its form does not say. */
import type { Drawing, Picture, Pose, WrittenPicture, WrittenPose } from './picture-shape.ts';
import { standing } from './picture-shape.ts';

export type Poses = Readonly<Record<string, WrittenPose>>;
/** Says where in the file which rule is broken. */
type Fails = (path: string, rule: string) => never;

/** @param shared poses that every stretch may use */
export function completed({ poses, forms }: WrittenPicture, shared: Poses, fails: Fails): Picture {
  const all = { ...shared, ...poses };
  const complete = ({ from, to, view, things, ...step }: WrittenPicture['forms'][number]['steps'][number], form: WrittenPicture['forms'][number], place: number): Drawing => {
    const pose = (name: string): Pose => poseOf(name, all, (rule) => fails(`forms.${form.form}.steps.${place}`, rule));
    return { ...step, view: view ?? form.view, things: things ?? form.things, from: from === undefined ? undefined : pose(from), to: pose(to) };
  };
  return { forms: forms.map((form) => ({ form: form.form, steps: form.steps.map((step, place) => complete(step, form, place)) })) };
}

function poseOf(name: string, poses: Poses, fails: (rule: string) => never, before: readonly string[] = []): Pose {
  const written = poses[name];
  if (!written) return fails(`there is no pose "${name}"`);
  if (before.includes(name)) return fails(`the pose "${name}" is like itself`);
  const { like, ...says } = written;
  const base = like === undefined ? standing : poseOf(like, poses, fails, [...before, name]);
  return Object.assign({}, base, says);
}
