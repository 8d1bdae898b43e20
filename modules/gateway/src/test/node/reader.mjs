// Who reads in these scripts, and how they tell what they found.
export const cookie = 'reader=english';

export function withCookie(url, options = {}) {
  const headers = new Headers(options.headers);
  headers.set('cookie', cookie);
  return fetch(url, { ...options, headers });
}

export function report(statement, held, reason = '') {
  console.log(`${held ? 'holds' : 'FAILS'}: ${statement}${held ? '' : ` (${reason})`}`);
}

export async function addBook(server, title) {
  const query = `mutation($title: String!, $author: ID!) {
    addBook(input: { title: $title, author: $author }) { book { id title } userErrors { code } } }`;
  const authors = await ask(server, '{ books(first: 1) { nodes { author { id } } } }');
  const author = authors.data.books.nodes[0].author.id;
  return ask(server, query, { title, author });
}

export async function ask(server, query, variables) {
  const response = await withCookie(server + '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

export function within(milliseconds, promise) {
  const late = new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`nothing within ${milliseconds} ms`)), milliseconds).unref());
  return Promise.race([promise, late]);
}
