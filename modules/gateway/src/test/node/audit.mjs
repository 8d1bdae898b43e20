// The public audit of GraphQL over HTTP: prints what it finds at MUST and SHOULD.
import { serverAudits } from 'graphql-http';
import { withCookie, report } from './reader.mjs';

const url = process.argv[2] + '/graphql';
for (const audit of serverAudits({ url, fetchFn: withCookie })) {
  const result = await audit.fn();
  if (audit.name.startsWith('MAY')) continue;
  report(`${audit.id} ${audit.name}`, result.status === 'ok', result.reason);
}
