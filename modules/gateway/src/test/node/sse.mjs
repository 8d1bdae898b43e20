// The public client graphql-sse, in its distinct connections mode.
import { createClient } from 'graphql-sse';
import { addBook, report, withCookie, within } from './reader.mjs';

const server = process.argv[2];
const client = createClient({ url: server + '/graphql/stream', fetchFn: withCookie, retryAttempts: 0 });

const events = client.iterate({ query: 'subscription { bookAdded { title author { name } } }' });
const first = events.next();
await new Promise((resolve) => setTimeout(resolve, 300));
const start = performance.now();
await addBook(server, 'Over SSE');
const got = await within(1000, first).catch((late) => late);
report('an event of another request within a second', got?.value?.data?.bookAdded?.title === 'Over SSE', JSON.stringify(got));
report('its fields are looked up', got?.value?.data?.bookAdded?.author?.name?.length > 0, JSON.stringify(got));
console.log(`event after ${Math.round(performance.now() - start)} ms`);
await events.return();

const counted = [];
for await (const each of client.iterate({ query: 'subscription { count(to: 500) }' })) counted.push(each.data.count);
report('all events, in order, and the end', counted.length === 500 && counted[499] === 500, counted.length);

const one = [];
for await (const each of client.iterate({ query: '{ books(first: 1) { totalCount } }' })) one.push(each);
report('a query over SSE', one.length === 1 && one[0].data.books.totalCount > 0, JSON.stringify(one));

const wrong = [];
for await (const each of client.iterate({ query: '{ nonsense }' })) wrong.push(each);
report('a wrong document told in the stream', wrong[0]?.errors?.[0]?.extensions?.code === 'INVALID_DOCUMENT', JSON.stringify(wrong));

const strangers = createClient({ url: server + '/graphql/stream', retryAttempts: 0 });
const refused = await strangers.iterate({ query: '{ books { totalCount } }' }).next().catch((error) => error);
report('nobody but who is signed in', refused?.response?.status === 401, String(refused));
client.dispose();
strangers.dispose();
process.exit(0);
