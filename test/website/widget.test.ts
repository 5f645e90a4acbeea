import { beforeEach, expect, test } from 'vitest';
import { answer, emergency, many, welcome } from './replies.ts';
import { guest, line, serve, visit, visiting } from './visiting.ts';

visiting();
beforeEach(async () => {
  await serve(welcome, answer);
  await visit();
});

test('somebody who only reads the page loads no chat', async () => {
  const loaded = await guest.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  expect(loaded).toContain('/widget/back-pain-guide.js');
  expect(loaded).not.toContain('/widget/chat.js');
});

test('somebody who opens the guide is greeted, sees numbered answers, and both numbers to call', async () => {
  await guest.open();
  expect(await guest.reply('welcome').locator('p').allTextContents()).toEqual([...welcome.text]);
  expect(await guest.page.locator('.choice').allTextContents()).toEqual([
    '1For me, and I’m 18 or over', '2For another adult', '3For someone under 18', '4I’m not sure',
  ]);
  const numbers = guest.page.getByRole('group', { name: 'Phone numbers' }).getByRole('link');
  expect(await numbers.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:911', 'tel:+18609556111']);
  expect(await numbers.allTextContents()).toEqual(['Emergency? Call 911', 'Spine expert line 1.860.955.6111']);
  expect(await guest.page.getByRole('heading', { name: 'Back pain guide · automated' }).count()).toBe(1);
});

test('a tap sends the words that stood on it and what they mean, and stays visible as what the person said', async () => {
  await guest.open();
  await guest.choose('For another adult');
  await guest.reply('after-a-tap').waitFor();
  expect(line.posted).toMatchObject([{ type: 'message', text: 'For another adult', value: { question: 'welcome', choices: ['other'] } }]);
  expect(await guest.said()).toEqual(['For another adult']);
  expect(await guest.reply('welcome').getByRole('button').count()).toBe(0);
});

test('somebody who picks several sends them all at once with Done', async () => {
  await guest.open();
  await guest.write('many');
  const done = guest.reply('ask/nerves').getByRole('button', { name: 'Done' });
  expect(await done.isDisabled()).toBe(true);
  await guest.choose('A leg or foot');
  await guest.choose('New numbness');
  await guest.choose('New trouble passing urine (you said no)');
  await guest.choose('New trouble passing urine (you said no)');
  expect(await guest.page.getByRole('button', { pressed: true }).count()).toBe(2);
  await done.click();
  await guest.reply('after-a-tap').waitFor();
  expect(line.posted.at(-1)).toMatchObject({
    text: 'New numbness between your legs, around your genitals or bottom, A leg or foot that is getting weaker',
    value: { question: 'ask/nerves', choices: ['numb', 'weak'] },
  });
});

test('"none of these" is sent at once', async () => {
  await guest.open();
  await guest.write('many');
  await guest.choose('None of these');
  await guest.reply('after-a-tap').waitFor();
  expect(line.posted.at(-1)).toMatchObject({ text: 'None of these', value: { question: 'ask/nerves', choices: ['none-of-these'] } });
});

test('what somebody picked is not lost when "not sure" is tapped after it', async () => {
  await guest.open();
  await guest.write('many');
  await guest.choose('A leg or foot');
  await guest.choose('Not sure');
  await guest.reply('after-a-tap').waitFor();
  expect(line.posted.at(-1)).toMatchObject({ value: { question: 'ask/nerves', choices: ['weak', 'unsure'] } });
});

test('where one answer is asked for, "done" is an answer like others', async () => {
  await guest.open();
  line.push({ id: 'told', tone: 'plain', text: ['What you told me'], choices: [{ id: 'numb', label: 'Numb' }, { id: 'done', label: 'All right so', quiet: true }] });
  await guest.choose('All right so');
  await expect.poll(() => line.posted.at(-1)).toMatchObject({ value: { question: 'told', choices: ['done'] } });
});

test('the words for Done can come with the question', async () => {
  await guest.open();
  const choices = [{ id: 'numb', label: 'Numb' }, { id: 'done', label: 'That is all' }];
  line.push({ id: 'ask/own', tone: 'plain', text: ['Which?'], many: true, choices });
  await guest.choose('Numb');
  await guest.choose('That is all');
  await expect.poll(() => line.posted.at(-1)).toMatchObject({ text: 'Numb', value: { choices: ['numb'] } });
});

test('somebody in an emergency sees what to do and one large number first, and why last', async () => {
  await guest.open();
  await guest.write('emergency');
  const card = guest.reply(emergency.id).locator('.card');
  await card.waitFor();
  const order = await card.locator('h3, p, .call, li').allTextContents();
  expect(order).toEqual([emergency.title, ...emergency.text, 'Find your nearest emergency department', 'Call 911', 'Spine experts 1.860.955.6111', ...(emergency.reasons ?? [])]);
  const [first, second] = await card.getByRole('link').all();
  expect(await first?.getAttribute('href')).toBe('tel:911');
  expect((await first?.boundingBox())?.height).toBeGreaterThanOrEqual(64);
  expect((await second?.boundingBox())?.height).toBeLessThan(64);
});

test('nothing else is on the screen beside an emergency, however short its card', async () => {
  await guest.open();
  await guest.write('many');
  await guest.reply('ask/nerves').waitFor();
  line.push({ id: 'red-flag/short', tone: 'emergency', title: 'Call 911 now', text: ['Do not drive.'] });
  const card = guest.reply('red-flag/short').locator('.card');
  await card.waitFor();
  const [log, shown] = [await guest.page.getByRole('log').boundingBox(), await card.boundingBox()];
  expect((shown?.y ?? 0) - (log?.y ?? 0)).toBeLessThan(12);
});

test('a stretch names itself, tells the steps in order, then how long and when to stop', async () => {
  await guest.open();
  await guest.write('stretch');
  const card = guest.reply('stretch/pelvic-tilt').locator('.card');
  expect(await card.getByRole('heading').first().textContent()).toBe('Pelvic tilt');
  expect(await card.locator('ol').getByRole('listitem').count()).toBe(3);
  expect(await card.locator('ol, p').evaluateAll((parts) => parts.map(({ tagName }) => tagName))).toEqual(['P', 'OL', 'P', 'P']);
});

test('an entry whose address nobody knows is shown as words', async () => {
  await guest.open();
  await guest.write('caution');
  const entry = guest.reply('result').getByText('Request appointment');
  await entry.waitFor();
  expect(await entry.evaluate(({ tagName }) => tagName)).toBe('SPAN');
});

test('beside what was heard stands a tap that says it is not right, until the person goes on', async () => {
  await guest.open();
  const aside = { question: 'heard/3', choice: { id: 'misheard', label: 'Not right? Change it' }, typed: 'Write "not right".' };
  line.push({ id: 'heard', tone: 'plain', text: ['I heard: numb.'], aside }, many);
  await guest.choose('Not right? Change it');
  await expect.poll(() => line.posted.at(-1)).toMatchObject({ text: 'Not right? Change it', value: { question: 'heard/3', choices: ['misheard'] } });
  expect(await guest.page.getByRole('button', { name: 'Not right? Change it' }).count()).toBe(0);
});

test('an answer that can be changed says so on its button', async () => {
  await guest.open();
  line.push({ id: 'told', tone: 'plain', text: ['What you told me'], choices: [{ id: 'numb', label: 'Numb', remark: 'Not sure', does: 'Change' }] });
  await guest.page.getByRole('button', { name: '1 Numb (Not sure) Change' }).waitFor();
});

test('markup and script in what is said stay words', async () => {
  await guest.open();
  await guest.write('<img src=x onerror="window.hurt=true">');
  await guest.write('hostile');
  const reply = guest.reply('not-understood');
  await reply.waitFor();
  expect(await reply.locator('p').allTextContents()).toEqual(['<script>window.hurt = true</script>', '**not bold** [link](https://example.org)']);
  expect(await reply.locator('h3').textContent()).toBe('<b>bold</b>');
  expect(await guest.page.locator('.entry').locator('img, b, script, a').count()).toBe(0);
  expect(await guest.page.evaluate(() => 'hurt' in window)).toBe(false);
});

test('the menu starts over', async () => {
  await guest.open();
  await guest.choose('Menu');
  await guest.choose('Start over');
  await expect.poll(() => line.posted.at(-1)?.text).toBe('start over');
});

test('under a strict content-security policy nothing is refused and no other server is asked', async () => {
  await guest.open();
  for (const word of ['many', 'emergency', 'caution', 'stretch', 'hostile']) await guest.write(word);
  await guest.reply('not-understood').waitFor();
  await guest.choose('Close the guide');
  expect(guest.complaints).toEqual([]);
});
