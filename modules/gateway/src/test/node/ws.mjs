// The public client graphql-ws, and the corners of the subprotocol graphql-transport-ws.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { addBook, cookie, report, within } from './reader.mjs';

const server = process.argv[2];
const url = server.replace('http', 'ws') + '/graphql';

class SignedIn extends WebSocket {
  constructor(address, protocols) {
    super(address, protocols, { headers: { cookie } });
  }
}

const client = createClient({ url, webSocketImpl: SignedIn, retryAttempts: 0 });
const events = client.iterate({ query: 'subscription { bookAdded { title author { name } } }' });
const first = events.next();
await new Promise((resolve) => setTimeout(resolve, 300));
const start = performance.now();
await addBook(server, 'Over a WebSocket');
const got = await within(1000, first).catch((late) => late);
report('an event of another request within a second', got?.value?.data?.bookAdded?.title === 'Over a WebSocket', JSON.stringify(got));
console.log(`event after ${Math.round(performance.now() - start)} ms`);
await events.return();

async function all(query) {
  const results = [];
  try {
    for await (const each of client.iterate({ query })) results.push(each);
  } catch (errors) {
    results.push({ thrown: errors, why: `${errors.code} ${errors.reason} ${errors.message}` });
  }
  return results;
}

const counted = await all('subscription { count(to: 500) }');
report('all events, in order, and the end', counted.length === 500 && counted[499].data.count === 500, JSON.stringify(counted).slice(0, 300));
const query = await all('{ books(first: 1) { totalCount } }');
report('a query', query.length === 1 && query[0].data.books.totalCount > 0, JSON.stringify(query));
const mutation = await all('mutation { addBook(input: { title: "", author: "x" }) { userErrors { code } } }');
report('a mutation', mutation[0]?.data?.addBook?.userErrors?.[0]?.code === 'TITLE_MISSING', JSON.stringify(mutation));
const wrong = await all('{ nonsense }');
report('a wrong document', wrong[0]?.thrown?.[0]?.extensions?.code === 'INVALID_DOCUMENT', JSON.stringify(wrong));
await client.dispose();

/** What a socket that says these messages hears, and by which code it is closed. */
function converse(messages, options = { headers: { cookie } }, protocol = 'graphql-transport-ws') {
  return within(3000, new Promise((resolve) => {
    const heard = [];
    const socket = new WebSocket(url, protocol, options);
    socket.on('message', (data) => {
      const message = JSON.parse(data);
      heard.push(message);
      if (message.type === 'connection_ack') messages.slice(1).forEach((each) => socket.send(each));
      if (message.type === 'pong') socket.close(1000);
    });
    socket.on('open', () => messages.length && socket.send(messages[0]));
    socket.on('close', (code) => resolve({ code, heard }));
    socket.on('unexpected-response', (_, response) => resolve({ code: response.statusCode, heard }));
    socket.on('error', () => {});
  })).catch((late) => ({ code: String(late) }));
}

const init = '{"type":"connection_init"}';
const subscribe = '{"id":"1","type":"subscribe","payload":{"query":"subscription { bookAdded { title } }"}}';
async function closes(statement, code, messages, options, protocol) {
  const found = await converse(messages, options, protocol);
  report(`${statement} closes with ${code}`, found.code === code, JSON.stringify(found));
}

await closes('something that is no JSON', 4400, ['{']);
await closes('an unknown type', 4400, ['{"type":"start"}']);
await closes('a subscription without id', 4400, [init, '{"type":"subscribe","payload":{}}']);
await closes('a subscription before the introduction', 4401, [subscribe]);
await closes('who is not signed in', 4403, [init], {});
await closes('no subprotocol', 4406, [], { headers: { cookie } }, []);
await closes('silence', 4408, []);
await closes('an id twice', 4409, [init, subscribe, subscribe]);
await closes('two introductions', 4429, [init, init]);
await closes('another site', 403, [init], { headers: { cookie, origin: 'https://elsewhere.example' } });
const pong = await converse([init, '{"type":"ping","payload":{"a":1}}']);
report('a goodbye is answered', pong.code === 1000, pong.code);
report('a ping is answered', pong.heard?.at(-1)?.type === 'pong' && pong.heard.at(-1).payload.a === 1, JSON.stringify(pong));
process.exit(0);
