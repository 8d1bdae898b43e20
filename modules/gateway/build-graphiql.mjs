// Copies the few files that GraphiQL needs, ours and npm's, to where the jar takes them from.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const target = join(here, 'target/graphiql/graphiql');
const files = {
  'page.html': join(here, 'src/main/graphiql/page.html'),
  'start.js': join(here, 'src/main/graphiql/start.js'),
  'graphiql.css': join(modules, 'graphiql/graphiql.min.css'),
  'graphiql.js': join(modules, 'graphiql/graphiql.min.js'),
  'graphql-sse.js': join(modules, 'graphql-sse/umd/graphql-sse.min.js'),
  'react.js': join(modules, 'react/umd/react.production.min.js'),
  'react-dom.js': join(modules, 'react-dom/umd/react-dom.production.min.js'),
};

const stamp = join(modules, '.installed');
const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  execFileSync('npm', ['ci', '--silent'], { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}
mkdirSync(target, { recursive: true });
for (const [name, path] of Object.entries(files)) {
  const there = join(target, name);
  if (!existsSync(there) || !readFileSync(there).equals(readFileSync(path))) copyFileSync(path, there);
}
