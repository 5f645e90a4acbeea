/** The usual echo bot of the Microsoft 365 Agents SDK: express, a counter in its memory state. */
import { AgentApplication, CloudAdapter, MemoryStorage } from '@microsoft/agents-hosting';
import express from 'express';

const bot = new AgentApplication({ storage: new MemoryStorage() });
bot.onActivity('message', async (context, state) => {
  const count = (state.getValue('conversation.counter') ?? 0) + 1;
  state.setValue('conversation.counter', count);
  await context.sendActivity(`${count}: you said ${context.activity.text}`);
});

const adapter = new CloudAdapter();
const app = express();
app.use(express.json());
app.post('/api/messages', (request, response) => adapter.process(request, response, (context) => bot.run(context)));
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
