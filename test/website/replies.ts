/** What the fake server says: one reply of each look. */
import type { Reply } from '../../src/conversation.ts';
import type { Activity } from '../../src/website/wire.ts';

const spineLine = { id: 'spine-line', label: 'Spine experts 1.860.955.6111', href: 'tel:+18609556111' };
const emergencyLine = { id: '911', label: 'Call 911', href: 'tel:911' };

export const welcome: Reply = {
  id: 'welcome',
  tone: 'plain',
  text: [
    'Hello. I’m an automated guide, not a person and not a doctor. I can help you find out what may be behind your back pain and what to do next.',
    'If this may be an emergency, call 911 now.',
    'Who is this for?',
  ],
  choices: [
    { id: 'me', label: 'For me, and I’m 18 or over' },
    { id: 'other', label: 'For another adult' },
    { id: 'child', label: 'For someone under 18' },
    { id: 'unsure', label: 'I’m not sure', quiet: true },
  ],
};

export const many: Reply = {
  id: 'ask/nerves',
  tone: 'plain',
  text: ['Some private questions, because they can be an emergency. Since this began, do you have any of these?'],
  many: true,
  choices: [
    { id: 'numb', label: 'New numbness between your legs, around your genitals or bottom' },
    { id: 'urine', label: 'New trouble passing urine', remark: 'you said no' },
    { id: 'weak', label: 'A leg or foot that is getting weaker' },
    { id: 'none-of-these', label: 'None of these', quiet: true },
    { id: 'unsure', label: 'Not sure', quiet: true },
  ],
};

export const emergency: Reply = {
  id: 'red-flag/numbness',
  tone: 'emergency',
  title: 'Go to an emergency department now. Have someone drive you.',
  text: ['Do not wait to see if it gets better. If you cannot get there safely, call 911.'],
  calls: [{ id: 'er', label: 'Find your nearest emergency department' }, emergencyLine, spineLine],
  reasons: ['You told me about new numbness between your legs. The nerves at the end of your spine may be pressed. That has to be seen within hours.'],
  choices: [{ id: 'wrong', label: 'I answered that by mistake', quiet: true }],
};

export const caution: Reply = {
  id: 'result',
  tone: 'caution',
  title: 'Call a spine expert in the next few days',
  text: ['This fits best with a disc that presses on a nerve. Only an exam can tell.', 'If your legs get weaker or you go numb between your legs, go to an emergency department.'],
  calls: [spineLine, { id: 'appointment', label: 'Request appointment' }],
  reasons: ['The pain goes down one leg, below the knee.', 'It gets worse when you bend.'],
  choices: [{ id: 'stretches', label: 'Show me what I can do meanwhile' }, { id: 'stop', label: 'Stop here', quiet: true }],
};

export const stretch: Reply = {
  id: 'stretch/pelvic-tilt',
  tone: 'stretch',
  title: 'Pelvic tilt',
  text: [
    'Builds the muscles that hold your lower back.',
    'Hold for up to ten seconds, then relax. Do this five times.',
    'Stop if pain goes down your leg, or if it gets sharp.',
  ],
  steps: ['Lie on your back. Bend your knees and put your feet flat on the floor.', 'Press your lower back gently into the floor.', 'Hold, breathe, then let go.'],
  hold: { seconds: 10, times: 2, sides: 2 },
  reasons: ['Your back feels stiff in the morning.'],
  choices: [
    { id: 'better', label: 'Better' },
    { id: 'same', label: 'About the same' },
    { id: 'worse', label: 'Worse' },
    { id: 'leg', label: 'The pain moved down my leg' },
    { id: 'stop', label: 'I’d rather stop', quiet: true },
  ],
};

export const summary: Reply = {
  id: 'summary',
  tone: 'plain',
  title: 'Summary of your talk',
  text: ['This comes from an automated guide.'],
  summary: [
    { title: 'What to do', items: [{ text: 'Call a spine expert' }] },
    { title: 'What you told me', items: [{ text: 'a weak leg' }, { text: 'being pregnant', private: true }, { text: 'thoughts of death', private: true }] },
    { title: 'Only private', items: [{ text: 'a secret', private: true }] },
  ],
};

export const hostile: Reply = {
  id: 'not-understood',
  tone: 'plain',
  title: '<b>bold</b>',
  text: ['<script>window.hurt = true</script>', '**not bold** [link](https://example.org)'],
  calls: [{ id: 'bad', label: 'Bad link', href: 'javascript:window.hurt=true' }],
  choices: [{ id: 'x', label: '<img src=x onerror="window.hurt=true">' }],
};

export const erased: Reply = { id: 'erased', tone: 'plain', text: ['I deleted what you told me.'], forgets: true };

export const gentle: Reply = {
  id: 'ask-about/home',
  tone: 'plain',
  text: ['Do you feel safe at home?'],
  private: true,
  choices: [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }],
};

const byWord: Record<string, Reply> = { many, emergency, caution, stretch, hostile, summary, welcome, gentle, 'delete my data': erased };

/** Says the reply whose name was written, and after a tap the next look. */
export function answer({ text = '', value }: Activity): Reply[] {
  if (value) return [{ ...many, id: 'after-a-tap', text: ['Thank you. And any of these?'] }];
  return [byWord[text] ?? { id: 'heard', tone: 'plain', text: [`I heard: ${text}`] }];
}
