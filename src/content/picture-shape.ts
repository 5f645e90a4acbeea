/** The shape of a stretch's drawings: poses of one jointed body, by its angles and by what it touches, and what each step shows. */
import { z } from 'zod';
import { forms } from '../conversation.ts';
import type { Form } from '../conversation.ts';
import { words } from './shape.ts';

const point = z.tuple([z.number(), z.number(), z.number()]).readonly();
const sides = ['left', 'right'] as const;
/** What of the body a pose or an arrow can name. */
export const places = ['pelvis', 'waist', 'ribs', 'chest', 'neck', 'head', ...sides.flatMap((side) => (['shoulder', 'elbow', 'wrist', 'hand', 'hip', 'thigh', 'knee', 'shin', 'ankle', 'heel', 'toes'] as const).map((place) => `${side} ${place}` as const))] as const;
export type Place = (typeof places)[number];
const place = z.enum(places, 'the body has no such place');

const degrees = z.number().min(-180).max(180).default(0);
/** The three joints of the back, from the hips up; one number is shared among them. */
const bends = z.union([z.number().transform((all) => [all / 3, all / 3, all / 3] as const), point]);

const angles = {
  /** At hip or shoulder: forward, away from the middle, about its own length. */
  lift: degrees,
  out: degrees,
  turn: degrees,
  /** At knee or elbow. */
  bend: degrees,
  /** At ankle or wrist; and the toes turned out. */
  point: degrees,
  toes: degrees,
};
const byAngles = z.strictObject(angles);
/** Ankle or wrist is brought to a place: of the room, or of the body, and from there `by` some way. */
const byTouch = z.strictObject({
  point: degrees,
  toes: degrees,
  to: z.union([point, place]),
  by: point.default([0, 0, 0]),
  /** Where knee or elbow points. */
  toward: point.optional(),
  /** The foot, or the hand, is flat on what it touches. */
  flat: z.boolean().default(false),
});
const limb = z.union([byTouch, byAngles], 'a limb has either angles (lift, out, turn, bend, point) or a place it is brought to (to)');
const back = z.strictObject({ bend: bends.default([0, 0, 0]), twist: degrees, side: degrees });
const neck = z.strictObject({ bend: degrees, turn: degrees, side: degrees });

const parts = {
  /** Where the hips are. */
  at: point,
  /** Of the whole body: to its left, forward, about its own length. */
  turn: z.number(),
  lean: z.number(),
  spin: z.number(),
  back,
  neck,
  /** Shoulders up, and forward. */
  shrug: z.number(),
  round: z.number(),
  'left arm': limb,
  'right arm': limb,
  'left leg': limb,
  'right leg': limb,
};

/** A pose as it is written: all of another one, but for what it says itself. */
export const pose = z.strictObject({ like: words.optional(), ...parts }).partial();
export const poses = z.record(words, pose);

/** What can be shown as moving. */
export const moving = ['head', 'chest', 'waist', 'hips', 'left arm', 'right arm', 'left leg', 'right leg', 'left foot', 'right foot'] as const;

export const things = ['floor', 'mat', 'bed', 'chair', 'table', 'counter', 'wall', 'pillow', 'path'] as const;
const thing = z.strictObject({
  thing: z.enum(things),
  at: point.default([0, 0, 0]),
  turn: z.number().default(0),
  /** Length, depth and height, where it is not the usual one. */
  size: point.optional(),
  /** Lies on this part of the body: drawn right after it, and not under all of it. */
  on: z.enum(moving).optional(),
});

const onScreen = z.tuple([z.number(), z.number()]).readonly();
/** The way a place of the body takes, or one that is said (`by`: to the right, and up); moved `off` the body, and bowed to its left. */
const arrow = z.strictObject({
  of: place,
  off: onScreen.default([0, 0]),
  by: onScreen.optional(),
  bow: z.number().default(0),
  /** Goes both ways. */
  both: z.literal(true).optional(),
  /** Dotted: it lets go, and nobody has to push. */
  soft: z.literal(true).optional(),
  /** Rolls round the place instead, so far from it: with the clock, or against it where negative. */
  roll: z.number().optional(),
});

/** Degrees that the room is turned toward the viewer, and seen from above: 90 is the ceiling, more is beyond it. */
const view = z.strictObject({ turn: z.number(), above: z.number() });

const step = z.strictObject({
  /** The pose it starts in, where that is another one. */
  from: words.optional(),
  to: words,
  moves: z.array(z.enum(moving)).default([]),
  arrows: z.array(arrow).default([]),
  /** Waves at the mouth, moved so far where something is in their way. */
  breath: z.union([z.literal(true), onScreen]).optional(),
  /** Feet in shoes; otherwise they are bare. */
  shoes: z.literal(true).optional(),
  /** A small clock: nothing moves now. */
  hold: z.literal(true).optional(),
  /** Drawn before all other parts of the body, and behind them. */
  over: z.array(z.enum(moving)).default([]),
  under: z.array(z.enum(moving)).default([]),
  /** Drawn in the darker tone of what is farther away: tells two limbs apart that cross. */
  far: z.array(z.enum(moving)).default([]),
  /** Where this step is seen another way, or among other things, than the form's others. */
  view: view.optional(),
  things: z.array(thing).optional(),
  /** What the drawing shows, for who cannot see it. */
  alt: words,
});

const form = z.strictObject({ form: z.enum(forms), view, things: z.array(thing).default([]), steps: z.array(step).min(1) });

export const picture = z.strictObject({ poses: poses.default({}), forms: z.array(form).min(1) });

export type Limb = z.infer<typeof limb>;
export type Thing = z.infer<typeof thing>;
export type Arrow = z.infer<typeof arrow>;
export type Part = (typeof moving)[number];
export type Pose = { readonly [part in keyof typeof parts]: z.infer<(typeof parts)[part]> };
export type WrittenPose = z.infer<typeof pose>;
export type WrittenPicture = z.infer<typeof picture>;

/** One step's drawing, with whole poses. */
export interface Drawing extends Omit<z.infer<typeof step>, 'from' | 'to' | 'view' | 'things'> {
  readonly from: Pose | undefined;
  readonly to: Pose;
  readonly view: z.infer<typeof view>;
  readonly things: readonly Thing[];
}

/** A stretch's drawings, one for each step of each form. */
export interface Picture {
  readonly forms: readonly { readonly form: Form; readonly steps: readonly Drawing[] }[];
}

const still: Limb = byAngles.parse({});
/** Standing straight, arms hanging. */
export const standing: Pose = {
  at: [0, 0, 89], turn: 0, lean: 0, spin: 0, shrug: 0, round: 0, back: back.parse({}), neck: neck.parse({}),
  'left arm': still, 'right arm': still, 'left leg': still, 'right leg': still,
};
