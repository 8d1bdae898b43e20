// Queries and mutations by POST, subscriptions as server-sent events: both as the signed-in user.
const events = graphqlSse.createClient({ url: '/graphql/stream' });

function isSubscription(query, operationName, documentAst) {
  const operations = documentAst?.definitions.filter((each) => each.kind === 'OperationDefinition') ?? [];
  const chosen = operations.find((each) => each.name?.value === operationName) ?? operations[0];
  return chosen?.operation === 'subscription';
}

async function post(request) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(request),
  });
  return response.json();
}

function fetcher({ query, variables, operationName }, options) {
  return isSubscription(query, operationName, options?.documentAST)
    ? events.iterate({ query, variables, operationName })
    : post({ query, variables, operationName });
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: '# Everything is read as the user you are signed in as.\n{\n  __typename\n}\n',
  }),
);
